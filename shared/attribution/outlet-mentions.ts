import type { Span } from '../article/blocks.ts';
import type { Attribution } from './attribution.ts';
import type { BlockText, Stretch } from './block-text.ts';
import { cueForms } from './cue-lexicon.ts';
import { genderOfName } from './given-names.ts';
import { citesOutlet, endsName, outletNouns } from './outlet-citations.ts';
import { isInitials, lastCited, outletKinds, paperNameAt } from './paper-names.ts';
import type { WordClass } from './word-classes.ts';

/** An outlet named in one block. */
export interface DraftOutlet extends Span {
  readonly text: string;
  /** `null` for a short form that only a full name before it explains. */
  readonly name: string | null;
  /** What is left of a full name: "Times" in "the Times". */
  readonly short: string | null;
  readonly cited: boolean;
  /** Its first token, and the one after its last. */
  readonly from: number;
  readonly to: number;
}

/**
 * Outlets that a sentence names outside quotation marks. A name that is also a word ("Time", "The
 * Hill") counts only where its surroundings show that the outlet is meant.
 */
export function outletMentionsIn(
  block: BlockText,
  sentence: Stretch,
  attributions: readonly Attribution[],
): readonly DraftOutlet[] {
  const found: DraftOutlet[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!mayOpenName.has(block.tokens[i]?.wordClass ?? 'sign')) continue;
    if ((block.passageAt[i] ?? -1) >= 0) continue;
    const mention =
      mentionAt(block, i, attributions) ??
      callSignAt(block, i, attributions) ??
      initialsAt(block, i, attributions) ??
      lastOutletAt(block, i);
    if (mention === null) continue;
    found.push(mention);
    i = mention.to - 1;
  }
  return found;
}

