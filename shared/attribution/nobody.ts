import type { BlockText } from './block-text.ts';
import type { Mention } from './noun-phrases.ts';

/** "No one", "not everyone", "few voters", "nobody at the port": whose words or thoughts the text denies. */
export function isNobody({ classes, tokens }: BlockText, { head }: Mention): boolean {
  const { from } = head;
  const wordAt = (k: number): string => tokens[k]?.lower ?? '';
  const first = wordAt(from);
  // "No 10 said so."
  const next = classes[from + 1];
  const isNumbered = first === 'no' && (next === 'number' || next === 'name' || next === 'stop');
  if (nobody.has(first)) return !isNumbered;
  const before = wordAt(from - 1);
  if (denials.has(before)) return all.has(first);
  if (before === 'very' && first === 'few') return true;
  return (
    classes[from - 1] === 'preposition' && nobody.has(wordAt(from - 2)) && wordAt(from - 2) !== 'no'
  );
}

const nobody: ReadonlySet<string> = new Set('no nobody none neither few'.split(' '));
const denials: ReadonlySet<string> = new Set('not hardly scarcely barely'.split(' '));
const all: ReadonlySet<string> = new Set(
  'everyone everybody all every each many anyone anybody any a'.split(' '),
);
