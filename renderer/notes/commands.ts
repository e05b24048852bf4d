import { inMenu } from '../commands/command.ts';
import type { Command } from '../commands/command.ts';
import { isTextWritable, isWritable } from '../commands/conditions.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { useNotes } from '../stores/notes.ts';
import { offerUndo } from '../panels/offer-undo.ts';
import { useSelection } from '../stores/selection.ts';
import { sign } from './signature.ts';

/** What can be done with notes from anywhere. */
export const notesCommands: readonly Command[] = [
  {
    ...inMenu('notes.comment'),
    group: 'Notes',
    when: () => useNotes.getState().desk !== null && isWritable(),
    run: beginComment,
  },
  {
    id: 'notes.next',
    group: 'Notes',
    title: 'Go to the next comment or suggestion',
    when: () => openNotes().size > 0,
    run: () => goToNote(1),
  },
  {
    id: 'notes.previous',
    group: 'Notes',
    title: 'Go to the previous comment or suggestion',
    when: () => openNotes().size > 0,
    run: () => goToNote(-1),
  },
  {
    ...inMenu('notes.suggest'),
    group: 'Notes',
    when: () => useNotes.getState().desk !== null && isTextWritable(),
    run: toggleSuggesting,
    isOn: () => useNotes.getState().suggesting,
  },
  {
    id: 'notes.accept',
    group: 'Notes',
    title: 'Accept the suggestion at the caret',
    when: () => suggestionAtHand() !== null,
    run: () => settleAtHand('accept'),
  },
  {
    id: 'notes.reject',
    group: 'Notes',
    title: 'Reject the suggestion at the caret',
    when: () => suggestionAtHand() !== null,
    run: () => settleAtHand('reject'),
  },
  {
    id: 'notes.acceptAll',
    group: 'Notes',
    title: 'Accept all suggestions',
    when: () => useNotes.getState().suggestions.length > 0,
    run: () => settleSuggestions(null, 'accept'),
  },
  {
    id: 'notes.rejectAll',
    group: 'Notes',
    title: 'Reject all suggestions',
    when: () => useNotes.getState().suggestions.length > 0,
    run: () => settleSuggestions(null, 'reject'),
  },
];

/** Begins a comment on what is selected, and goes to write it. */
export function beginComment(): void {
  const { desk } = useNotes.getState();
  if (!desk) return;
  if (desk.begin()) {
    useSelection.getState().choose(null);
    // The proof has a place of its own for what is written there.
    if (!useInterface.getState().proof) useInterface.getState().showPanel('notes');
    return;
  }
  useInterface.getState().notify('Put the caret in the words that your comment is about.');
}

/** From here on what is typed is suggested, or written again. Whoever suggests has a name. */
export function toggleSuggesting(): void {
  const { suggesting, suggest } = useNotes.getState();
  if (suggesting) suggest(false);
  else sign('Suggestions are signed.', () => suggest(true));
}

/** Accepts or rejects these suggestions, or all for `null`, as one step that can be undone. */
export function settleSuggestions(ids: readonly string[] | null, fate: 'accept' | 'reject'): void {
  const done = fate === 'accept' ? 'accepted' : 'rejected';
  const label = ids === null ? `All suggestions ${done}` : `Suggestion ${done}`;
  const edit = { kind: 'settle suggestions', ids: ids && [...ids], fate } as const;
  useArticle.getState().edit([edit], label);
  offerUndo();
}

function settleAtHand(fate: 'accept' | 'reject'): void {
  const id = suggestionAtHand();
  if (id !== null) settleSuggestions([id], fate);
}

/** The suggestion whose card is on show as the current one; else the one at the caret. */
function suggestionAtHand(): string | null {
  const { desk, suggestions } = useNotes.getState();
  const { chosen } = useSelection.getState();
  const isOnShow = useInterface.getState().panel === 'notes';
  const current = isOnShow ? suggestions.find(({ id }) => id === chosen?.id) : undefined;
  return current?.id ?? desk?.suggestionHere() ?? null;
}

/** Goes to the next open comment or suggestion in the text, or with -1 to the one before; round and round. */
export function goToNote(step: 1 | -1): void {
  // Whoever reads the panel stays there; whoever writes goes on where the comment is.
  const focus = document.activeElement?.closest('[role=tabpanel]') === null;
  const found = useNotes.getState().desk?.step(step, openNotes(), focus) ?? null;
  if (found !== null) useSelection.getState().choose({ panel: 'notes', id: found });
  else useInterface.getState().notify('No open comment or suggestion stands in the text.');
}

function openNotes(): ReadonlySet<string> {
  const threads = useArticle.getState().article?.threads ?? [];
  const open = threads.filter(({ resolved }) => resolved === null);
  return new Set([...open, ...useNotes.getState().suggestions].map(({ id }) => id));
}
