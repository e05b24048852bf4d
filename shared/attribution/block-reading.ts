import type { Span } from '../article/blocks.ts';
import { attributionsIn, mainSubject } from './attributions.ts';
import type { Attribution } from './attributions.ts';
import { cutUp } from './block-text.ts';
import type { BlockText, Stretch } from './block-text.ts';
import { termKind, wordsOf } from './marked-terms.ts';
import { draftMention, spanOf } from './names.ts';
import { nameFacts } from './name-facts.ts';
import type { NameFact } from './name-facts.ts';
import type { DraftMention } from './names.ts';
import type { Mention } from './noun-phrases.ts';
import { languageVotesOf } from './language.ts';
import type { LanguageVotes } from './language.ts';
import { outletMentionsIn } from './outlet-mentions.ts';
import type { DraftOutlet } from './outlet-mentions.ts';
import { placeholdersIn } from './placeholders.ts';
import { creditLinesIn } from './credit-lines.ts';
import { unnamedSourcesIn } from './unnamed-sources.ts';
import type { DraftUnnamed } from './unnamed-sources.ts';
import type { MarkedPassage } from './quotation-marks.ts';
import type {
  CreditLine,
  CueClass,
  MarkedTerm,
  MarkState,
  Placeholder,
  QuotationKind,
} from './reading.ts';

/** A quotation as one block alone shows it; who "he" is remains for the whole article. */
export interface DraftQuotation {
  readonly kind: QuotationKind;
  readonly parts: readonly Span[];
  readonly marks: MarkState;
  readonly speaker: DraftMention | null;
  readonly cue: (Span & { readonly lemma: string; readonly class: CueClass }) | null;
  /** No cue here: it may carry on what somebody said before. */
  readonly carriesOn: boolean;
  /** The subject of the sentence before it, who may be its speaker. */
  readonly nearby: DraftMention | null;
  readonly rule: string;
  readonly certainty: number;
}

export interface BlockReading {
  readonly cut: BlockText;
  /** Subjects of the block's sentences: whom a later "he" may mean. */
  readonly topics: readonly DraftMention[];
  readonly outlets: readonly DraftOutlet[];
  readonly unnamed: readonly DraftUnnamed[];
  /** Their places say block 0. */
  readonly credits: readonly CreditLine[];
  readonly placeholders: readonly Placeholder[];
  readonly votes: LanguageVotes;
  /** Everybody named here, for the article's directory, and one string that tells them apart. */
  readonly names: readonly NameFact[];
  readonly namesKey: string;
  readonly hasStrayMarks: boolean;
  /** Its last quotation is not closed. */
  readonly staysOpen: boolean;
  readonly quotations: readonly DraftQuotation[];
  readonly terms: readonly (Span & { readonly kind: MarkedTerm['kind'] })[];
}

/** Reads one block by itself: all that its own text shows. */
export function readBlock(text: string): BlockReading {
  const cut = cutUp(text);
  const quotations: DraftQuotation[] = [];
  const terms: BlockReading['terms'][number][] = [];
  const kinds = cut.marks.passages.map((passage) => termKind(cut, passage));
  const topics: DraftMention[] = [];
  const allAttributions: Attribution[] = [];
  const credits = creditLinesIn(text, 0);
  const creditsFrom = credits[0]?.place.start ?? text.length;
  let nearby: DraftMention | null = null;
  let spokenIn = -2;
  for (const [n, sentence] of cut.sentences.entries()) {
    if ((cut.tokens[sentence.from]?.start ?? 0) >= creditsFrom) break;
    const attributions = attributionsIn(cut, sentence);
    allAttributions.push(...attributions);
    const drafts = attributions.map((each) => draftOf(cut, each, kinds));
    const covered = new Set<number>();
    for (const { content } of attributions) {
      for (const { from, to } of content)
        for (let i = from; i < to; i++) covered.add(cut.passageAt[i] ?? -1);
    }
    quotations.push(...drafts);
    if (drafts.some((draft) => draft.kind !== 'indirect')) spokenIn = n;
    passagesIn(cut, sentence).forEach(({ passage, index }) => {
      const kind = kinds[index] ?? null;
      if (kind !== null) terms.push({ ...inner(cut, passage), kind });
      if (covered.has(index) || kind !== null) return;
      const isAlone = standsAlone(cut, sentence);
      const own = isAlone ? null : ownSubject(cut, sentence, passage);
      const words = wordsOf(cut, passage).length;
      if (!isAlone && words < 5) {
        terms.push({ ...inner(cut, passage), kind: 'term' });
        return;
      }
      const last = quotations.at(-1);
      if (isAlone && last !== undefined && last.kind !== 'indirect' && spokenIn >= n - 1) {
        spokenIn = n;
        quotations[quotations.length - 1] = {
          ...last,
          parts: [...last.parts, inner(cut, passage)],
        };
        return;
      }
      quotations.push({
        kind: isAlone || looksLikeSentence(cut, passage) ? 'direct' : 'mixed',
        parts: [inner(cut, passage)],
        marks: passage.state,
        speaker: own,
        cue: null,
        carriesOn: own === null,
        nearby,
        rule: isAlone ? 'quotation by itself' : 'marked words',
        certainty: isAlone ? 0.7 : 0.4,
      });
    });
    const topic = placed(cut, mainSubject(cut, sentence, sentence.to));
    if (topic !== null) topics.push(topic);
    nearby = drafts.at(-1)?.speaker ?? topic ?? nearby;
  }
  const names = nameFacts(cut, [...quotations.flatMap(({ speaker }) => speaker ?? []), ...topics]);
  const isBefore = (span: Span): boolean => span.start < creditsFrom;
  return {
    cut,
    quotations,
    terms,
    topics,
    outlets: outletMentionsIn(cut, allAttributions).filter(isBefore),
    unnamed: unnamedSourcesIn(cut, allAttributions).filter(isBefore),
    credits,
    placeholders: placeholdersIn(text, 0),
    votes: languageVotesOf(text),
    names,
    namesKey: names.map(({ name, role, kind }) => `${kind}:${name}:${role ?? ''}`).join('|'),
    hasStrayMarks:
      cut.marks.unopened.length > 0 || cut.marks.passages.some(({ state }) => state !== 'balanced'),
    staysOpen: cut.marks.passages.at(-1)?.state === 'unclosed',
  };
}