/** "told the same station", "the paper says": the outlet that the article cited last. */
function lastOutletAt({ text, tokens }: BlockText, i: number): DraftOutlet | null {
  if (tokens[i]?.lower !== 'the') return null;
  const at = /^(?:same|news)$/.test(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1;
  const noun = tokens[at];
  if (noun === undefined || tokens[at + 1]?.wordClass === 'name') return null;
  const isAgency = noun.lower === 'agency' && tokens[i + 1]?.lower === 'news';
  const before = tokens[i - 1]?.lower ?? '';
  const isReport = noun.lower === 'report' && before === 'per';
  if (!outletKinds.has(noun.lower) && !isAgency && !isReport) return null;
  const isTold = /^(?:told|tells)$/.test(before);
  const speaks =
    (isAgency || neverElse.has(noun.lower)) && cueForms.has(tokens[at + 1]?.lower ?? '');
  if (!isTold && !speaks && !isReport && !/^(?:to|by|with)$/.test(before)) return null;
  const { start } = tokens[i];
  return {
    start,
    end: noun.end,
    text: text.slice(start, noun.end),
    name: null,
    short: lastCited,
    cited: isTold || speaks || isReport,
    from: i,
    to: at + 1,
  };
}

/** Kinds of outlet whose names mean nothing else: a station may be the railway's. */
const neverElse: ReadonlySet<string> = new Set(
  'newspaper paper broadcaster magazine mag tabloid broadsheet daily weekly newswire'.split(' '),
);

/** What the table or the records know goes first, but for a short form: "the Times" is which one? */
function mentionAt(
  block: BlockText,
  i: number,
  attributions: readonly Attribution[],
): DraftOutlet | null {
  const first = block.tokens[i]?.lower === 'the' ? i + 1 : i;
  const whole = knownNameAt(block, i, attributions);
  const behind = first > i ? knownNameAt(block, first, attributions) : null;
  // "The Times | of London" is more than "The Times".
  const known = (behind?.to ?? 0) > (whole?.to ?? 0) ? behind : whole;
  const isListed = block.outlets.ownWords.has(block.tokens[first]?.lower ?? '');
  if (known !== null && (isListed || known.to - i > 2)) return known;
  return paperAt(block, i, attributions, known) ?? known;
}

/** "WGCX", "KFER-TV": an American station by its call sign. */
function callSignAt(
  block: BlockText,
  i: number,
  attributions: readonly Attribution[],
): DraftOutlet | null {
  const token = block.tokens[i];
  if (token === undefined || !/^[KW][A-Z]{2,3}(?:-(?:TV|FM|AM|DT))?$/.test(token.text)) return null;
  const isAffiliate = block.tokens[i - 1]?.lower === 'affiliate';
  if (!isAffiliate && !citesOutlet(block, i, i + 1, attributions)) return null;
  const { start, end, text } = token;
  return { start, end, text, name: text, short: null, cited: true, from: i, to: i + 1 };
}

/** "QNA called it …": initials that only an outlet named before explains. */
function initialsAt(
  block: BlockText,
  i: number,
  attributions: readonly Attribution[],
): DraftOutlet | null {
  const token = block.tokens[i];
  if (token === undefined || !isInitials(token.text) || block.classes[i + 1] === 'name')
    return null;
  if (paperNameAt(block, i) !== null || !citesOutlet(block, i, i + 1, attributions)) return null;
  const { start, end, text } = token;
  return { start, end, text, name: null, short: text, cited: true, from: i, to: i + 1 };
}

/** An outlet by its last word alone, where something comes through it; a short form also elsewhere. */
function paperAt(
  block: BlockText,
  i: number,
  attributions: readonly Attribution[],
  known: DraftOutlet | null,
): DraftOutlet | null {
  const paper = paperNameAt(block, i);
  if (paper === null || (known !== null && paper.short === null)) return null;
  const { from, to, short } = paper;
  const cited = citesOutlet(block, from, to, attributions);
  const isPlaced = /^(?:for|in|of|by|at|to)$/.test(block.tokens[from - 1]?.lower ?? '');
  const isKept = isPlaced && block.tokens[from]?.lower === 'the' && to - from > 2;
  if (!cited && short === null && !isKept) return null;
  const start = block.tokens[from]?.start ?? 0;
  const end = block.tokens[to - 1]?.end ?? 0;
  const name = known?.name ?? (cited || short === null ? paper.name : null);
  return { start, end, text: block.text.slice(start, end), name, short, cited, from, to };
}

function knownNameAt(
  block: BlockText,
  i: number,
  attributions: readonly Attribution[],
): DraftOutlet | null {
  const { tokens } = block;
  for (const { words, entry } of block.outlets.namesFrom(tokens[i]?.lower ?? '')) {
    if (
      !words.every(
        (word, k) =>
          tokens[i + k]?.text === word ||
          isShouted(tokens[i + k]?.text, word) ||
          (k === 0 && isToldTo(block, i, word)),
      )
    )
      continue;
    const to = endOfFamilyName(block, i + words.length, entry.canonical);
    const hasArticle = /^the$/i.test(tokens[i - 1]?.text ?? '') && !/^the$/i.test(words[0] ?? '');
    const from = hasArticle ? i - 1 : i;
    if (tokens[to]?.lower === 'affiliate' || (entry.ambiguous && ownsName(block, to))) continue;
    if (!endsName(block, to) || !startsName(block, from, entry.ambiguous)) continue;
    const isCited = citesOutlet(block, from, to, attributions);
    if (entry.ambiguous && !isCited && !isPublication(block, from, to)) continue;
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? 0;
    return {
      start,
      end,
      text: block.text.slice(start, end),
      name:
        to > i + words.length
          ? houseName(block, i + words.length, to, entry.canonical, start)
          : entry.canonical,
      short: null,
      cited: isCited,
      from,
      to,
    };
  }
  return null;
}

/** "BBC Radio Lincolnshire", "BBC Sport": a part of the house is the house. */
function endOfFamilyName({ classes }: BlockText, to: number, canonical: string): number {
  let end = to;
  while (houses.has(canonical) && classes[end] === 'name' && end - to < 4) end++;
  return classes[end] === 'number' && end > to ? end + 1 : end;
}

/** A department of the house is the house; a station of its own has a name of its own. */
function houseName(
  { text, tokens }: BlockText,
  from: number,
  to: number,
  canonical: string,
  start: number,
): string {
  const isStation =
    !departments.has(tokens[from]?.text ?? '') && !/\d/.test(tokens[to - 1]?.text ?? '');
  return isStation ? text.slice(start, tokens[to - 1]?.end).replace(/^the /i, '') : canonical;
}

const departments: ReadonlySet<string> = new Set(
  'News Sport World One Two Three Four Breakfast Online Persian Arabic Africa Newsnight Verify'.split(
    ' ',
  ),
);

const houses: ReadonlySet<string> = new Set(['BBC', 'ITV', 'CBC', 'RTÉ', 'STV']);

/** "People’s Bank": the name of something else; "Slate’s Ann Lee" is the outlet's. */
function ownsName({ classes, tokens }: BlockText, at: number): boolean {
  if (classes[at] !== 'possessive' || classes[at + 1] !== 'name') return false;
  return genderOfName(tokens[at + 1]?.text ?? '') === null;
}

/** Classes of the words that outlets' names begin with: "AP", "The Hill", "538". */
const mayOpenName: ReadonlySet<WordClass> = new Set(['name', 'determiner', 'number', 'time']);

/** "told | the Spectator", "an interview with | the Scotsman": the small article of a house style that is not the name's own. */
function isToldTo({ tokens }: BlockText, at: number, word: string): boolean {
  if (word !== 'The' || tokens[at]?.lower !== 'the') return false;
  const [before = '', twoBefore = ''] = [tokens[at - 1]?.lower, tokens[at - 2]?.lower];
  if (/^(?:told|tells|telling)$/.test(before)) return true;
  return /^(?:with|to|in|for)$/.test(before) && hearing.test(twoBefore);
}

const hearing = /^(?:interview|conversation|spoke|speaking|talking|talked|writing|column|article)$/;

function isShouted(text: string | undefined, word: string): boolean {
  return text?.length === word.length && word.length > 3 && text === word.toUpperCase();
}

/** "Michael Bloomberg", "Steve Forbes": a name before an ambiguous one makes it a person's. */
function startsName(block: BlockText, from: number, isAmbiguous: boolean): boolean {
  if (!isAmbiguous || block.classes[from - 1] !== 'name') return true;
  return cueForms.has(block.tokens[from - 1]?.lower ?? '');
}

/** A word beside it says that it publishes: "Time magazine", "in The Atlantic", "the Slate article". */
function isPublication(block: BlockText, from: number, to: number): boolean {
  const next = block.tokens[to]?.lower ?? '';
  if (outletNouns.has(next)) return true;
  const before = block.tokens[from - 1]?.lower ?? '';
  const article = /^the$/i.test(block.tokens[from]?.text ?? '');
  return (
    article &&
    /^[A-Z]/.test(block.tokens[from]?.text ?? '') &&
    /^(?:in|by|of|for|at|with)$/.test(before)
  );
}
