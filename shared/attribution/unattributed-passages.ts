import { mainSubject } from './attributions.ts';
import type { BlockText, Stretch } from './block-text.ts';
import { inner, placed } from './draft-quotation.ts';
import type { DraftQuotation } from './draft-quotation.ts';
import { wordsOf } from './marked-terms.ts';
import { mediaIn } from './media.ts';
import { withDescription } from './descriptions.ts';
import { nounPhraseAfter } from './noun-phrases.ts';
import { subjectBefore } from './subjects.ts';
import { spanOf } from './stretches.ts';
import type { DraftMention } from './mentions.ts';
import type { MarkedPassage } from './quotation-marks.ts';
import { headOfRole, isPersonNoun } from './titles.ts';
import { isSomebody } from './who-may-speak.ts';
import {
  announcedBefore,
  labelBefore,
  signatureAfter,
  speakerLabel,
  surnameLabel,
} from './speaker-labels.ts';

/**
 * A passage in marks that no cue attributes: speech carried on, signed or labelled ("LEE: …"), or
 * `null` for a coined term.
 */
export function unattributedPassage(
  block: BlockText,
  sentence: Stretch,
  passage: MarkedPassage,
  nearby: DraftMention | null,
): DraftQuotation | null {
  const isAlone = standsAlone(block, sentence);
  const label = labelBefore(block, passage);
  const announced = announcedBefore(block, sentence, passage);
  const isKnown = announced?.name?.includes(' ') === true;
  const signature = label ?? (isKnown ? announced : null) ?? signatureAfter(block, passage);
  if (opensHeadline(block, passage)) return headlineWords(block, sentence, passage);
  const isLong = wordsOf(block, passage).length >= 5;
  if (!isAlone && signature === null && !isLong && !isShortSpeech(block, passage)) return null;
  const subject = signature ?? (isAlone ? null : ownSubject(block, sentence, passage));
  // "At noon came “the long bell of the harbour”": a thing is called so.
  const isThing = block.classes[sentence.from] === 'preposition' && !isSomebodyOrNone(subject);
  if (isThing && !looksLikeSentence(block, passage)) return null;
  const own = isThing ? null : subject;
  const place = inner(block, passage);
  const from = label === null ? place.start : firstWordAfter(block, label.end);
  const words = { start: Math.min(from, place.end), end: place.end };
  return {
    kind: isAlone || signature !== null || looksLikeSentence(block, passage) ? 'direct' : 'mixed',
    parts: [words],
    said: [words],
    marks: passage.state,
    speaker: own,
    cue: null,
    via: null,
    media: mediaIn(block, sentence),
    sentence: spanOf(block, sentence),
    carriesOn: own === null,
    nearby: announced ?? nearby,
    rule: ruleOf(signature, announced, isAlone),
    certainty: signature !== null ? 0.8 : isAlone ? 0.7 : 0.4,
  };
}

function ruleOf(
  signature: DraftMention | null,
  announced: DraftMention | null,
  isAlone: boolean,
): string {
  if (signature !== null && signature === announced) return 'announced by name';
  if (signature !== null) return speakerLabel;
  if (announced !== null) return surnameLabel;
  return isAlone ? 'quotation by itself' : 'marked words';
}

/** "‘Nobody listened’: inquiry blames council": the words that a headline begins with are somebody's. */
function opensHeadline({ classes }: BlockText, { open, close }: MarkedPassage): boolean {
  return open === 0 && classes[close + 1] === 'colon';
}

function headlineWords(
  block: BlockText,
  sentence: Stretch,
  passage: MarkedPassage,
): DraftQuotation {
  const words = inner(block, passage);
  return {
    kind: 'direct',
    parts: [words],
    said: [words],
    marks: passage.state,
    speaker: null,
    cue: null,
    via: null,
    media: [],
    sentence: spanOf(block, sentence),
    carriesOn: false,
    nearby: null,
    rule: 'headline',
    certainty: 0.6,
  };
}

/** "As Lee left, Park grinned, “…”", "“…” beamed Park": whose verb stands right beside the marks, though no cue. */
function subjectBeside(
  block: BlockText,
  sentence: Stretch,
  { open, close }: MarkedPassage,
): DraftMention | null {
  const { classes } = block;
  const isLed = /^(?:comma|colon)$/.test(classes[open - 1] ?? '') && classes[open - 2] === 'verb';
  const behind =
    classes[close + 1] === 'verb' ? nounPhraseAfter(block, close + 2, sentence.to) : null;
  const mention = isLed
    ? subjectBefore(block, open - 2, sentence.from)
    : behind && withDescription(block, behind, sentence.to);
  const person = placed(block, mention);
  const isPerson =
    person !== null &&
    (person.name !== null || person.pronoun !== null || isPersonNoun(headOfRole(person.text)));
  return isPerson ? person : null;
}

function isSomebodyOrNone(mention: DraftMention | null): boolean {
  return mention === null || isSomebody(mention);
}

/** Past a label's colon and the space behind it. */
function firstWordAfter(block: BlockText, labelEnd: number): number {
  return block.tokens.find(({ start }) => start > labelEnd)?.start ?? labelEnd;
}

/** True when a sentence holds nothing but passages in marks and signs. */
export function standsAlone(block: BlockText, { from, to }: Stretch): boolean {
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
    subjectBeside(block, sentence, passage) ??
    placed(block, mainSubject(block, sentence, passage.open)) ??
    placed(block, mainSubject(block, sentence, sentence.to))
  );
}

/** "“That's enough,” she cut in.": a clause or a question, parted from the sentence as speech is. */
function isShortSpeech(block: BlockText, passage: MarkedPassage): boolean {
  const { classes, tokens } = block;
  const { open, close } = passage;
  const end = tokens[close - 1]?.text ?? '';
  if (!/^(?:stop|comma|colon|mark)$/.test(classes[open - 1] ?? 'stop')) return false;
  // "“Why me?” is the title": a thing is called so.
  if (classes[close + 1] === 'auxiliary') return false;
  if (/^[?!]$/.test(end)) return wordsOf(block, passage).length >= 2;
  const hasVerb = classes
    .slice(open + 1, close)
    .some((each) => each === 'verb' || each === 'auxiliary');
  return /^[.,]$/.test(end) && hasVerb && wordsOf(block, passage).length >= 3;
}

function looksLikeSentence(block: BlockText, { open, close }: MarkedPassage): boolean {
  const first = block.tokens[open + 1]?.text ?? '';
  return /^\p{Lu}/u.test(first) && /^[.,!?]$/.test(block.tokens[close - 1]?.text ?? '');
}
