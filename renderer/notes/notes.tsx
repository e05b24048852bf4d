import { ChevronDown, ChevronUp, MessageSquarePlus, MessageSquareText } from 'lucide-react';
import type { Thread } from '#shared/article/threads.ts';
import { shortcutOf } from '../commands/shortcut.ts';
import { Empty } from '../panels/empty.tsx';
import { Choice } from '../panels/form.tsx';
import { PanelHead } from '../panels/panel-head.tsx';
import type { ArticleRead } from '../panels/use-article-read.ts';
import { useReadOnly } from '../stores/library.ts';
import { noteFilters, useNotes } from '../stores/notes.ts';
import type { NoteFilter, SuggestionNote } from '../stores/notes.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { CommentDraft } from './comment-draft.tsx';
import { beginComment, goToNote, settleSuggestions } from './commands.ts';
import { SuggestionCard } from './suggestion-card.tsx';
import { ThreadCard } from './thread-card.tsx';
import styles from './notes.module.css';

const filterNames: Readonly<Record<NoteFilter, string>> = {
  open: 'Open',
  resolved: 'Resolved',
  all: 'All',
};

/** What people say to each other about the article, in the order of its text. */
export function Notes({ article }: ArticleRead) {
  const order = useNotes((state) => state.order);
  const draft = useNotes((state) => state.draft);
  const filter = useNotes((state) => state.filter);
  const suggestions = useNotes((state) => state.suggestions);
  const readOnly = useReadOnly();
  const { threads } = article;
  const open = threads.filter(({ resolved }) => resolved === null).length;
  // What is shown under each: suggestions are open until they are decided on, and gone then.
  const counts: Readonly<Record<NoteFilter, number>> = {
    open: open + suggestions.length,
    resolved: threads.length - open,
    all: threads.length + suggestions.length,
  };
  const shown = threads.filter(
    ({ resolved }) => filter === 'all' || (resolved === null) === (filter === 'open'),
  );
  const entries = inOrder([...shown, ...(filter === 'resolved' ? [] : suggestions)], order ?? []);

  return (
    <>
      <PanelHead text="">
        {threads.length === 0 ? null : (
          <div className={styles['filter']}>
            <Choice
              label="Show"
              value={filter}
              options={noteFilters.map((id) => ({
                id,
                name: `${filterNames[id]} (${counts[id]})`,
              }))}
              onChange={(chosen) => useNotes.getState().show(chosen ?? 'all')}
            />
          </div>
        )}
        {open + suggestions.length === 0 ? null : (
          <>
            <IconButton
              size="small"
              label="Previous comment or suggestion"
              shortcut={shortcutOf('notes.previous')}
              onPress={() => goToNote(-1)}
            >
              <ChevronUp aria-hidden />
            </IconButton>
            <IconButton
              size="small"
              label="Next comment or suggestion"
              shortcut={shortcutOf('notes.next')}
              onPress={() => goToNote(1)}
            >
              <ChevronDown aria-hidden />
            </IconButton>
          </>
        )}
        {readOnly ? null : (
          <IconButton
            size="small"
            label="Comment on the selected words"
            shortcut={shortcutOf('notes.comment')}
            onPress={beginComment}
          >
            <MessageSquarePlus aria-hidden />
          </IconButton>
        )}
      </PanelHead>
      {draft === null ? null : <CommentDraft articleId={article.id} words={draft} />}
      {suggestions.length < 2 || readOnly ? null : (
        <div className={styles['all']}>
          <span>{suggestions.length} suggestions</span>
          <Button size="small" onPress={() => settleSuggestions(null, 'accept')}>
            Accept all
          </Button>
          <Button size="small" variant="quiet" onPress={() => settleSuggestions(null, 'reject')}>
            Reject all
          </Button>
        </div>
      )}
      {entries.length === 0 && draft === null ? (
        <NothingHere any={threads.length > 0} />
      ) : (
        <ul className={styles['cards']}>
          {entries.map((entry) =>
            'comments' in entry ? (
              <ThreadCard
                key={entry.id}
                thread={entry}
                loose={order !== null && !order.includes(entry.id)}
              />
            ) : (
              <SuggestionCard key={entry.id} suggestion={entry} />
            ),
          )}
        </ul>
      )}
    </>
  );
}

function NothingHere({ any }: { readonly any: boolean }) {
  const keys = shortcutOf('notes.comment') ?? '';
  return (
    <Empty Icon={MessageSquareText} title={any ? 'Nothing open' : 'No comments yet'}>
      {any
        ? 'Every comment is resolved. Choose “All” to read them again.'
        : `Select words in the text and press ${keys} to say something about them. Comments stay with the article and are never published.`}
    </Empty>
  );
}

/** In the order of the text; those whose words are gone come last, oldest first. */
function inOrder(
  notes: readonly (Thread | SuggestionNote)[],
  order: readonly string[],
): readonly (Thread | SuggestionNote)[] {
  const at = new Map(order.map((id, index) => [id, index]));
  const last = order.length;
  return notes.toSorted((a, b) => (at.get(a.id) ?? last) - (at.get(b.id) ?? last));
}
