import type { BlockText } from './block-text.ts';
import type { MarkedPassage } from './quotation-marks.ts';
import type { MarkedTerm } from './reading.ts';

/**
 * What a passage in quotation marks is when nobody speaks it: a title, a line of a song, a nickname,
 * or `null` for what may be speech or a coined term, as its surroundings decide.
 */
export function termKind(block: BlockText, passage: MarkedPassage): MarkedTerm['kind'] | null {
  const { classes, tokens } = block;
  const before = classes[passage.open - 1];
  const words = wordsOf(block, passage);
  if (before === 'name' && classes[passage.close + 1] === 'name' && words.length <= 3)
    return 'nickname';
  if (introducesLine(block, passage.open)) return 'line';
  if (words.length === 0) return 'term';
  if (isNamedWork(block, passage)) return 'title';
  const isWhole = before === undefined && passage.close >= tokens.length - 2;
  if (isWhole && words.length >= 2 && isTitleCase(words)) return 'title';
  const followsSpeech =
    before === 'comma' || before === 'colon' || before === 'stop' || before === undefined;
  if (
    isTitleCase(words) &&
    !(followsSpeech && words.length < 2) &&
    !endsLikeSpeech(tokens, passage)
  ) {
    const introduced = introducesTitle(block, passage.open);
    if (introduced || (words.length >= 2 && !followsSpeech)) return 'title';
  }
  return null;
}

/** The words between the marks. */
export function wordsOf(block: BlockText, { open, close }: MarkedPassage): readonly string[] {
  const words: string[] = [];
  for (let i = open + 1; i < close; i++) {
    const text = block.tokens[i]?.text ?? '';
    if (/[\p{L}\p{N}]/u.test(text) && !/^['’]/.test(text)) words.push(text);
  }
  return words;
}

/** Capitals throughout, but for the small words of a title. */
function isTitleCase(words: readonly string[]): boolean {
  const main = words.filter((word) => !smallWords.has(word.toLowerCase()));
  if (words.length > 12 || main.length === 0) return false;
  return (
    /^\P{Ll}/u.test(words[0] ?? '') &&
    main.every((word) => /^\P{Ll}/u.test(word)) &&
    main.some((word) => /\p{Ll}/u.test(word))
  );
}

const smallWords: ReadonlySet<string> = new Set(
  'a an the and or but nor of in on at to for by with from as is it vs'.split(' '),
);

/** "It's Time." may be a title; "No!" and "Why?" are rather said. */
function endsLikeSpeech(tokens: BlockText['tokens'], { close }: MarkedPassage): boolean {
  return /^[!?]$/.test(tokens[close - 1]?.text ?? '');
}

/** "her commentary, “Tell your story,” is …", "an article titled “How we live”": titles in any case. */
function isNamedWork({ classes, tokens }: BlockText, { open, close }: MarkedPassage): boolean {
  const before = tokens[open - 1]?.lower ?? '';
  if (/^(?:titled|entitled|subtitled|headlined)$/.test(before)) return true;
  const next = classes[close + 1];
  const isSubject = next === 'verb' || next === 'auxiliary';
  // "in his memoir, “Bent” (1994)"
  const isDated = next === 'bracket' && /^[12]\d{3}$/.test(tokens[close + 2]?.text ?? '');
  return before === ',' && (isSubject || isDated) && works.has(tokens[open - 2]?.lower ?? '');
}

const works: ReadonlySet<string> = new Set(
  'commentary column op-ed editorial article essay piece book memoir novel film song album single documentary series poem play'.split(
    ' ',
  ),
);

function introducesTitle(block: BlockText, open: number): boolean {
  for (let i = open - 1; i >= Math.max(0, open - 4); i--) {
    const lower = block.tokens[i]?.lower ?? '';
    if (titleNouns.has(lower)) return true;
    if (block.classes[i] === 'stop' || block.classes[i] === 'verb') return false;
  }
  return false;
}

const titleNouns: ReadonlySet<string> = new Set(
  'song single album track film movie book novel memoir show series episode play musical poem essay article column documentary program programme podcast sitcom drama comedy video game magazine titled entitled called headlined painting exhibition opera hit'.split(
    ' ',
  ),
);

/** "contains the line, “…”", "the lyrics “…”". */
function introducesLine({ classes, tokens }: BlockText, open: number): boolean {
  const at = classes[open - 1] === 'comma' ? open - 2 : open - 1;
  return lineNouns.has(tokens[at]?.lower ?? '');
}

const lineNouns: ReadonlySet<string> = new Set(
  'line lyric lyrics verse chorus refrain motto slogan tagline caption headline hashtag'.split(' '),
);
