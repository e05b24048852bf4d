import type { Span } from '../article/blocks.ts';
import { remembering } from './remembering.ts';
import { wordClassOf } from './word-classes.ts';
import type { WordClass } from './word-classes.ts';

/** A word, number or sign, with its place in the block's text (UTF-16 units). */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly wordClass: WordClass;
}

/**
 * Cuts a text into words and signs. Abbreviations keep their full stop ("Sen.", "U.S."), clitics
 * stand alone ("he" + "’s"), and every other sign is a token of its own.
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const end = isWordUnit(code) ? wordEnd(text, at) : signEnd(text, at, code);
    const clitic = isWordUnit(code) ? cliticStart(text, at, end) : end;
    tokens.push(tokenAt(text, at, clitic));
    if (clitic < end) tokens.push(tokenAt(text, clitic, end));
    at = end;
  }
  return tokens;
}

function tokenAt(text: string, start: number, end: number): Token {
  const own = text.slice(start, end);
  const { lower, wordClass } = shapeOf(own);
  return { start, end, text: own, lower, wordClass };
}

const shapeOf = remembering((own): Pick<Token, 'lower' | 'wordClass'> => {
  const folded = own.toLowerCase();
  const lower = folded.includes('’') ? folded.replace('’', "'") : folded;
  return { lower, wordClass: wordClassOf(own, lower) };
});

function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isWordUnit(code)) {
      at++;
      continue;
    }
    const next = text.charCodeAt(at + 1);
    const joins = code === hyphen || code === apostrophe || code === curlyApostrophe;
    if (joins && isWordUnit(next)) {
      at++;
      continue;
    }
    const isDecimal = (code === fullStop || code === comma || code === slash) && isDigit(next);
    if (isDecimal && isDigit(text.charCodeAt(at - 1))) {
      at++;
      continue;
    }
    if (code === exclamation && isExclaimedName(text, start, at)) return at + 1;
    if (code !== fullStop) return at;
    if (isInitialism(text, start, at)) {
      at++;
      continue;
    }
    // A name of an address: "Slate.com" is one word.
    if (isLowerLetter(next) && at - start > 1 && /^[a-z]{2,4}\b/.test(text.slice(at + 1, at + 6))) {
      at++;
      continue;
    }
    return isAbbreviation(text, start, at) ? at + 1 : at;
  }
  return at;
}

/** "Yahoo! said": where the sentence goes on behind the sign, it belongs to the name. */
function isExclaimedName(text: string, start: number, at: number): boolean {
  return (
    isUpperLetter(text.charCodeAt(start)) &&
    text.charCodeAt(at + 1) === 0x20 &&
    isLowerLetter(text.charCodeAt(at + 2))
  );
}

/** Also behind a hyphen: "R-Ky.". "No. 10" is a number, "voted no." the end of a sentence. */
function isAbbreviation(text: string, start: number, stop: number): boolean {
  const word = text.slice(start, stop);
  const last = word.slice(word.lastIndexOf('-') + 1);
  const lower = last.toLowerCase();
  if (word.length >= 12 || !abbreviations.has(lower)) return false;
  if (/^nos?$/.test(lower)) return isDigit(text.charCodeAt(stop + 2));
  return last !== lower || !words.has(lower);
}

/** "U", "U.S", "J": single letters, each before its full stop. */
function isInitialism(text: string, start: number, stop: number): boolean {
  const last = text.charCodeAt(stop - 1);
  const before = stop - 2 < start ? fullStop : text.charCodeAt(stop - 2);
  if ((before !== fullStop && before !== hyphen) || isDigit(last)) return false;
  return isUpperLetter(last) || stop - 2 > start || isWordUnit(text.charCodeAt(stop + 1));
}

/** Where "’s", "’re" and their like begin; the word's end when it has none. */
function cliticStart(text: string, start: number, end: number): number {
  for (let size = 2; size <= 3; size++) {
    const at = end - size;
    if (at <= start) break;
    const code = text.charCodeAt(at);
    if (code !== apostrophe && code !== curlyApostrophe) continue;
    return clitics.has(text.slice(at + 1, end).toLowerCase()) ? at : end;
  }
  return end;
}

/**
 * Doubled single marks are one sign: they stand for a double quotation mark. Dashes come in runs, and a
 * tag that is left of a page's markup is a sign too.
 */
function signEnd(text: string, at: number, code: number): number {
  const next = text.charCodeAt(at + 1);
  if ((code === apostrophe || code === backtick) && next === code) return at + 2;
  if (code === lessThan && (isLowerLetter(next) || next === slash)) {
    const close = text.slice(at, at + longestTag).indexOf('>');
    if (close > 0) return at + close + 1;
  }
  if (code === hyphen) {
    let end = at + 1;
    while (end - at < 3 && text.charCodeAt(end) === hyphen) end++;
    return end;
  }
  const isPair = code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
  return at + (isPair ? 2 : 1);
}

const apostrophe = 0x27;
const curlyApostrophe = 0x2019;
const backtick = 0x60;
const hyphen = 0x2d;
const fullStop = 0x2e;
const exclamation = 0x21;
const comma = 0x2c;
const slash = 0x2f;
const lessThan = 0x3c;

/** UTF-16 units: what goes on longer is no tag. */
const longestTag = 400;

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200f) || code === 0xfeff;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isUpperLetter(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isLowerLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Letters, digits, "_", "@", "#", "$", "%", "&" and everything beyond Latin-1's signs. */
function isWordUnit(code: number): boolean {
  if (code < 0x80) {
    return (
      isLowerLetter(code) ||
      isUpperLetter(code) ||
      isDigit(code) ||
      code === 0x5f ||
      (code >= 0x23 && code <= 0x26) ||
      code === 0x40
    );
  }
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba || code === 0xa3;
  if (code >= 0x2000 && code <= 0x2bff) return false;
  if (code >= 0x3000 && code <= 0x3004) return false;
  return !(code >= 0x3008 && code <= 0x301f) && !(code >= 0xd800 && code <= 0xdfff);
}

const clitics: ReadonlySet<string> = new Set(['s', 're', 've', 'll', 'd', 'm']);

/** Words of their own when they begin small: "he felt ill." */
const words: ReadonlySet<string> = new Set(
  'ill miss mass wash ore mar sat sun rep reps col hon del'.split(' '),
);

const abbreviations: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof sen sens rep reps gov gen lt col maj sgt capt cmdr adm rev hon pres st jr sr cllr supt insp amb ' +
    'inc corp co ltd vs no nos jan feb mar apr aug sept sep oct nov dec ala ariz ark calif colo ' +
    'conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex ' +
    'va vt wash wis wyo atty dept assn bros ave blvd etc'
  ).split(' '),
);
