import { Plugin, PluginKey } from 'prosemirror-state';
import type { EditorState, Transaction } from 'prosemirror-state';
import { DecorationSet } from 'prosemirror-view';
import type { Decoration } from 'prosemirror-view';
import { useInterface } from '../stores/interface.ts';
import { useSelection } from '../stores/selection.ts';
import type { Chosen } from '../stores/selection.ts';
import type { Marking } from './marking.ts';

const marksKey = new PluginKey<DecorationSet>('marks');

/** Shows the reading's marks in the text and carries them through every change until the next. */
export function marksPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: marksKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, marks) => {
        const carried = tr.docChanged ? marks.map(tr.mapping, tr.doc) : marks;
        const fresh = tr.getMeta(marksKey) as readonly Decoration[] | undefined;
        return fresh ? renewed(carried, fresh, tr) : carried;
      },
    },
    props: {
      decorations: (state) => marksKey.getState(state),
      handleClick: (view, position) => {
        const chosen = chosenAt(view.state, position);
        if (chosen) useSelection.getState().choose(chosen);
        return false;
      },
    },
  });
}

/** A transaction that shows these marks instead of the last. */
export function withMarks(tr: Transaction, marks: readonly Decoration[]): Transaction {
  return tr.setMeta(marksKey, marks).setMeta('addToHistory', false);
}

/** The set with what changed put in and taken out: what stays is the same, and is not drawn again. */
function renewed(
  shown: DecorationSet,
  fresh: readonly Decoration[],
  tr: Transaction,
): DecorationSet {
  const missing = new Map(fresh.map((decoration) => [nameOf(decoration), decoration]));
  const gone = shown.find().filter((decoration) => !missing.delete(nameOf(decoration)));
  if (gone.length === 0 && missing.size === 0) return shown;
  return shown.remove(gone).add(tr.doc, [...missing.values()]);
}

function nameOf(decoration: Decoration): string {
  return `${decoration.from} ${decoration.to} ${markingOf(decoration).look}`;
}

/** Only `marking.ts` makes these decorations, and it gives each its marking. */
function markingOf(decoration: Decoration): Marking {
  const { look, chosen } = decoration.spec as Marking;
  return { look, chosen };
}

/** What a click there means: something of the panel on show first, else the shortest mark. */
function chosenAt(state: EditorState, position: number): Chosen | null {
  const { panel } = useInterface.getState();
  const here = (marksKey.getState(state)?.find(position, position) ?? [])
    .flatMap((decoration) => {
      const { chosen } = markingOf(decoration);
      return chosen ? [{ chosen, length: decoration.to - decoration.from }] : [];
    })
    .sort((a, b) => a.length - b.length)
    .map(({ chosen }) => chosen);
  return here.find((chosen) => chosen.panel === panel) ?? here[0] ?? null;
}
