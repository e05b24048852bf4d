import { Plugin, PluginKey } from 'prosemirror-state';
import type { EditorState, Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { useInterface } from '../stores/interface.ts';
import { useSelection } from '../stores/selection.ts';
import type { Range } from '../reading/session.ts';
import { growing } from './marking.ts';
import type { Marking } from './marking.ts';

const marksKey = new PluginKey<DecorationSet>('marks');

/**
 * Shows the reading's marks in the text and carries them through every change until the next.
 *
 * @param markingsAt what the last reading marks at a position of the document now, for clicks.
 */
export function marksPlugin(
  markingsAt: (position: number) => readonly Marking[],
): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: marksKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, marks) => {
        // Only `withMarks` sets this, to marks of the document as it is.
        const fresh = tr.getMeta(marksKey) as DecorationSet | undefined;
        return fresh ?? (tr.docChanged ? marks.map(tr.mapping, tr.doc) : marks);
      },
    },
    props: {
      decorations: (state) => marksKey.getState(state),
      handleClick: (_view, position) => {
        choose(markingsAt(position));
        return false;
      },
    },
  });
}

/**
 * The transaction that shows these marks instead of the last, or `null` where they are those on show:
 * most readings change nothing, and then nothing is to be drawn.
 *
 * @param exact whether a mark that now ends elsewhere is drawn anew. While somebody types on at its
 *   end it can wait: each time would be a layout, and unrest.
 */
export function withMarks(
  state: EditorState,
  markings: readonly Marking[],
  exact: boolean,
): Transaction | null {
  const shown = marksKey.getState(state) ?? DecorationSet.empty;
  const nameOf = ({ from, to }: Range, look: string, grows: boolean): string => {
    // The space behind a word in a quotation is not yet said: the next word makes it so.
    const end = grows ? from + state.doc.textBetween(from, to, '\n', '\n').trimEnd().length : to;
    return `${from} ${end} ${look}`;
  };
  const missing = new Map(
    markings.map((marking) => [
      nameOf(marking, lookOf(marking), growing.has(marking.name)),
      marking,
    ]),
  );
  const changed = shown.find().filter((decoration) => {
    const { look, inclusiveEnd } = specOf(decoration);
    return !missing.delete(nameOf(decoration, look, inclusiveEnd));
  });
  const gone = exact
    ? changed
    : changed.filter((decoration) => !missing.delete(alike(missing, decoration)));
  if (gone.length === 0 && missing.size === 0) return null;
  // What stays is the same decoration, and is not drawn again.
  const marks = shown.remove(gone).add(state.doc, [...missing.values()].map(decorationOf));
  return state.tr.setMeta(marksKey, marks).setMeta('addToHistory', false);
}

/** The name of the one that begins where the decoration does and looks like it; empty where there is none. */
function alike(markings: ReadonlyMap<string, Marking>, decoration: Decoration): string {
  const { look } = specOf(decoration);
  const found = [...markings].find(
    ([, marking]) => marking.from === decoration.from && lookOf(marking) === look,
  );
  return found?.[0] ?? '';
}

function decorationOf(marking: Marking): Decoration {
  const { from, to, name, colour } = marking;
  const style = colour === undefined ? '' : `--source: var(--source-${colour})`;
  const spec: MarkSpec = { look: lookOf(marking), inclusiveEnd: growing.has(name) };
  return Decoration.inline(from, to, { class: name, style }, spec);
}

interface MarkSpec {
  readonly look: string;
  readonly inclusiveEnd: boolean;
}

/** Only `decorationOf` makes these decorations. */
function specOf(decoration: Decoration): MarkSpec {
  return decoration.spec as MarkSpec;
}

function lookOf({ name, colour }: Marking): string {
  return `${name} ${colour ?? ''}`;
}

/** What a click there means: something of the panel on show first, else the shortest mark. */
function choose(markings: readonly Marking[]): void {
  const { panel } = useInterface.getState();
  const here = markings
    .toSorted((a, b) => a.to - a.from - (b.to - b.from))
    .flatMap(({ chosen }) => chosen ?? []);
  const chosen = here.find((one) => one.panel === panel) ?? here[0];
  if (chosen) useSelection.getState().choose(chosen);
}
