import type { Node } from 'prosemirror-model';
import { articleBody } from '#shared/article/body.ts';
import { countWords } from '#shared/article/word-count.ts';
import type { OutlineRow } from '../stores/body-desk.ts';

/** The headings of a body in their order, with the words that stand under each. */
export function outlineOf(doc: Node): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  doc.forEach((node, position) => {
    if (node.type === articleBody.nodes.heading) {
      const level = Number(node.attrs['level']);
      rows.push({ text: node.textContent.trim(), level, position, words: 0 });
      return;
    }
    const last = rows.pop();
    if (!last) return;
    const text = node.textBetween(0, node.content.size, '\n', '\n');
    rows.push({ ...last, words: last.words + countWords(text) });
  });
  return rows;
}
