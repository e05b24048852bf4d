import { Check, Pencil, Reply, RotateCcw, Trash2, Unlink } from 'lucide-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { withoutComment, withReply, withWords } from '#shared/article/threads.ts';
import type { Comment, Thread } from '#shared/article/threads.ts';
import { ago, moment } from '../library/when.ts';
import { Card, CardActions } from '../panels/card.tsx';
import { offerUndo } from '../panels/offer-undo.ts';
import { useArticle } from '../stores/article.ts';
import { useReadOnly } from '../stores/library.ts';
import { useNotes } from '../stores/notes.ts';
import { usePreferences } from '../stores/preferences.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { RemarkForm } from './remark-form.tsx';
import styles from './notes.module.css';
import { resolve } from './resolve.ts';

interface ThreadCardProps {
  readonly thread: Thread;
  /** True when its words are gone from the text. */
  readonly loose: boolean;
}

/** What people said about one passage, and what can be said to it. */
export function ThreadCard({ thread, loose }: ThreadCardProps) {
  const readOnly = useReadOnly();
  const [replying, setReplying] = useState(false);
  const { id, words, comments, resolved } = thread;

  return (
    <Card
      panel="notes"
      id={id}
      label={`Comment on “${words}”`}
      onChoose={() => useNotes.getState().desk?.reveal(id, false)}
    >
      <button
        type="button"
        className={styles['passage']}
        aria-label={loose ? `The words “${words}” are gone` : `Show “${words}” in the text`}
        disabled={loose}
        onClick={() => useNotes.getState().desk?.reveal(id, true)}
      >
        <span className={styles['words']}>{words}</span>
      </button>
      {loose ? (
        <p className={styles['standing']}>
          <Unlink aria-hidden /> These words are no longer in the text.
        </p>
      ) : null}
      <div className={styles['comments']}>
        {comments.map((comment) => (
          <Remark key={comment.id} thread={thread} comment={comment} readOnly={readOnly} />
        ))}
      </div>
      {resolved ? (
        <p className={styles['standing']}>
          <Check aria-hidden /> Resolved by {resolved.by}, {moment(resolved.at)}
        </p>
      ) : null}
      {replying ? (
        <RemarkForm
          id={id}
          label="Reply"
          onSay={(text, by) => {
            const reply = { id: newId(), by, at: new Date().toISOString(), text };
            put(withReply(thread, reply), 'Reply added');
            setReplying(false);
          }}
          onCancel={() => setReplying(false)}
        />
      ) : readOnly ? null : (
        <CardActions>
          <Button size="small" icon={<Reply aria-hidden />} onPress={() => setReplying(true)}>
            Reply
          </Button>
          {resolved ? (
            <Button
              size="small"
              variant="quiet"
              icon={<RotateCcw aria-hidden />}
              onPress={() => put({ ...thread, resolved: null }, 'Comment opened again')}
            >
              Open again
            </Button>
          ) : (
            <Button
              size="small"
              variant="quiet"
              icon={<Check aria-hidden />}
              onPress={() => resolve(id)}
            >
              Resolve
            </Button>
          )}
          <span className={styles['space']} />
          <IconButton
            size="small"
            label="Delete the comment and its replies"
            onPress={() => remove(id)}
          >
            <Trash2 aria-hidden />
          </IconButton>
        </CardActions>
      )}
    </Card>
  );
}

interface RemarkProps {
  readonly thread: Thread;
  readonly comment: Comment;
  readonly readOnly: boolean;
}

/** One remark; who wrote it may write it anew or take it back. */
function Remark({ thread, comment, readOnly }: RemarkProps) {
  const mine = usePreferences((state) => state.name) === comment.by && !readOnly;
  const [editing, setEditing] = useState(false);
  const [first] = thread.comments;
  return (
    <div>
      <p className={styles['signed']}>
        <strong>{comment.by}</strong>
        <time dateTime={comment.at} title={moment(comment.at)}>
          {ago(comment.at, new Date())}
        </time>
        {mine && !editing ? (
          <>
            <IconButton size="small" label="Edit what you wrote" onPress={() => setEditing(true)}>
              <Pencil aria-hidden />
            </IconButton>
            {comment === first ? null : (
              <IconButton
                size="small"
                label="Delete what you wrote"
                onPress={() => {
                  const rest = withoutComment(thread, comment.id);
                  if (rest) put(rest, 'Reply deleted');
                  offerUndo();
                }}
              >
                <Trash2 aria-hidden />
              </IconButton>
            )}
          </>
        ) : null}
      </p>
      {editing ? (
        <RemarkForm
          id={comment.id}
          label="Edit what you wrote"
          text={comment.text}
          onSay={(text) => {
            put(withWords(thread, comment.id, text), 'Comment changed');
            setEditing(false);
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <p className={styles['text']}>{comment.text}</p>
      )}
    </div>
  );
}

function put(thread: Thread, label: string): void {
  useArticle.getState().edit([{ kind: 'put thread', thread }], label);
}

function remove(id: string): void {
  useArticle.getState().edit([{ kind: 'remove thread', id }], 'Comment deleted');
  offerUndo();
}
