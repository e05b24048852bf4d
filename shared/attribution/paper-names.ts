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
  const hasRadio = tokens.slice(first, to).some(({ text: word }) => word === 'Radio');
  const isStation = hasRadio && length > 1;
  const isIntroduced = isCalledOutlet(block, i) || (hasArticle && isKind(block, to));
  if (!paperWords.has(last) && !isStation && !isIntroduced) return null;
  if (length === 1 && !isIntroduced) {
    if (!hasArticle || (tokens[to]?.lower === 'of' && classes[to + 1] === 'name')) return null;
    return {
      from: i,
      to,
      name: block.outlets.canonical(`the ${last}`) ?? `The ${last}`,
      short: last,
    };
  }
  if (!hasArticle && !isStation && !isIntroduced && genderOfName(opening) !== null) return null;
  const name = text.slice(tokens[first]?.start, tokens[to - 1]?.end);
  return { from: i, to, name, short: null };
}

/** "state broadcaster NRO", "the local paper, the Sallow Sun": what it is stands before its name. */
function isCalledOutlet({ classes, tokens }: BlockText, i: number): boolean {
  const noun = classes[i - 1] === 'comma' ? i - 2 : i - 1;
  const isAgency = tokens[noun]?.lower === 'agency' && tokens[noun - 1]?.lower === 'news';
  return isAgency || outletKinds.has(tokens[noun]?.lower ?? '');
}

/** "the APA agency", "the Fakt newspaper": what it is stands behind its name. */
function isKind({ classes, tokens }: BlockText, at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  const isLast = classes[at] === 'noun' && classes[at + 1] !== 'name';
  // "the French newspaper": a name by itself says rather where it comes from.
  const isName = classes[at - 2] === 'name' || /^\p{Lu}{2,}$/u.test(tokens[at - 1]?.text ?? '');
  return isLast && isName && (lower === 'agency' || outletKinds.has(lower));
}

/** What an outlet may be called: "the newspaper", "the station". */
export const outletKinds: ReadonlySet<string> = new Set(
  'newspaper paper broadcaster station channel network magazine mag website site daily weekly tabloid broadsheet podcast outlet programme program newswire'.split(
    ' ',
  ),
);

/** Stands for the outlet that was cited last, among the words that are left of a full name. */
export const lastCited = '';

/** The word that a later "the Times" or "QNA" would repeat of an outlet's name, or `null`. */
export function shortFormOf(name: string): string | null {
  // "the FT" is another paper than the Times.
  if (ownShortForms.test(name)) return null;
  if (isInitials(name)) return name;
  const last = name.slice(name.lastIndexOf(' ') + 1);
  return last !== name && paperWords.has(last) ? last : null;
}

const ownShortForms = /^(?:[Tt]he )?(?:Financial|Sunday|Radio) Times$/;

/** "QNA" */
export function isInitials(name: string): boolean {
  return /^[A-Z]{3,6}$/.test(name);
}

const paperWords: ReadonlySet<string> = new Set(
  'Gazette Courier Herald Tribune Times Post News Journal Chronicle Observer Star Mail Press Record Register Sentinel Dispatch Bulletin Echo Argus Mercury Radio TV FM Broadcasting Guardian Globe Examiner Inquirer Telegraph Standard Express Mirror Advertiser Sun Ledger Monitor Review Citizen Eagle Beacon Banner Enquirer Recorder Reporter Gleaner Bee Intelligencer Today Sports Daily Weekly Leader Voice World Packet Bote Zeitung Anzeiger Tageblatt'.split(
    ' ',
  ),
);
