import type { BlockText } from './block-text.ts';
import { termKind } from './marked-terms.ts';
import { nounPhraseAfter } from './noun-phrases.ts';

/** Past "on Monday", "Friday", "again", "in an interview", "on Twitter", "to reporters". */
export function skipAside(block: BlockText, from: number, limit: number): number {
  const { classes, tokens } = block;
  let at = from;
  while (at < limit) {
    const wordClass = classes[at];
    if (wordClass === 'adverb') {
      at++;
      continue;
    }
    if (wordClass === 'time') {
      const first = at;
      while (at < limit && classes[at] === 'time') at++;
      // "said | last week’s match was over"
      if (classes[at] === 'possessive') return first;
      continue;
    }
    // "on Monday, Jan. 4, 2017, …"
    if (wordClass === 'comma' && classes[at - 1] === 'time' && classes[at + 1] === 'time') {
      at += 2;
      while (classes[at] === 'time') at++;
      if (classes[at] === 'comma' && classes[at + 1] !== 'time') at++;
      continue;
    }
    const lower = tokens[at]?.lower ?? '';
    const isAside =
      wordClass === 'preposition' &&
      asidePrepositions.has(lower) &&
      classes[at + 1] !== 'participle';
    if (!isAside) break;
    const title = titleAt(block, at + 1);
    if (title !== null) {
      at = title;
      continue;
    }
    const phrase = nounPhraseAfter(block, at + 1, limit);
    if (phrase === null) {
      if (classes[at + 1] !== 'time') break;
      at += 2;
      continue;
    }
    // "said on the podcast | “Late Bus” | that …": by its title.
    const titled = titleAt(block, phrase.to);
    if (titled !== null) {
      at = titled;
      continue;
    }
    const next = classes[phrase.to];
    const leads =
      next === 'comma' ||
      next === 'colon' ||
      next === 'mark' ||
      next === 'subordinator' ||
      next === 'time' ||
      next === 'preposition' ||
      next === 'to' ||
      next === 'pronoun' ||
      next === 'stop' ||
      next === 'determiner' ||
      next === undefined;
    if (!leads) break;
    at = phrase.to;
  }
  return at;
}

/** Behind a title in marks that opens at a token and that words follow, or `null`. */
function titleAt(block: BlockText, open: number): number | null {
  const { classes, marks, passageAt } = block;
  const passage = marks.passages[passageAt[open] ?? -1];
  if (passage?.open !== open || termKind(block, passage) !== 'title') return null;
  return classes[passage.close + 1] === 'subordinator' ? passage.close + 1 : null;
}

/**
 * "denied, | in a letter seen by Reuters, | that …", "reported, | citing court papers, | that …": between
 * commas stands where it was said, or on what it rests.
 */
export function behindAside({ classes, tokens, passageAt }: BlockText, comma: number): number {
  const opens = classes[comma + 1] === 'preposition' || cites.test(tokens[comma + 1]?.lower ?? '');
  if (classes[comma] !== 'comma' || !opens) return comma;
  for (let k = comma + 1; k < comma + 16 && (passageAt[k] ?? -1) < 0; k++)
    if (classes[k] === 'comma') return tokens[k + 1]?.lower === 'that' ? k + 1 : comma;
  return comma;
}

const cites = /^(?:citing|quoting)$/;

const asidePrepositions: ReadonlySet<string> = new Set(
  'in on at during via from after before over with through by aboard inside outside'.split(' '),
);
