import type { HouseMarks } from './house-style.ts';

/** The key that was pressed for a quotation mark or an apostrophe. */
export type MarkKey = '"' | "'";

/**
 * The mark that a straight one stands for where it is typed. The double key is a quotation mark of
 * whatever level is due; the single one is a single mark, an apostrophe or a prime.
 *
 * @param before the block's text up to the caret
 * @param after the block's text behind it
 */
export function typedMark(key: MarkKey, before: string, after: string, house: HouseMarks): string {
  const last = before.at(-1) ?? '';
  const open = openMarks(before).at(-1);
  if (opensHere(before, after, open !== undefined)) {
    if (key === "'") return house.inner.open === '‚' ? '‚' : '‘';
    return open === house.outer.open ? house.inner.open : house.outer.open;
  }
  if (key === "'") return singleAfter(last, open);
  // "6′ 2″" stands within somebody's words, too.
  if (/\d′ ?\d+$/.test(before)) return '″';
  if (open !== undefined) return closers[open] ?? house.outer.close;
  return /\d/.test(last) ? '″' : house.outer.close;
}

/** A single mark that follows a character: closes, leaves letters out, or measures feet. */
function singleAfter(last: string, open: string | undefined): string {
  if (open === '‚') return '‘';
  return /\d/.test(last) && open !== '‘' ? '′' : '’';
}

/** Whether a mark typed there begins something. */
function opensHere(before: string, after: string, isInside: boolean): boolean {
  const last = before.at(-1) ?? '';
  if (last === '' || /[\s([{/"']/.test(last)) return true;
  // Broken-off speech ends with a dash and its mark: “But I—”.
  if (/[—–-]/.test(last)) return !isInside || /^[\p{L}\p{N}]/u.test(after);
  // “ opens in one house what it closes in another.
  return last in closers && openMarks(before).length > openMarks(before.slice(0, -1)).length;
}

/** What closes each opening mark. A pair that was begun straight ends straight. */
const closers: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '„': '“',
  '‚': '‘',
  '«': '»',
  '"': '"',
};

/** The opening marks that nothing has closed yet, outermost first. */
function openMarks(text: string): readonly string[] {
  const open: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (!/["“”„«»‘’‚]/.test(mark)) continue;
    const before = text.charAt(at - 1);
    const isApostrophe = mark === '’' && isWord(before) && isWord(text.charAt(at + 1));
    if (isApostrophe) continue;
    const partner = open.findLastIndex((opener) => closers[opener] === mark);
    if (partner >= 0) open.splice(partner);
    else if (mark in closers && !(mark === '"' && /\d/.test(before))) open.push(mark);
  }
  return open;
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/**
 * Where a mark stands that the character typed last shows to be an apostrophe: “’90s”, “’tis”,
 * “1990’s”. An offset in `before`, which ends with that character; `null` where all is well.
 */
export function secondThought(before: string, house: HouseMarks): number | null {
  for (const pattern of house.outer.open === '‘' ? alike : apart) {
    const found = pattern.exec(before);
    if (found) return found.index + found[0].lastIndexOf(found[1] ?? '');
  }
  const inWord = house.inner.close === '‘' ? /\p{L}‘\p{L}$/u.exec(before) : null;
  return inWord && inWord.index + inWord[0].indexOf('‘');
}

const gap = String.raw`(?:^|[\s([{—–“„«])`;

/** Houses in which ‘ begins what somebody says: there “‘68 boats” is as likely as the year. */
const alike: readonly RegExp[] = [
  new RegExp(`${gap}(‘)\\d\\ds$`, 'u'),
  new RegExp(`${gap}(‘)(?:em|til|bout|nuff|nother|[Tt]is|[Tt]was)[\\s.,;:!?…—"”]$`, 'u'),
  new RegExp(`${gap}(‘)n[\\s’]$`, 'u'),
  /\d(′)\p{L}$/u,
];
const apart: readonly RegExp[] = [...alike, new RegExp(`${gap}(‘)\\d\\d[\\s.,;:!?—”]$`, 'u')];
