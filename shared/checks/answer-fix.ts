import { editSchema } from '../article/edits.ts';
import type { Edit } from '../article/edits.ts';
import type { Fix } from './finding.ts';

/**
 * Stands in a fix's edits where the person's answer goes. A private-use character: no keyboard types
 * it and no font shows it.
 */
export const answerSlot = '\uE000';

/**
 * The edits of a fix with the person's answer in them; without a question, the edits as they are.
 * White space in the answer becomes single spaces, and a byline's answer is cut into its names.
 *
 * @throws RangeError when the fix asks a question and the answer is blank.
 */
export function answerFix(fix: Fix, answer: string): readonly Edit[] {
  if (fix.question === null) return fix.edits;
  const words = answer.replace(/\s+/g, ' ').trim();
  if (words === '') throw new RangeError('The question of this fix wants an answer.');
  return fix.edits.map((edit) => {
    if (edit.kind !== 'set byline') return editSchema.parse(filled(edit, words));
    const byline = edit.byline.flatMap((name) =>
      name === answerSlot ? names(words) : name.replaceAll(answerSlot, () => words),
    );
    return { kind: 'set byline', byline };
  });
}

/** The value with the answer put into every string it holds. */
function filled(value: unknown, answer: string): unknown {
  if (typeof value === 'string') return value.replaceAll(answerSlot, () => answer);
  if (Array.isArray(value)) return value.map((item) => filled(item, answer));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, filled(item, answer)]),
  );
}

/** "By Ada Berg and Jo Lind" names two people. */
function names(byline: string): string[] {
  return byline
    .replace(/^by\s+/i, '')
    .split(/\s*[,;&]\s*(?:and\s+)?|\s+and\s+/i)
    .filter((name) => name !== '');
}
