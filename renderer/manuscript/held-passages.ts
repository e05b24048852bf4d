import { Plugin, PluginKey } from 'prosemirror-state';
import type { EditorState, Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Range } from '../reading/session.ts';
import { shownDecorations } from './shown-decorations.ts';

const heldKey = new PluginKey<DecorationSet>('held passages');

/** Passages that stay marked for as long as something beside the text speaks of them. */
export function heldPassages(): Plugin {
  return new Plugin<DecorationSet>({
    key: heldKey,
    state: shownDecorations(heldKey),
    props: { decorations: (state) => heldKey.getState(state) },
  });
}

/** The transaction that marks these passages, and no others. */
export function holding({ doc, tr }: EditorState, ranges: readonly Range[]): Transaction {
  const held = ranges.map(({ from, to }) => Decoration.inline(from, to, { class: 'held' }));
  return tr.setMeta(heldKey, DecorationSet.create(doc, held)).setMeta('addToHistory', false);
}