function passagesIn(
  block: BlockText,
  { from, to }: Stretch,
): readonly { readonly passage: MarkedPassage; readonly index: number }[] {
  return block.marks.passages
    .map((passage, index) => ({ passage, index }))
    .filter(({ passage }) => passage.open >= from && passage.open < to);
}

/** True when a sentence holds nothing but passages in marks and signs. */
function standsAlone(block: BlockText, { from, to }: Stretch): boolean {
  for (let i = from; i < to; i++) {
    if (
      (block.passageAt[i] ?? -1) < 0 &&
      !/^(?:stop|comma|dash|colon|sign|bracket)$/.test(block.classes[i] ?? '')
    )
      return false;
  }
  return true;
}

function ownSubject(
  block: BlockText,
  sentence: Stretch,
  passage: MarkedPassage,
): DraftMention | null {
  return (
    placed(block, mainSubject(block, sentence, passage.open)) ??
    placed(block, mainSubject(block, sentence, sentence.to))
  );
}

function looksLikeSentence(block: BlockText, { open, close }: MarkedPassage): boolean {
  const first = block.tokens[open + 1]?.text ?? '';
  return /^\p{Lu}/u.test(first) && /^[.,!?]$/.test(block.tokens[close - 1]?.text ?? '');
}

function draftOf(
  block: BlockText,
  attribution: Attribution,
  kinds: readonly (MarkedTerm['kind'] | null)[],
): DraftQuotation {
  const { content, cue, lemma, rule, certainty } = attribution;
  let inMarks = 0;
  let outside = 0;
  let marks: MarkState = 'none';
  const passages = new Set<number>();
  for (const { from, to } of content) {
    for (let i = from; i < to; i++) {
      const index = block.passageAt[i] ?? -1;
      const isSpeech = index >= 0 && kinds[index] === null;
      if (isSpeech) passages.add(index);
      if (!/[\p{L}\p{N}]/u.test(block.tokens[i]?.text ?? '')) continue;
      if (isSpeech) inMarks++;
      else if (block.tokens[i]?.lower !== 'that' || i !== from) outside++;
    }
  }
  for (const index of passages) {
    const state = block.marks.passages[index]?.state ?? 'balanced';
    if (marks === 'none' || state !== 'balanced') marks = state;
  }
  const kind = inMarks === 0 ? 'indirect' : outside === 0 ? 'direct' : 'mixed';
  const parts =
    kind === 'direct'
      ? [...passages].flatMap((index) => {
          const passage = block.marks.passages[index];
          return passage === undefined ? [] : [inner(block, passage)];
        })
      : content.map((piece) => spanOf(block, piece));
  return {
    kind,
    parts,
    marks,
    speaker: placed(block, attribution.speaker),
    cue: { ...spanOf(block, cue), lemma, class: attribution.class },
    carriesOn: false,
    nearby: null,
    rule,
    certainty,
  };
}

function placed(block: BlockText, mention: Mention | null): DraftMention | null {
  return mention === null ? null : draftMention(block, mention);
}

/** Between the marks, without the space that may stand at either end. */
function inner(block: BlockText, { open, close }: MarkedPassage): Span {
  const last = block.tokens[Math.min(close, block.tokens.length) - 1];
  return {
    start: block.tokens[open + 1]?.start ?? 0,
    end: Math.max(last?.end ?? 0, block.tokens[open]?.end ?? 0),
  };
}
