import type { TextSpan } from './word-sets.ts';

/** Passages in double quotation marks, paragraph by paragraph, marks included; an open one runs to its end. */
export function markedPassages(text: string): readonly TextSpan[] {
  return Array.from(text.matchAll(/[^\n]+/g)).flatMap((paragraph) => {
    const found = Array.from(paragraph[0].matchAll(/[“„«"＂][^”»"＂]*(?:[”»"＂]|$)/g));
    return found.map((passage) => {
      const start = paragraph.index + passage.index;
      return { start, end: start + passage[0].length };
    });
  });
}
