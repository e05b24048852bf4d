import canonicalize from 'canonicalize';

/** True when two values of JSON say the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonicalize(a) === canonicalize(b);
}

/** The words in a node of a body's JSON, in order. */
export function wordsOf(node: unknown): readonly string[] {
  return textOf(node).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The text in a node of a body's JSON, as if every suggestion were accepted; a line break where a block or
 * a hard break ends.
 */
export function textOf(node: unknown): string {
  if (typeof node !== 'object' || node === null || isMarked(node, ['deletion'])) return '';
  if ('text' in node && typeof node.text === 'string') return node.text;
  if ('type' in node && node.type === 'hard_break') return '\n';
  const content = 'content' in node && Array.isArray(node.content) ? node.content : [];
  return content.map(textOf).join(holdsBlocks(content) ? '\n' : '');
}

/** True where somebody suggests something in a node of a body's JSON. */
export function isSuggestedIn(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  const content = 'content' in node && Array.isArray(node.content) ? node.content : [];
  return isMarked(node, ['deletion', 'insertion']) || content.some(isSuggestedIn);
}

function isMarked(node: object, names: readonly string[]): boolean {
  const marks: readonly unknown[] = 'marks' in node && Array.isArray(node.marks) ? node.marks : [];
  return marks.some(
    (mark) =>
      typeof mark === 'object' &&
      mark !== null &&
      'type' in mark &&
      names.includes(String(mark.type)),
  );
}

function holdsBlocks(content: readonly unknown[]): boolean {
  return content.some((child) => typeof child === 'object' && child !== null && 'content' in child);
}
