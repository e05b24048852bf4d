import type { BlockText } from './block-text.ts';
import { genderOfName } from './given-names.ts';

/**
 * Newspapers and stations known by their last word alone, as "the Harbour Gazette" is, and what is
 * left of their names once they are known: "the Gazette".
 */

/** An outlet's name by its words, in tokens of one block. */
export interface PaperName {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** The one word that is left of a full name ("Times"); `null` for a full name. */
  readonly short: string | null;
}

/** The name that begins at token `i`, with its article; it still has to be cited to count. */
export function paperNameAt(block: BlockText, i: number): PaperName | null {
  const { classes, text, tokens } = block;
  const hasArticle = tokens[i]?.lower === 'the';
  const first = hasArticle ? i + 1 : i;
  if (classes[first] !== 'name' || (!hasArticle && classes[i - 1] === 'name')) return null;
  let to = first;
  while (classes[to] === 'name' && to - first < 6) to++;
  if (classes[to] === 'name') return null;
  const last = tokens[to - 1]?.text ?? '';
  const length = to - first;
  const opening = tokens[first]?.text ?? '';
  const isStation = opening === 'Radio' && length === 2;
  if (!paperWords.has(last) && !isStation) return null;
  if (length === 1) {
    if (!hasArticle || (tokens[to]?.lower === 'of' && classes[to + 1] === 'name')) return null;
    return {
      from: i,
      to,
      name: block.outlets.canonical(`the ${last}`) ?? `The ${last}`,
      short: last,
    };
  }
  if (!hasArticle && !isStation && genderOfName(opening) !== null) return null;
  const name = text.slice(tokens[first]?.start, tokens[to - 1]?.end);
  return { from: i, to, name, short: null };
}

/** The word that a later "the Times" would repeat of an outlet's name, or `null`. */
export function shortFormOf(name: string): string | null {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  return last !== name && paperWords.has(last) ? last : null;
}

const paperWords: ReadonlySet<string> = new Set(
  'Gazette Courier Herald Tribune Times Post News Journal Chronicle Observer Star Mail Press Record Register Sentinel Dispatch Bulletin Echo Argus Mercury Radio TV FM Broadcasting Guardian Globe Examiner Inquirer Telegraph Standard Express Mirror Advertiser'.split(
    ' ',
  ),
);
