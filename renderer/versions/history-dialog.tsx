import { useCallback, useEffect, useMemo, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { Article } from '#shared/article/article.ts';
import { mergeOf } from '#shared/article/merge/merge.ts';
import type { RevisionRow } from '#shared/article/revisions.ts';
import type { DeskErrorValue } from '#shared/desk/errors.ts';
import { desk } from '../desk/desk.ts';
import { letGo } from '../library/desk-work.ts';
import { moment } from '../library/when.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { useReadOnly } from '../stores/library.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './history.module.css';
import { reasonWords } from './reason-words.ts';
import { shownStretches } from './version-text.ts';
import { Words } from './words.tsx';

/** The kept versions of the open article: what each says differently, and a way back to it. */
export function HistoryDialog() {
  const { dialog, closeDialog } = useInterface();
  const id = useArticle((state) => state.article?.id ?? null);
  if (dialog !== 'history' || id === null) return null;
  return (
    <Dialog title="Version history" shape="wide" isOpen onClose={closeDialog}>
      <History id={id} onDone={closeDialog} />
    </Dialog>
  );
}

function History({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const [rows, setRows] = useState<readonly RevisionRow[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [error, setError] = useState<DeskErrorValue | null>(null);

  const load = useCallback(async () => {
    const [list, log] = await Promise.all([
      desk.request('revisions.list', { id }),
      desk.request('log.read', { id }),
    ]);
    if (list.ok) setRows(list.value.rows);
    else setError(list.error);
    if (log.ok) setFaults(log.value.faults);
  }, [id]);
  useEffect(() => {
    // What was typed last belongs to what the versions are compared with.
    void letGo().then(load);
  }, [load]);

  if (error) return <Banner tone="warning">{error.message}</Banner>;
  if (rows === null) return <p role="status">Reading the versions…</p>;
  const row = rows.find(({ content }) => content === chosen) ?? rows[0];
  return (
    <div className={styles['history']}>
      {faults.length === 0 ? null : <BrokenLog faults={faults} />}
      {row === undefined ? (
        <p className={styles['nothing']}>
          No version is kept yet. Galley keeps one as you go on writing, at every pause, and
          whenever the status changes.
        </p>
      ) : (
        <div className={styles['panes']}>
          <ListBox
            aria-label="Versions"
            className={styles['list'] ?? ''}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[row.content]}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys;
              if (key !== undefined) setChosen(String(key));
            }}
          >
            {rows.map((each) => (
              <ListBoxItem
                key={each.content}
                id={each.content}
                textValue={moment(each.updatedAt)}
                className={styles['row'] ?? ''}
              >
                <span className={styles['when']}>{each.name ?? moment(each.updatedAt)}</span>
                <span className={styles['why']}>
                  {each.name === null ? null : `${moment(each.updatedAt)} · `}
                  {reasonWords[each.reason]} · {each.words.toLocaleString('en')} words
                </span>
              </ListBoxItem>
            ))}
          </ListBox>
          <Version key={row.content} id={id} row={row} onNamed={load} onRestored={onDone} />
        </div>
      )}
    </div>
  );
}

function BrokenLog({ faults }: { readonly faults: readonly string[] }) {
  return (
    <Banner tone="warning">
      <details>
        <summary>The log of this article does not hold together</summary>
        <p>
          Its file was changed or damaged outside Galley. The article and its versions are not
          affected; what the log says before and after is still shown, but not vouched for.
        </p>
        <ul>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      </details>
    </Banner>
  );
}

interface VersionProps {
  readonly id: string;
  readonly row: RevisionRow;
  readonly onNamed: () => Promise<void>;
  readonly onRestored: () => void;
}

function Version({ id, row, onNamed, onRestored }: VersionProps) {
  const { content } = row;
  const readOnly = useReadOnly();
  const [pair, setPair] = useState<{ before: Article; after: Article } | null>(null);
  const [error, setError] = useState<DeskErrorValue | null>(null);
  const [name, setName] = useState(row.name ?? '');
  useEffect(() => {
    let shown = true;
    void desk.request('revisions.compare', { id, before: content, after: null }).then((result) => {
      if (!shown) return;
      if (result.ok) setPair(result.value);
      else setError(result.error);
    });
    return () => {
      shown = false;
    };
  }, [content, id]);

  const keepName = async (): Promise<void> => {
    const result = await desk.request('revisions.name', { id, content, name: name.trim() || null });
    setError(result.ok ? null : result.error);
    if (result.ok) await onNamed();
  };
  const restore = async (): Promise<void> => {
    const revision = useArticle.getState().article?.revision ?? '';
    const result = await desk.request('revisions.restore', { id, content, revision });
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    useArticle.getState().showArticle(result.value);
    useInterface.getState().notify('The version is back. What stood there before is kept too.');
    onRestored();
  };
  return (
    <section aria-label="The version" className={styles['version']}>
      {error ? <Banner tone="warning">{error.message}</Banner> : null}
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
          Keep the name
        </Button>
      </form>
      <div className={styles['differences']}>
        {pair === null ? null : <Differences before={pair.before} after={pair.after} />}
      </div>
      <div className={styles['actions']}>
        <Button
          variant="primary"
          isDisabled={readOnly || pair === null}
          onPress={() => void restore()}
        >
          Restore this version
        </Button>
      </div>
    </section>
  );
}

/** What the version says, and what stands there now. */
function Differences({ before, after }: { readonly before: Article; readonly after: Article }) {
  const stretches = useMemo(() => shownStretches(mergeOf(before, before, after)), [before, after]);
  if (stretches.every((stretch) => 'same' in stretch)) {
    return <p className={styles['nothing']}>This is how the article stands now.</p>;
  }
  return stretches.map((stretch, index) =>
    'same' in stretch ? (
      <p key={`same ${index}`} className={styles['same']}>
        {stretch.same === 1
          ? 'One paragraph is the same'
          : `${stretch.same} paragraphs are the same`}
      </p>
    ) : (
      <div key={stretch.difference.id} className={styles['difference']}>
        <h3 className={styles['label']}>{stretch.label}</h3>
        <dl className={styles['texts']}>
          <dt>Then</dt>
          <dd>
            {stretch.mine === null ? (
              <em className={styles['nothing']}>Nothing stood here</em>
            ) : (
              <Words text={stretch.mine} other={stretch.theirs} side="mine" />
            )}
          </dd>
          <dt>Now</dt>
          <dd>
            {stretch.theirs === null ? (
              <em className={styles['nothing']}>Taken out since</em>
            ) : (
              <Words text={stretch.theirs} other={stretch.mine} side="theirs" />
            )}
          </dd>
        </dl>
      </div>
    ),
  );
}
