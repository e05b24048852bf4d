import { agencyOf, datelineOf } from '../article/datelines.ts';
import type { Place } from '../article/blocks.ts';
import { makeSource } from '../article/ledger.ts';
import type { Source } from '../article/ledger.ts';
import type { CreditEntry, CreditLine, OutletMention } from '../attribution/reading.ts';
import { removeEntry } from './credit-line-edits.ts';
import { recordId } from './finding-key.ts';
import type { Fix } from './finding.ts';
import { overReliance } from './over-reliance.ts';
import { isNamedIn, nameKey, outletKey, sameOutlet } from './outlet-names.ts';
import { excerptOf } from './excerpt.ts';
import { inReadingOrder } from './passages.ts';
import type { Proof, Remark, Rule } from './rule.ts';

const notListed: Rule = {
  id: 'outlet/not-listed',
  severity: 'error',
  title: 'An outlet cited in the text is listed among the sources',
  why: 'Whoever gathered the facts is credited in full (AP, and Galley’s own rule).',
  mend: 'List the outlet.',
  find: (proof) => {
    const listed = new Set(listedNames(proof).map(outletKey));
    return firstOfEach(citedOutlets(proof))
      .filter((mention) => !listed.has(outletKey(mention.name)))
      .map((mention) => ({
        message: `The text cites ${mention.name}, and the Sources line does not list it.`,
        words: mention.name,
        target: { kind: 'text', place: mention.place },
        fixes: [listIt(proof, mention), ...addToLine(proof, mention)],
      }));
  },
};

const listedUnused: Rule = {
  id: 'outlet/listed-unused',
  severity: 'warning',
  title: 'The Sources line lists only outlets that the text cites',
  why: "A credit for nothing misleads readers about where the facts come from (Galley's own rule).",
  mend: 'Cite the outlet where its facts stand, or take it off the list.',
  find: (proof) => {
    const isCited = citationTest(proof);
    return [...unusedEntries(proof, isCited), ...unusedRecords(proof, isCited)];
  },
};

const alias: Rule = {
  id: 'outlet/alias',
  severity: 'information',
  title: 'The text and the Sources line name an outlet alike',
  why: "Two names for one outlet look like two sources (Galley's own rule).",
  mend: 'Record the other name as an alias, or use one name.',
  find: (proof) => firstOfEach(otherNames(proof)).map((mention) => aliasRemark(proof, mention)),
};

export const outletRules: readonly Rule[] = [notListed, listedUnused, alias, overReliance];

/** The outlets that the article's own words rest on, credit lines apart. */
function citedOutlets(proof: Proof): readonly OutletMention[] {
  return mentionsIn(proof).filter((mention) => mention.cited);
}

function mentionsIn({ reading, isQuoted }: Proof): readonly OutletMention[] {
  return reading.outlets
    .filter(
      (mention) => !isQuoted(mention.place) && !isInCreditLine(reading.credits, mention.place),
    )
    .toSorted((a, b) => inReadingOrder(a.place, b.place));
}

function isInCreditLine(lines: readonly CreditLine[], { block, start, end }: Place): boolean {
  return lines.some(
    ({ place }) => place.block === block && place.start <= start && end <= place.end,
  );
}

function firstOfEach(mentions: readonly OutletMention[]): readonly OutletMention[] {
  const seen = new Map<string, OutletMention>();
  for (const mention of mentions) {
    const key = outletKey(mention.name);
    if (!seen.has(key)) seen.set(key, mention);
  }
  return [...seen.values()];
}

function listedSources({ article }: Proof): readonly Source[] {
  return article.sources.filter((source) => source.listed);
}

/** A Sources line typed into the body counts as one. */
function typedEntries({ reading }: Proof): readonly CreditEntry[] {
  return reading.credits.filter((line) => line.kind === 'sources').flatMap((line) => line.entries);
}

function listedNames(proof: Proof): readonly string[] {
  return [
    ...listedSources(proof).flatMap((source) => [source.name, ...source.aliases]),
    ...typedEntries(proof).map((entry) => entry.name),
  ];
}

function listIt({ article }: Proof, mention: OutletMention): Fix {
  const known = article.sources.find((source) => sameOutlet(source, mention.name));
  const source = known ?? outletRecord(article.sources, mention.name, [mention.text]);
  return {
    label: `List ${mention.name} as a source`,
    question: null,
    edits: [{ kind: 'put source', source: { ...source, listed: true } }],
  };
}

function outletRecord(
  taken: readonly Source[],
  name: string,
  otherNames: readonly string[],
): Source {
  const aliases = otherNames.filter((other) => nameKey(other) !== nameKey(name));
  return makeSource({ id: recordId('source', name, taken), kind: 'outlet', name, aliases });
}

/** Where the Sources line is typed into the body, the outlet can join it there. */
function addToLine(proof: Proof, mention: OutletMention): readonly Fix[] {
  const last = typedEntries(proof).at(-1)?.place;
  if (last === undefined) return [];
  const place = { ...last, start: last.end };
  const edit = { kind: 'replace text', place, text: `, ${mention.name}` } as const;
  return [{ label: `Add ${mention.name} to the Sources line`, question: null, edits: [edit] }];
}

function unusedEntries(proof: Proof, isCited: IsCited): readonly Remark[] {
  const lines = proof.reading.credits.filter((line) => line.kind === 'sources');
  return lines.flatMap((line) =>
    line.entries
      .filter((entry) => outletKey(entry.name) !== nameKey(entry.name))
      .filter((entry) => !isCited([entry.name]))
      .map((entry) => ({
        message: `The Sources line lists ${entry.name}, and the text never cites it.`,
        words: entry.name,
        target: { kind: 'text', place: entry.place },
        excerpt: excerptOf(entry.text),
        fixes: [
          {
            label: `Take ${entry.name} off the Sources line`,
            question: null,
            edits: [removeEntry(proof.blocks, line, entry)],
          },
        ],
      })),
  );
}

