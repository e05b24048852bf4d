import type { Span } from '../article/blocks.ts';
import { attributionsIn, mainSubject } from './attributions.ts';
import type { Attribution } from './attribution.ts';
import { cutUp } from './block-text.ts';
import type { BlockText, Stretch } from './block-text.ts';
import { creditLinesIn } from './credit-lines.ts';
import { draftOf, inner, placed } from './draft-quotation.ts';
import type { DraftQuotation } from './draft-quotation.ts';
import { introducedOrganisations } from './introduced-organisations.ts';
import type { NamedBody } from './introduced-organisations.ts';
import { peopleBeside } from './people-beside.ts';
import { introductionOf } from './introductions.ts';
import type { Introduction } from './introductions.ts';
import { hedgedSentences } from './allegations.ts';
import { figuresIn } from './figures.ts';
import type { DraftFigure } from './figures.ts';
import { intervieweesIn } from './interviewees.ts';
import { languageVotesOf } from './language.ts';
import type { LanguageVotes } from './language.ts';
import { termKind } from './marked-terms.ts';
import { withMedia } from './media.ts';
import { nameFacts } from './name-facts.ts';
import type { NameFact } from './people.ts';
import type { DraftMention } from './mentions.ts';
import { isQuestion, surnameLine, transcriptLine } from './speaker-labels.ts';
import { outletMentionsIn } from './outlet-mentions.ts';
import type { DraftOutlet } from './outlet-mentions.ts';
import type { OutletBook } from './outlet-book.ts';
import { placeholdersIn } from './placeholders.ts';
import { pollFactsIn } from './polls.ts';
import type { PollFacts } from './polls.ts';
import type { CreditLine, MarkedTerm, Placeholder } from './reading.ts';
import { answerOf, askingOf, speaksOfItself } from './turns.ts';
import type { Asking } from './turns.ts';
import { standsAlone, unattributedPassage } from './unattributed-passages.ts';
import { unnamedSourcesIn } from './unnamed-sources.ts';
import type { DraftUnnamed, LaterTerms } from './unnamed-sources.ts';

/** All that one block shows by itself. */
export interface BlockReading {
  readonly cut: BlockText;
  /** Subjects of the block's sentences: whom a later "he" may mean. */
  readonly topics: readonly DraftMention[];
  /** Organisations that it names anywhere: which one "the company" may mean. */
  readonly bodies: readonly NamedBody[];
  readonly outlets: readonly DraftOutlet[];
  readonly unnamed: readonly DraftUnnamed[];
  /** Terms that it states of sources named before. */
  readonly laterTerms: readonly LaterTerms[];
  /** Their places say block 0. */
  readonly credits: readonly CreditLine[];
  readonly placeholders: readonly Placeholder[];
  readonly polls: readonly PollFacts[];
  readonly figures: readonly DraftFigure[];
  readonly hedged: readonly Span[];
  readonly votes: LanguageVotes;
  /** Everybody named here, for the article's directory, and one string that tells them apart. */
  readonly names: readonly NameFact[];
  readonly namesKey: string;
  /** Whom it says the article interviews. */
  readonly interviewees: readonly string[];
  /** It asks a question of a Q&A. */
  readonly isAsked: boolean;
  /** A label says who speaks here. */
  readonly isLabelled: boolean;
  /** All of it as the words of the surname that it begins with, if that is somebody's. */
  readonly underSurname: DraftQuotation | null;
  /** It may ask a question of an interview without labels. */
  readonly asking: Asking;
  /** It says "I" outside quotation marks. */
  readonly isOwnWords: boolean;
  readonly hasStrayMarks: boolean;
  /** Its last quotation is not closed. */
  readonly staysOpen: boolean;
  /** It ends with a colon: who speaks in the next block. */
  readonly introduces: Introduction | null;
  readonly quotations: readonly DraftQuotation[];
  readonly terms: readonly (Span & { readonly kind: MarkedTerm['kind'] })[];
}

