import { overlaps } from '#shared/article/blocks.ts';
import type { Place, Span } from '#shared/article/blocks.ts';
import type { CreditEntry, Reading, UnnamedSource } from '#shared/attribution/reading.ts';
import type { Judge } from './judge.ts';
import { foldedName, isSame } from './name-match.ts';
import { isSameOutlet } from './outlet-match.ts';
import type { GoldUnnamed, Story } from './story-gold.ts';

/** Judges what a story rests on beside its quotations: unnamed sources, outlets, terms, credits, marks. */
export function scoreCast(judge: Judge, story: Story, reading: Reading): void {
  judgeUnnamed(judge, story, reading);
  judgeOutlets(judge, story, reading);
  judgeTerms(judge, story, reading);
  judgeCredits(judge, story, reading);
  const strays = reading.strayMarks.length;
  judge('stray marks', strays === story.gold.strayMarks, {
    gold: String(story.gold.strayMarks),
    read: String(strays),
    at: story.name,
  });
}

/** A source that is missed has no terms, reason or outlet right either. */
function judgeUnnamed(judge: Judge, story: Story, reading: Reading): void {
  const flat = ({ block, start, end }: Place): Span => {
    const offset = story.offsets[block] ?? 0;
    return { start: start + offset, end: end + offset };
  };
  const isOne = (gold: GoldUnnamed, read: UnnamedSource): boolean =>
    overlaps(gold, flat(read.place));
  for (const source of story.unnamed) {
    const { gold } = source;
    const read = reading.unnamed.find((each) => isOne(source, each));
    const at = gold.text;
    judge('unnamed missed', read !== undefined, { gold: gold.text, read: '-', at });
    if (read !== undefined) {
      judge('unnamed kind', read.kind === gold.kind, { gold: gold.kind, read: read.kind, at });
      judge('unnamed number', read.plural === gold.plural, {
        gold: numberOf(gold.plural),
        read: numberOf(read.plural),
        at,
      });
    }
    for (const part of ['terms', 'reason'] as const) {
      const [expected, found] = [gold[part] ?? null, read?.[part]?.text ?? null];
      if (expected === null && found === null) continue;
      const isRight = wordOverlap(expected ?? '', found ?? '') >= 0.8;
      judge(part, isRight, { gold: expected ?? '-', read: found ?? '-', at });
    }
    const outlet = read?.outlet ?? null;
    if (gold.outlet !== undefined || outlet !== null) {
      judge('unnamed outlet', isSameOutlet(gold.outlet, outlet), {
        gold: gold.outlet ?? '-',
        read: outlet ?? '-',
        at,
      });
    }
  }
  for (const read of reading.unnamed) {
    const isRight = story.unnamed.some((source) => isOne(source, read));
    judge('unnamed invented', isRight, { gold: '-', read: read.text, at: read.text });
  }
}

function numberOf(plural: boolean): string {
  return plural ? 'several' : 'one';
}

/** By name, once a story: where an outlet is cited at all, and where a word only looks like one. */
function judgeOutlets(judge: Judge, story: Story, { outlets }: Reading): void {
  const cited = new Set(outlets.flatMap(({ name, cited: isCited }) => (isCited ? [name] : [])));
  const { gold } = story;
  for (const name of gold.cited) {
    const isRight = [...cited].some((each) => isSameOutlet(each, name));
    judge('cited outlet missed', isRight, { gold: name, read: '-', at: name });
  }
  for (const name of cited) {
    const isRight = gold.cited.some((each) => isSameOutlet(each, name));
    judge('cited outlet invented', isRight, { gold: '-', read: name, at: name });
  }
  for (const { name, text } of outlets) {
    const isRight = [...gold.cited, ...gold.mentioned].some((each) => isSameOutlet(each, name));
    judge('namesake taken for an outlet', isRight, { gold: '-', read: name, at: text });
  }
}

function judgeTerms(judge: Judge, { gold }: Story, { terms }: Reading): void {
  for (const term of gold.terms) {
    const read = terms.find(({ text }) => isSame(text, term.text));
    judge('term', read?.kind === term.kind, {
      gold: term.kind,
      read: read?.kind ?? '-',
      at: term.text,
    });
  }
  for (const { text, kind } of terms) {
    const isRight = gold.terms.some((term) => isSame(term.text, text));
    judge('term invented', isRight, { gold: '-', read: kind, at: text });
  }
}

function judgeCredits(judge: Judge, { gold }: Story, { credits }: Reading): void {
  for (const kind of ['sources', 'photo'] as const) {
    const written = gold.credits.filter((line) => line.kind === kind);
    const read = credits.filter((line) => line.kind === kind);
    if (written.length === 0 && read.length === 0) continue;
    const [a, b] = [written, read].map((lines) =>
      lines.flatMap(({ entries }) => entries.map(entryLine)).join('; '),
    );
    judge(`${kind} credits`, a === b, { gold: a ?? '', read: b ?? '', at: kind });
  }
}

function entryLine({
  name,
  creator,
  agency,
  platform,
}: { readonly name: string } & {
  readonly [Part in 'creator' | 'agency' | 'platform']?: CreditEntry[Part] | undefined;
}): string {
  return [name, creator, agency, platform].map((each) => foldedName(each ?? '') || '-').join('/');
}

/** Words shared over words in either, as sets; "who asked" and "asked" are the same. */
function wordOverlap(a: string, b: string): number {
  const [left, right] = [a, b].map(
    (each) =>
      new Set(
        foldedName(each)
          .split(' ')
          .filter((word) => word !== '' && word !== 'who'),
      ),
  );
  const all = new Set([...(left ?? []), ...(right ?? [])]);
  const both = [...all].filter((word) => left?.has(word) && right?.has(word));
  return all.size === 0 ? 1 : both.length / all.size;
}
