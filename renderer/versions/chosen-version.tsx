import { useState } from 'react';
import type { RevisionRow } from '#shared/article/revisions.ts';
import type { DeskErrorValue } from '#shared/desk/errors.ts';
import { desk } from '../desk/desk.ts';
import { Choice } from '../panels/form.tsx';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { useReadOnly } from '../stores/library.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { nameOf } from './compare.ts';
import styles from './history.module.css';

interface ChosenVersionProps {
  readonly articleId: string;
  readonly row: RevisionRow;
  readonly others: readonly RevisionRow[];
  /** What it is compared with; `null` for the article as it stands now. */
  readonly other: RevisionRow | null;
  readonly onCompare: (other: RevisionRow | null) => void;
  readonly onChanged: () => void;
  readonly onError: (error: DeskErrorValue | null) => void;
  readonly onLeave: () => void;
}

/** The version on show in the page, and what can be done with it. */
export function ChosenVersion(props: ChosenVersionProps) {
  const { articleId: id, row, others, other, onCompare, onChanged, onError, onLeave } = props;
  const readOnly = useReadOnly();
  const [name, setName] = useState(row.name ?? '');
  const { content } = row;

  const keepName = async (): Promise<void> => {
    const result = await desk.request('revisions.name', { id, content, name: name.trim() || null });
    onError(result.ok ? null : result.error);
    if (result.ok) onChanged();
  };
  const restore = async (): Promise<void> => {
    const revision = useArticle.getState().article?.revision ?? '';
    const result = await desk.request('revisions.restore', { id, content, revision });
    onError(result.ok ? null : result.error);
    if (!result.ok) return;
    useArticle.getState().showArticle(result.value);
    useInterface.getState().notify('The version is back. What stood there before is kept too.');
    onLeave();
    onChanged();
  };
  return (
    <section aria-label="The version on show" className={styles['chosen']}>
      <h3 className={styles['when']}>{nameOf(row)}</h3>
      <Choice
        label="Compared with"
        value={other?.content ?? null}
        none="The article now"
        options={others.map((each) => ({ id: each.content, name: nameOf(each) }))}
        onChange={(chosen) => onCompare(others.find((each) => each.content === chosen) ?? null)}
      />
      <form
        className={styles['naming']}
        onSubmit={(event) => {
          event.preventDefault();
          void keepName();
        }}
      >
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          description="A version with a name is kept for ever."
        />
        <Button type="submit" isDisabled={readOnly || name.trim() === (row.name ?? '')}>
          Keep
        </Button>
      </form>
      <div className={styles['actions']}>
        <Button variant="primary" isDisabled={readOnly} onPress={() => void restore()}>
          Restore this version
        </Button>
        <Button variant="quiet" onPress={onLeave}>
          Back to the text
        </Button>
      </div>
    </section>
  );
}
