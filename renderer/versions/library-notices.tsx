import type { QuarantinedFile } from '#shared/desk/history-contract.ts';
import { ago } from '../library/when.ts';
import { rowTitle } from '../library/rows.ts';
import { useLibrary, useReadOnly } from '../stores/library.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import styles from './library-notices.module.css';
import { dismissFile, restoreLastGood, useQuarantine } from './quarantine.ts';
import { showSecondVersion } from './settle.ts';

/** Second versions of articles, as sync tools leave them, each with a way to settle it. */
export function SecondVersions() {
  const damaged = useLibrary((state) => state.damaged);
  const articles = useLibrary((state) => state.articles);
  const readOnly = useReadOnly();
  const copies = damaged.filter(({ copyOf }) => copyOf !== null);
  if (copies.length === 0) return null;
  return (
    <ul className={styles['notices']} aria-label="Second versions">
      {copies.map((copy) => {
        const row = articles.find(({ id }) => id === copy.copyOf?.id);
        return (
          <li key={copy.file}>
            <Banner tone="warning">
              <p>
                {copy.copyOf?.tool ?? 'Somebody'} left a second version of{' '}
                <strong>{row ? rowTitle(row) : 'an article'}</strong>.
              </p>
              <div className={styles['actions']}>
                <Button
                  size="small"
                  isDisabled={readOnly}
                  onPress={() => void showSecondVersion(copy)}
                >
                  Compare and choose…
                </Button>
              </div>
            </Banner>
          </li>
        );
      })}
    </ul>
  );
}

/** Files in quarantine: what happened to them, and the last good version to put in their place. */
export function QuarantinedFiles() {
  const files = useQuarantine((state) => state.files);
  if (files.length === 0) return null;
  return (
    <ul className={styles['notices']} aria-label="Damaged files">
      {files.map((file) => (
        <li key={file.key}>
          <QuarantinedNotice file={file} />
        </li>
      ))}
    </ul>
  );
}

function QuarantinedNotice({ file }: { readonly file: QuarantinedFile }) {
  const readOnly = useReadOnly();
  const present = useLibrary((state) => state.articles.some(({ id }) => id === file.article));
  const { key, log, lastGood } = file;
  return (
    <Banner tone="warning">
      {log ? <BrokenLog file={file} /> : <DamagedFile file={file} present={present} />}
      <div className={styles['actions']}>
        {lastGood && !present ? (
          <Button size="small" isDisabled={readOnly} onPress={() => void restoreLastGood(key)}>
            Restore the last good version
          </Button>
        ) : null}
        <Button
          size="small"
          variant="quiet"
          isDisabled={readOnly}
          onPress={() => void dismissFile(key)}
        >
          Dismiss
        </Button>
      </div>
    </Banner>
  );
}

interface DamagedFileProps {
  readonly file: QuarantinedFile;
  /** True while its article is in the library. */
  readonly present: boolean;
}

function DamagedFile({ file: { file, lastGood }, present }: DamagedFileProps) {
  return (
    <p>
      {lastGood === null ? (
        <>
          <strong className={styles['file']}>{file}</strong> is damaged.
        </>
      ) : present ? (
        <>
          A damaged file of <strong>{titleOf(lastGood)}</strong> was put aside. The article itself
          is in the library.
        </>
      ) : (
        <>
          The file of <strong>{titleOf(lastGood)}</strong> is damaged. A version from{' '}
          {ago(lastGood.updatedAt, new Date())} is kept.
        </>
      )}{' '}
      The file is in the quarantine folder as it was.
    </p>
  );
}

function BrokenLog({ file: { article, reason } }: { readonly file: QuarantinedFile }) {
  const row = useLibrary((state) => state.articles.find(({ id }) => id === article));
  return (
    <p>
      The log of <strong>{row ? rowTitle(row) : 'an article'}</strong> was found damaged. {reason}{' '}
      The article is not affected, and its log goes on; the quarantine folder keeps the log as it
      was found.
    </p>
  );
}

function titleOf({ headline }: { readonly headline: string }): string {
  return headline === '' ? 'an article without a headline' : headline;
}
