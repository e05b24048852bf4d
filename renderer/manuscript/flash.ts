import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { EditorView } from 'prosemirror-view';
import type { Range } from '../reading/session.ts';

const flashKey = new PluginKey<DecorationSet>('flash');

/** How long a passage stays marked after a jump, in ms; the style sheet fades it in this time. */
const flashTime = 1_600;

/** Marks a passage for a moment after a jump to it. */
export function flashPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: flashKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set) => {
        const range = tr.getMeta(flashKey) as Range | 'over' | undefined;
        if (range === undefined) return set.map(tr.mapping, tr.doc);
        if (range === 'over') return DecorationSet.empty;
        const { from, to } = range;
        return DecorationSet.create(tr.doc, [
          tr.doc.nodeAt(from)?.isBlock
            ? Decoration.node(from, to, { class: 'flash' })
            : Decoration.inline(from, to, { class: 'flash' }),
        ]);
      },
    },
    props: { decorations: (state) => flashKey.getState(state) },
  });
}

/** Scrolls to the range, in the middle of the window, and marks it for a moment. */
export function showRange(view: EditorView, range: Range): void {
  view.dispatch(view.state.tr.setMeta(flashKey, range));
  const block = view.state.doc.nodeAt(range.from)?.isBlock;
  const { node } = block ? { node: view.nodeDOM(range.from) } : view.domAtPos(range.from, 1);
  const element = node instanceof Element ? node : node?.parentElement;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  setTimeout(() => {
    if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(flashKey, 'over'));
  }, flashTime);
}
