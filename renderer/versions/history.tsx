import { useCallback, useEffect, useRef, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { History as HistoryIcon } from 'lucide-react';
import type { LogEntry } from '#shared/article/log.ts';
import type { RevisionRow } from '#shared/article/revisions.ts';
import type { DeskErrorValue } from '#shared/desk/errors.ts';
import { desk } from '../desk/desk.ts';
import { Empty } from '../panels/empty.tsx';
import type { ArticleRead } from '../panels/use-article-read.ts';
import { useComparison } from '../stores/comparison.ts';
import { Banner } from '../ui/banner.tsx';
import { aboutVersion } from './about-version.ts';
import { ChosenVersion } from './chosen-version.tsx';
import { compare, leaveComparison, nameOf } from './compare.ts';
import { Happenings } from './happenings.tsx';
import styles from './history.module.css';

/** How long after the last save the list is read again, in ms. */
const pause = 2_000;

interface Past {
  /** Newest first. */
  readonly rows: readonly RevisionRow[];
  /** Oldest first. */
  readonly entries: readonly LogEntry[];
  /** What is wrong with the log. */
  readonly faults: readonly string[];
}

/** The kept versions of the article, what happened to it, and a way back. */
export function History({ article }: ArticleRead) {
  const { id, revision } = article;
  const [past, setPast] = useState<Past | null>(null);
  const [error, setError] = useState<DeskErrorValue | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [against, setAgainst] = useState<string | null>(null);
  const comparing = useComparison((state) => state.shown !== null);

  const load = useCallback(async (): Promise<void> => {
    const [list, log] = await Promise.all([
      desk.request('revisions.list', { id }),
      desk.request('log.read', { id }),
    ]);
    if (!list.ok) setError(list.error);
    else if (!log.ok) setError(log.error);
    else setPast({ rows: list.value.rows, entries: log.value.entries, faults: log.value.faults });
  }, [id]);
  const read = useRef(false);
  useEffect(() => {
    const timer = setTimeout(() => void load(), read.current ? pause : 0);
    read.current = true;
    return () => clearTimeout(timer);
  }, [load, revision]);

  if (past === null) {
    return error === null ? (
      <p role="status" className={styles['nothing']}>
        Reading the versions…
      </p>
    ) : (
      <Banner tone="warning">{error.message}</Banner>
    );
  }
  const { rows, entries, faults } = past;
  const row = comparing ? rows.find(({ content }) => content === chosen) : undefined;
  const other = rows.find(({ content }) => content === against) ?? null;
  const show = async (before: RevisionRow, after: RevisionRow | null): Promise<void> => {
    setChosen(before.content);
    setAgainst(after?.content ?? null);
    setError(await compare(id, before, after));
  };

  return (
    <div className={styles['history']}>
      {error ? <Banner tone="warning">{error.message}</Banner> : null}
      {faults.length === 0 ? null : <BrokenLog faults={faults} />}
      {row ? (
        <ChosenVersion
          key={row.content}
          articleId={id}
          row={row}
          others={rows.filter((each) => each !== row)}
          other={other}
          onCompare={(after) => void show(row, after)}
          onChanged={() => void load()}
          onError={setError}
          onLeave={leaveComparison}
        />
      ) : null}
      {rows.length === 0 ? (
        <Empty Icon={HistoryIcon} title="No versions yet">
          Galley keeps one as you go on writing, at every pause, and whenever the status changes.
        </Empty>
      ) : (
        <section aria-labelledby="versions-title">
          <h3 id="versions-title" className={styles['title']}>
            Versions
          </h3>
          <ListBox
            aria-labelledby="versions-title"
            className={styles['list'] ?? ''}
            selectionMode="single"
            disallowEmptySelection={comparing}
            selectedKeys={row ? [row.content] : []}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys;
              const before = rows.find(({ content }) => content === key);
              if (before) void show(before, null);
            }}
          >
            {rows.map((each) => (
              <ListBoxItem
                key={each.content}
                id={each.content}
                textValue={nameOf(each)}
                className={styles['row'] ?? ''}
              >
                <span className={styles['when']}>{nameOf(each)}</span>
                <span className={styles['why']}>{aboutVersion(each, entries)}</span>
              </ListBoxItem>
            ))}
          </ListBox>
        </section>
      )}
      <Happenings entries={entries} />
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
