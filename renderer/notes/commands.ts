import type { Command } from '../commands/command.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { useLibrary } from '../stores/library.ts';
import { useNotes } from '../stores/notes.ts';
import { useSelection } from '../stores/selection.ts';

/** What can be done with notes from anywhere. */
export const notesCommands: readonly Command[] = [
  {
    id: 'notes.comment',
    group: 'Notes',
    title: 'Comment on the selected words',
    when: () => useNotes.getState().desk !== null && useLibrary.getState().info?.writable !== false,
    run: beginComment,
  },
  {
    id: 'notes.next',
    group: 'Notes',
    title: 'Go to the next comment',
    when: () => openThreads().size > 0,
    run: () => goToComment(1),
  },
  {
    id: 'notes.previous',
    group: 'Notes',
    title: 'Go to the previous comment',
    when: () => openThreads().size > 0,
    run: () => goToComment(-1),
  },
];

/** Begins a comment on what is selected, and goes to write it. */
export function beginComment(): void {
  const { desk } = useNotes.getState();
  if (!desk) return;
  if (desk.begin()) {
    useSelection.getState().choose(null);
    useInterface.getState().showPanel('notes');
    return;
  }
  useInterface.getState().notify('Put the caret in the words that your comment is about.');
}

/** Goes to the next open comment in the text, or with -1 to the one before; round and round. */
export function goToComment(step: 1 | -1): void {
  // Whoever reads the panel stays there; whoever writes goes on where the comment is.
  const focus = document.activeElement?.closest('[role=tabpanel]') === null;
  const found = useNotes.getState().desk?.step(step, openThreads(), focus) ?? null;
  if (found !== null) useSelection.getState().choose({ panel: 'notes', id: found });
  else useInterface.getState().notify('No open comment stands in the text.');
}

function openThreads(): ReadonlySet<string> {
  const threads = useArticle.getState().article?.threads ?? [];
  return new Set(threads.filter(({ resolved }) => resolved === null).map(({ id }) => id));
}
