import { useState } from 'react';
import { Trash2, Undo2 } from 'lucide-react';
import type { TrashedArticle } from '#shared/desk/contract.ts';
import { wordCount } from '../status/length.ts';
import { useInterface } from '../stores/interface.ts';
import { useReadOnly } from '../stores/library.ts';
import { Banner } from '../ui/banner.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { restoreFromTrash } from './bulk-work.ts';
import styles from './trash-list.module.css';
import { trashedTitle } from './rows.ts';
import { useNow } from './use-now.ts';
import { useTrash } from './use-trash.ts';
import { ago, moment } from './when.ts';

/** So many are shown at first: who looks for an old one asks for more. */
const atOnce = 100;

/** Deleted articles, deleted last first: to be brought back, or deleted for ever. */
export function TrashList() {
  const { trashed, error } = useTrash();
  const readOnly = useReadOnly();
  const openDialog = useInterface((state) => state.openDialog);
  const [shown, setShown] = useState(atOnce);
  const now = useNow();
  if (error) return <Banner tone="warning">{error.message}</Banner>;
  if (trashed === null) {
    return (
      <p role="status" className={styles['empty']}>
        Looking into the trash…
      </p>
    );
  }
  if (trashed.length === 0) {
    return (
      <p role="status" className={styles['empty']}>
        The trash is empty. Deleted articles stay here until you delete them for ever.
      </p>
    );
  }
  return (
    <section aria-label="Trash" className={styles['trash']}>
      <div className={styles['head']}>
        <h2>
          Trash <span className={styles['count']}>{trashed.length.toLocaleString('en')}</span>
        </h2>
        <Button
          size="small"
          variant="danger"
          isDisabled={readOnly}
          onPress={() =>
            openDialog(
              'empty trash',
              trashed.map(({ entry }) => entry),
            )
          }
        >
          Empty the trash…
        </Button>
      </div>
      <ul className={styles['list']} tabIndex={0} aria-label="Deleted articles">
        {trashed.slice(0, shown).map((article) => (
          <TrashRow key={article.entry} article={article} now={now} readOnly={readOnly} />
        ))}
        {trashed.length > shown ? (
          <li>
            <Button size="small" onPress={() => setShown(shown + atOnce)}>
              Show more
            </Button>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

interface TrashRowProps {
  readonly article: TrashedArticle;
  readonly now: Date;
  readonly readOnly: boolean;
}

function TrashRow({ article, now, readOnly }: TrashRowProps) {
  const { entry, row, problem, deletedAt } = article;
  const openDialog = useInterface((state) => state.openDialog);
  const title = trashedTitle(article);
  return (
    <li className={styles['row']}>
      <div className={styles['text']}>
        <span className={styles['headline']}>{title}</span>
        <span className={styles['facts']}>
          deleted{' '}
          <time dateTime={deletedAt} title={moment(deletedAt)}>
            {ago(deletedAt, now)}
          </time>
          {row === null ? null : ` · ${row.status} · ${wordCount(row.words)}`}
        </span>
        {problem === null ? null : <span className={styles['problem']}>{problem}</span>}
      </div>
      <IconButton
        label={`Bring back ${title}`}
        isDisabled={readOnly}
        onPress={() => void restoreFromTrash(entry, title)}
      >
        <Undo2 aria-hidden />
      </IconButton>
      <IconButton
        label={`Delete ${title} for ever`}
        isDisabled={readOnly}
        onPress={() => openDialog('empty trash', [entry])}
      >
        <Trash2 aria-hidden />
      </IconButton>
    </li>
  );
}
