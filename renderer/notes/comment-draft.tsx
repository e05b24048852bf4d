import { useNotes } from '../stores/notes.ts';
import { RemarkForm } from './remark-form.tsx';
import styles from './notes.module.css';

interface CommentDraftProps {
  readonly articleId: string;
  /** The words that it is about. */
  readonly words: string;
}

/** A comment that is not said yet. */
export function CommentDraft({ articleId, words }: CommentDraftProps) {
  const stop = (): void => {
    // Before the form goes, so that whoever wrote is back in the text and not nowhere.
    useNotes.getState().desk?.focus();
  };
  return (
    <div className={styles['draft']}>
      <p className={styles['words']}>{words}</p>
      <RemarkForm
        id={`${articleId} ${words}`}
        label="Your comment"
        onSay={(text, by) => {
          stop();
          useNotes.getState().desk?.say(text, by);
        }}
        onCancel={() => {
          stop();
          useNotes.getState().desk?.drop();
        }}
      />
    </div>
  );
}
