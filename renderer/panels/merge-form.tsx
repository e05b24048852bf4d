import { useState } from 'react';
import type { Source } from '#shared/article/ledger.ts';
import { Choice, Form } from './form.tsx';
import styles from './card.module.css';

interface MergeFormProps {
  readonly source: Source;
  /** The records that it may be one with. */
  readonly others: readonly Source[];
  readonly onDone: (kept: Source) => void;
  readonly onCancel: () => void;
}

/** Asks which record stays when two of one source become one. */
export function MergeForm({ source, others, onDone, onCancel }: MergeFormProps) {
  const [id, setId] = useState(others[0]?.id ?? null);
  const kept = others.find((other) => other.id === id);
  return (
    <Form
      label={`Merge ${source.name}`}
      canBeDone={kept !== undefined}
      onDone={() => {
        if (kept) onDone(kept);
      }}
      onCancel={onCancel}
    >
      <Choice
        label={`“${source.name}” is the same as`}
        value={id}
        options={others}
        onChange={setId}
        autoFocus
      />
      <p className={styles['faint']}>
        Its name is kept as another name; its quotations and passages go along.
      </p>
    </Form>
  );
}
