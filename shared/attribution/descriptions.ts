import type { BlockText, Stretch } from './block-text.ts';
import { startsPhrase } from './noun-phrases.ts';
import type { Mention } from './noun-phrases.ts';

/** `head` with the appositive or relative clause after it: ", a law professor at …". */
export function withDescription(block: BlockText, head: Stretch, limit: number): Mention {
  const { classes, tokens } = block;
  const opensDescription =
    classes[head.to] === 'comma' && describes(classes[head.to + 1], tokens[head.to + 1]?.lower);
  if (!opensDescription && !relativePronouns.has(tokens[head.to]?.lower ?? ''))
    return { head, whole: head };
  let to = head.to + 1;
  for (; to < limit; to++) {
    const wordClass = classes[to];
    if (
      wordClass === 'stop' ||
      wordClass === 'mark' ||
      wordClass === 'dash' ||
      wordClass === 'colon'
    )
      break;
    if (wordClass === 'comma' && endsDescription(block, to + 1)) break;
    const lower = tokens[to]?.lower;
    if (lower === 'according') break;
    if (
      lower === 'in' &&
      mediumNouns.test(`${tokens[to + 2]?.lower ?? ''} ${tokens[to + 3]?.lower ?? ''}`)
    )
      break;
  }
  return { head, whole: { from: head.from, to } };
}

const relativePronouns: ReadonlySet<string> = new Set(['who', 'whose']);
const mediumNouns =
  /^(?:(?:\S+ )?(?:interview|statement|email|e-mail|tweet|speech|post|letter|report|release)\b)/;

/** Whether a word behind a comma may open a description of what stands before it. */
export function describes(wordClass: string | undefined, lower: string | undefined): boolean {
  if (lower === 'who' || lower === 'whose' || lower === 'which') return true;
  if (
    lower === 'now' ||
    lower === 'then' ||
    lower === 'also' ||
    lower === 'himself' ||
    lower === 'herself'
  )
    return true;
  return startsPhrase(wordClass);
}

function endsDescription(block: BlockText, next: number): boolean {
  const wordClass = block.classes[next];
  const lower = block.tokens[next]?.lower;
  return (
    wordClass === 'participle' ||
    wordClass === 'conjunction' ||
    (wordClass === 'subordinator' && lower !== 'which') ||
    wordClass === 'adverb' ||
    lower === 'according' ||
    (wordClass === 'pronoun' && lower !== 'who')
  );
}
