import { Check, Minus, Undo2 } from 'lucide-react';
import type { Article, DroppedBlock, Origin } from '#shared/article/article.ts';
import { moment } from '../library/when.ts';
import { goOnWriting } from '../manuscript/blocks/open-text.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { useReadOnly } from '../stores/library.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { fieldsFound } from './fields-found.ts';
import { leftOut } from './left-out.ts';
import type { LeftOutGroup } from './left-out.ts';
import styles from './import-report.module.css';

/** What the importer did with the file: the fields it found, and what it left out and why. */
export function ImportReport() {
  const { dialog, closeDialog } = useInterface();
  const article = useArticle((state) => state.article);
  const origin = article?.origin ?? null;
  const close = (): void => {
    closeDialog();
    goOnWriting();
  };
  return (
    <Dialog
      title="Import report"
      shape="sheet"
      isOpen={dialog === 'import report' && origin !== null}
      onClose={close}
      footer={
        <Button variant="primary" onPress={close}>
          To the manuscript
        </Button>
      }
    >
      {article && origin ? <Report article={article} origin={origin} /> : null}
    </Dialog>
  );
}

function Report({ article, origin }: { readonly article: Article; readonly origin: Origin }) {
  return (
    <div className={styles['report']}>
      <section>
        <p className={styles['headline']}>{article.headline || 'No headline was found'}</p>
        <p className={styles['origin']}>
          From {origin.fileName}, {moment(origin.importedAt)}
        </p>
        {origin.url === null ? null : <p className={styles['origin']}>{origin.url}</p>}
      </section>
      <section aria-labelledby="import-found">
        <h3 id="import-found" className={styles['title']}>
          Taken from the file
        </h3>
        <dl className={styles['fields']}>
          {fieldsFound(article).map(({ name, value }) => (
            <div key={name} className={styles['fieldRow']}>
              <dt>
                {value === null ? <Minus aria-hidden /> : <Check aria-hidden />}
                {name}
              </dt>
              <dd className={value === null ? styles['missing'] : undefined}>
                {value ?? 'not found'}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="import-dropped">
        <h3 id="import-dropped" className={styles['title']}>
          Left out <span className={styles['count']}>{origin.dropped.length}</span>
        </h3>
        {origin.dropped.length === 0 ? (
          <p className={styles['origin']}>Everything in the file is in the article.</p>
        ) : (
          leftOut(origin.dropped).map((group) => <LeftOut key={group.reason} group={group} />)
        )}
      </section>
    </div>
  );
}

/** Those that are hardly ever the writer's stay folded. */
function LeftOut({ group: { reason, isDoubtful, blocks } }: { readonly group: LeftOutGroup }) {
  return (
    <details className={styles['group']} open={isDoubtful}>
      <summary>
        <span className={styles['groupName']}>{reason}</span>{' '}
        <span className={styles['count']}>{blocks.length}</span>
      </summary>
      <ul className={styles['blocks']}>
        {blocks.map(({ block, times }) => (
          <Dropped key={block.id} block={block} times={times} />
        ))}
      </ul>
    </details>
  );
}

interface DroppedProps {
  readonly block: DroppedBlock;
  /** How often the file has it. */
  readonly times: number;
}

function Dropped({ block, times }: DroppedProps) {
  const readOnly = useReadOnly();
  return (
    <li className={styles['block']}>
      <div className={styles['blockText']}>
        <p className={styles['excerpt']}>{block.text}</p>
        {times === 1 ? null : <p className={styles['reason']}>{times} times in the file</p>}
      </div>
      {block.restored ? (
        <span className={styles['restored']}>
          <Check aria-hidden /> Put back
        </span>
      ) : readOnly ? null : (
        <Button
          size="small"
          icon={<Undo2 aria-hidden />}
          aria-label={`Put back “${block.text.slice(0, 60)}”`}
          onPress={() => {
            useArticle.getState().restoreDropped(block.id);
          }}
        >
          Put back
        </Button>
      )}
    </li>
  );
}