/** Reads one block without its neighbours. */
export function readBlock(text: string, book: OutletBook): BlockReading {
  const cut = cutUp(text, book);
  const credits = creditLinesIn(text, 0);
  const line = transcriptLine(cut);
  const isAsked = isQuestion(cut);
  const found =
    line === null && !isAsked
      ? readSentences(cut, credits[0]?.place.start ?? text.length)
      : { ...nothingFound, quotations: line === null ? [] : [line] };
  const interviewees = intervieweesIn(cut);
  const bodies = introducedOrganisations(cut);
  const names = nameFacts(
    cut,
    [...found.quotations.flatMap(({ speaker }) => speaker ?? []), ...found.topics],
    bodies,
  );
  const asking = askingOf(cut);
  return {
    ...found,
    cut,
    credits,
    introduces: introductionOf(cut),
    placeholders: placeholdersIn(text, 0),
    polls: pollFactsIn(cut),
    figures: figuresIn(cut),
    hedged: hedgedSentences(cut),
    votes: languageVotesOf(cut.tokens),
    bodies,
    names,
    namesKey: [
      ...names.map(
        ({ name, role, title, party, kind, gender }) =>
          `${kind}:${name}:${role ?? ''}:${title ?? ''}:${party ?? ''}:${gender ?? ''}`,
      ),
      ...interviewees,
      isAsked,
      asking,
    ].join('|'),
    interviewees,
    isAsked,
    isLabelled: line !== null,
    underSurname: line === null && !isAsked ? surnameLine(cut) : null,
    asking,
    isOwnWords: speaksOfItself(cut),
    hasStrayMarks:
      cut.marks.unopened.length > 0 || cut.marks.passages.some(({ state }) => state !== 'balanced'),
    staysOpen: cut.marks.passages.at(-1)?.state === 'unclosed',
  };
}

/** The block as an answer, every word of it somebody's; the same object for the same block. */
export function asAnswer(reading: BlockReading): BlockReading {
  if (reading.isLabelled || reading.isAsked || reading.cut.tokens.length === 0) return reading;
  return asWords(reading, () => answerOf(reading.cut));
}

/** The block as the words of the surname that it begins with; the same object for the same block. */
export function asUnderSurname(reading: BlockReading): BlockReading {
  const { underSurname } = reading;
  return underSurname === null ? reading : asWords(reading, () => underSurname);
}

function asWords(reading: BlockReading, wordsOf: () => DraftQuotation): BlockReading {
  const known = wordsByReading.get(reading);
  if (known !== undefined) return known;
  const words = { ...reading, ...nothingFound, quotations: [wordsOf()] };
  wordsByReading.set(reading, words);
  return words;
}

const wordsByReading = new WeakMap<BlockReading, BlockReading>();

type SentenceFindings = Pick<
  BlockReading,
  'quotations' | 'terms' | 'topics' | 'outlets' | 'unnamed' | 'laterTerms'
>;

const nothingFound: SentenceFindings = {
  quotations: [],
  terms: [],
  topics: [],
  outlets: [],
  unnamed: [],
  laterTerms: [],
};