function unusedRecords(proof: Proof, isCited: IsCited): readonly Remark[] {
  return listedSources(proof)
    .filter((source) => source.kind === 'outlet')
    .filter((source) => !isCited([source.name, ...source.aliases]))
    .filter((source) => !isTied(proof, source))
    .map((source) => ({
      message: `The Sources line lists ${source.name}, and the text never cites it.`,
      words: source.name,
      target: { kind: 'record', record: 'source', id: source.id },
      excerpt: excerptOf(source.name),
      fixes: [
        {
          label: `Take ${source.name} off the list`,
          question: null,
          edits: [{ kind: 'put source', source: { ...source, listed: false } }],
        },
      ],
    }));
}

type IsCited = (names: readonly string[]) => boolean;

/** For an outlet that the reader does not know, its name in the text is enough. */
function citationTest(proof: Proof): IsCited {
  const mentions = mentionsIn(proof);
  const mentioned = new Set(mentions.map(({ name }) => outletKey(name)));
  const cited = new Set([
    ...mentions.filter((each) => each.cited).map(({ name }) => outletKey(name)),
    ...inDatelines(proof).map(outletKey),
  ]);
  return (names) => {
    const keys = names.map(outletKey);
    if (keys.some((key) => cited.has(key))) return true;
    if (keys.some((key) => mentioned.has(key))) return false;
    return names.some((name) => outletKey(name) === nameKey(name) && isInText(proof, name));
  };
}

/** "KIEL, Germany (AP) —": whose report the article is, in its field or as a paragraph opens. */
function inDatelines({ article, blocks }: Proof): readonly string[] {
  const opening = blocks.map(({ text }) => datelineOf(text)?.text ?? '');
  return [article.dateline, ...opening].flatMap((dateline) => agencyOf(dateline) ?? []);
}

function isInText({ blocks, reading }: Proof, name: string): boolean {
  const credited = new Set(reading.credits.map((line) => line.place.block));
  return blocks.some((block, index) => !credited.has(index) && isNamedIn(block.text, name));
}

/** Words of the body are tied to the source, or to a quote that came through it. */
function isTied({ article, blocks }: Proof, source: Source): boolean {
  const quotes = article.quotes.filter(
    (quote) => quote.outletId === source.id || quote.speakerId === source.id,
  );
  const ids = new Set([source.id, ...quotes.map((quote) => quote.id)]);
  return blocks.some((block) => block.links.some((link) => ids.has(link.target)));
}

/** Mentions of listed outlets under a name that neither the list nor the record has. */
function otherNames(proof: Proof): readonly OutletMention[] {
  const known = new Set(listedNames(proof).map(nameKey));
  const listed = new Set(listedNames(proof).map(outletKey));
  const recorded = new Set(proof.article.sources.flatMap((source) => source.aliases).map(nameKey));
  return mentionsIn(proof).filter(
    (mention) =>
      listed.has(outletKey(mention.name)) &&
      !isCalledByKind(mention.text) &&
      !known.has(nameKey(mention.text)) &&
      !recorded.has(nameKey(mention.text)) &&
      !isShortForm(mention, known) &&
      !standsForInitials(mention, known),
  );
}

/** "the outlet", "the same station": no name at all. */
function isCalledByKind(text: string): boolean {
  return /^the \P{Lu}+$/iu.test(text) && text.slice(1) === text.slice(1).toLowerCase();
}

/** "the AP" where The Associated Press is listed: readers know which words the letters stand for. */
function standsForInitials({ text, name }: OutletMention, listed: ReadonlySet<string>): boolean {
  const key = nameKey(text);
  return [...listed].some(
    (other) => outletKey(other) === outletKey(name) && initials(other) === key,
  );
}

function initials(key: string): string {
  const words = key.split(' ').filter((word) => !/^(?:of|the|and|for)$/.test(word));
  return words.length < 2 ? '' : words.map((word) => word.charAt(0)).join('');
}

/** "the Times" of The New York Times: readers take it for the name that they just read. */
function isShortForm({ text, name }: OutletMention, listed: ReadonlySet<string>): boolean {
  const key = nameKey(text);
  const isLeftOf = (full: string): boolean =>
    full.endsWith(` ${key}`) && outletKey(full) === outletKey(name);
  return !key.includes(' ') && [...listed].some(isLeftOf);
}

function aliasRemark(proof: Proof, mention: OutletMention): Remark {
  const { sources } = proof.article;
  const texts = otherNames(proof)
    .filter((other) => outletKey(other.name) === outletKey(mention.name))
    .map((other) => other.text);
  const known = sources.find((source) => sameOutlet(source, mention.name));
  const entry = typedEntries(proof).find(({ name }) => outletKey(name) === outletKey(mention.name));
  const listedAs = known?.name ?? entry?.name ?? mention.name;
  const record = known ?? { ...outletRecord(sources, listedAs, []), listed: true };
  const aliases = [...new Set([...record.aliases, ...texts])];
  return {
    message: `The text says “${mention.text}” and the Sources line “${listedAs}”.`,
    words: mention.text,
    target: { kind: 'text', place: mention.place },
    fixes: [
      {
        label: `Record “${mention.text}” as a name of ${listedAs}`,
        question: null,
        edits: [{ kind: 'put source', source: { ...record, aliases } }],
      },
    ],
  };
}
