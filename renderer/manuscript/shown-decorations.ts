import type { PluginKey, StateField } from 'prosemirror-state';
import { DecorationSet } from 'prosemirror-view';

/** Decorations that whoever has the key sets by a transaction's meta, and that follow the text until then. */
export function shownDecorations(key: PluginKey<DecorationSet>): StateField<DecorationSet> {
  return {
    init: () => DecorationSet.empty,
    apply: (tr, shown) => {
      const fresh = tr.getMeta(key) as DecorationSet | undefined;
      if (fresh) return fresh;
      return tr.docChanged && shown !== DecorationSet.empty ? shown.map(tr.mapping, tr.doc) : shown;
    },
  };
}