/** Reads the sentences before `end` (UTF-16): behind it only credits follow. */
function readSentences(cut: BlockText, end: number): SentenceFindings {
  const quotations: DraftQuotation[] = [];
  const terms: BlockReading['terms'][number][] = [];
  const topics: DraftMention[] = [];
  const outlets: DraftOutlet[] = [];
  const unnamed: DraftUnnamed[] = [];
  const laterTerms: LaterTerms[] = [];
  const kinds = cut.marks.passages.map((passage) => termKind(cut, passage));
  let drafted: readonly DraftQuotation[] = [];
  let nearby: DraftMention | null = null;
  let spokenIn = -2;
  let passage = 0;
  for (const [n, sentence] of cut.sentences.entries()) {
    if ((cut.tokens[sentence.from]?.start ?? 0) >= end) break;
    const attributions = attributionsIn(cut, sentence).filter(
      (each) => !namesWork(cut, each, kinds),
    );
    const drafts = withMedia(
      cut,
      sentence,
      attributions.map((each) => draftOf(cut, each, kinds)),
      drafted,
    );
    drafted = drafts;
    const covered = coveredPassages(cut, attributions);
    quotations.push(...drafts);
    if (drafts.some((draft) => draft.kind !== 'indirect')) spokenIn = n;
    for (; (cut.marks.passages[passage]?.open ?? sentence.to) < sentence.to; passage++) {
      const marked = cut.marks.passages[passage];
      if (marked === undefined) break;
      const kind = kinds[passage] ?? null;
      if (kind !== null) terms.push({ ...inner(cut, marked), kind });
      if (covered.has(passage) || kind !== null) continue;
      const draft = unattributedPassage(cut, sentence, marked, nearby);
      // "…," she said, according to the AP. "…": she goes on, and not the AP.
      const own = quotations.findLastIndex(
        ({ kind: of, rule }) => of !== 'indirect' && rule !== 'source phrase',
      );
      const at = own < 0 ? quotations.length - 1 : own;
      const last = quotations[at];
      const follows = spokenIn >= n - 1 && standsAlone(cut, sentence) && last?.kind !== 'indirect';
      if (draft === null) terms.push({ ...inner(cut, marked), kind: 'term' });
      else if (draft.speaker === null && follows && last !== undefined) {
        quotations[at] = {
          ...last,
          parts: [...last.parts, ...draft.parts],
          said: [...last.said, ...draft.said],
        };
        spokenIn = n;
      } else quotations.push(draft);
    }
    outlets.push(...outletMentionsIn(cut, sentence, attributions));
    const sources = unnamedSourcesIn(cut, sentence, {
      attributions,
      outlets,
      previous: cut.sentences[n - 1] ?? null,
      known: unnamed,
    });
    const reasons = [...sources.unnamed, ...sources.laterTerms].flatMap(
      ({ reason }) => reason ?? [],
    );
    // "because she hopes to work there again": why somebody has no name, and nothing that they say.
    const own = quotations.filter(({ cue }) => !reasons.some((each) => isWithin(cue, each)));
    if (own.length < quotations.length) quotations.splice(0, quotations.length, ...own);
    unnamed.push(...sources.unnamed);
    laterTerms.push(...sources.laterTerms);
    const told = drafts.find(
      ({ speaker, rule }) => speaker?.kind !== 'outlet' || rule !== 'source phrase',
    );
    const who = told?.speaker ?? null;
    // Behind "he" or nobody in particular the sentence's subject is spoken of too.
    const subject =
      (who?.name ?? null) === null ? placed(cut, mainSubject(cut, sentence, sentence.to)) : null;
    const topic = who ?? subject;
    if (subject !== null && topic !== null && subject.end <= topic.start) topics.push(subject);
    topics.push(...peopleBeside(cut, sentence, topic));
    if (topic !== null) topics.push(topic);
    nearby = drafts.at(-1)?.speaker ?? topic ?? nearby;
  }
  return { quotations, terms, topics, outlets, unnamed, laterTerms };
}

function isWithin(cue: Span | null, { start, end }: Span): boolean {
  return cue !== null && start <= cue.start && cue.end <= end;
}

/** "quoted the song “Blue Harbour”": a work is named, and nobody's words are. */
function namesWork(
  { passageAt }: BlockText,
  { lemma, content }: Attribution,
  kinds: readonly (MarkedTerm['kind'] | null)[],
): boolean {
  if (lemma !== 'quote') return false;
  const passages = new Set(
    content.flatMap(({ from, to }) => [...passageAt.subarray(from, to)].filter((at) => at >= 0)),
  );
  return passages.size > 0 && [...passages].every((at) => (kinds[at] ?? null) !== null);
}

/** The passages in marks that lie in somebody's content. */
function coveredPassages(
  { passageAt }: BlockText,
  attributions: readonly Attribution[],
): ReadonlySet<number> {
  const covered = new Set<number>();
  const add = ({ from, to }: Stretch): void => {
    for (let i = from; i < to; i++) covered.add(passageAt[i] ?? -1);
  };
  for (const { content } of attributions) content.forEach(add);
  return covered;
}
