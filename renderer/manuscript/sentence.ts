import type { EditorState } from 'prosemirror-state';
import type { Range } from '../reading/session.ts';

/** The sentence of the block that the caret stands in; `null` where it stands in no text. */
export function sentenceAtCaret({ selection }: EditorState): Range | null {
  const { $head } = selection;
  if (!$head.parent.isTextblock) return null;
  const text = $head.parent.textBetween(0, $head.parent.content.size, '\n', '\n');
  const start = $head.start();
  const [from, to] = around(text, $head.parentOffset);
  return { from: start + from, to: start + to };
}

/** A sentence ends with its stop and the marks behind it; the space after that is the next one's. */
function around(text: string, offset: number): readonly [number, number] {
  let from = 0;
  for (const end of text.matchAll(/[.!?…]["”’')\]]*(?=\s)/g)) {
    const to = end.index + end[0].length;
    if (to >= offset) return [from, to];
    from = to;
  }
  return [from, text.length];
}
