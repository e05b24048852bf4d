import type { EditorState } from 'prosemirror-state';

/** Words of one block that are selected, without the quotation marks and spaces around them. */
export interface SelectedWords {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** `null` where nothing is selected, or more than one block. */
export function selectedWords({ selection, doc }: EditorState): SelectedWords | null {
  const { $from, $to, from, to } = selection;
  if (!$from.sameParent($to) || !$from.parent.isTextblock) return null;
  const selected = doc.textBetween(from, to, '\n', '\n');
  const lead = /^[\s"“”'‘’]*/.exec(selected)?.[0].length ?? 0;
  const words = selected.slice(lead).replace(/[\s"“”'‘’]+$/, '');
  const start = from + lead;
  return words === '' ? null : { from: start, to: start + words.length, words };
}

/** The records that some of the selected words are tied to. */
export function quotesInSelection(state: EditorState): readonly string[] {
  const selected = selectedWords(state);
  const ids = new Set<string>();
  if (selected === null) return [];
  state.doc.nodesBetween(selected.from, selected.to, ({ marks }) => {
    for (const { type, attrs } of marks) {
      if (type.name === 'quotation') ids.add(String(attrs['quoteId']));
    }
  });
  return [...ids];
}
