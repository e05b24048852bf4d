import { useEffect } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import { Archive, FolderOpen } from 'lucide-react';
import type { BackupState } from '#shared/desk/upkeep-contract.ts';
import { moment } from '../library/when.ts';
import { useBackup } from '../stores/backup.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Facts } from '../ui/facts.tsx';
import field from '../ui/field.module.css';
import styles from './backup-section.module.css';
import { byteWords, nextWords } from './backup-words.ts';

/** Where copies of the library go, how the last one went, and a way to make one now. */
export function BackupSection() {
  const { state, error, load } = useBackup();
  useEffect(() => void load(), [load]);
  return (
    <div className={styles['section']}>
      {error === null ? null : <Banner tone="warning">{error.message}</Banner>}
      {state?.trouble ? (
        <Banner tone="warning">
          <strong>There is trouble with the backups.</strong> {state.trouble}
        </Banner>
      ) : null}
      {state === null ? (
        <p role="status" className={field['description']}>
          Looking at the backups…
        </p>
      ) : state.folder === null ? (
        <Nowhere state={state} />
      ) : (
        <Somewhere state={state} folder={state.folder} />
      )}
    </div>
  );
}

function Nowhere({ state }: { readonly state: BackupState }) {
  return (
    <>
      <p>
        <strong>No backups are made{state.trouble === null ? ' yet' : ''}.</strong> Galley can keep
        a checked copy of the whole library every day, in a folder of your choice: best on another
        disk.
      </p>
      {state.choosable ? (
        <div className={styles['actions']}>
          <ChooseFolder label="Choose a folder…" primary />
        </div>
      ) : (
        <HowToName purpose="To name the folder" />
      )}
    </>
  );
}

/** A browser hands no folder to the desk. */
function HowToName({ purpose }: { readonly purpose: string }) {
  return (
    <p className={field['description']}>
      A browser cannot choose a folder. {purpose}, whoever starts Galley adds the option{' '}
      <code className={styles['code']}>--backup</code> and its path.
    </p>
  );
}

interface SomewhereProps {
  readonly state: BackupState;
  readonly folder: string;
}

function Somewhere({ state, folder }: SomewhereProps) {
  const { begin, cancel } = useBackup();
  const { last, kept, next, going, choosable } = state;
  return (
    <>
      <Facts>
        <dt>Folder</dt>
        <dd>{folder}</dd>
        <dt>Last backup</dt>
        <dd>
          {last === null ? (
            'None yet'
          ) : (
            <>
              <time dateTime={last.at}>{moment(last.at)}</time>, {byteWords(last.bytes)}
              <p className={field['description']}>
                Every file was read back and compared. {keptWords(kept)}
              </p>
            </>
          )}
        </dd>
        <dt>Next</dt>
        <dd>{next === null ? 'None' : nextWords(next, new Date())}</dd>
      </Facts>
      <div className={styles[going === null ? 'actions' : 'going']}>
        {going !== null ? (
          <Progress {...going} />
        ) : choosable ? (
          <ChooseFolder label="Another folder…" />
        ) : null}
        {/* One button for both: whoever works by keys keeps their place. */}
        <Button
          icon={going === null ? <Archive aria-hidden /> : null}
          onPress={() => void (going === null ? begin() : cancel())}
        >
          {going === null ? 'Back up now' : 'Cancel'}
        </Button>
      </div>
      {choosable ? null : <HowToName purpose="For another folder" />}
    </>
  );
}

function ChooseFolder({ label, primary = false }: { label: string; primary?: boolean }) {
  const { choose } = useBackup();
  return (
    <Button
      variant={primary ? 'primary' : 'secondary'}
      icon={<FolderOpen aria-hidden />}
      onPress={() => void choose()}
    >
      {label}
    </Button>
  );
}

/** The first half of the steps writes the files, the second reads them back. */
function Progress({ done, of }: NonNullable<BackupState['going']>) {
  const words = of === 0 ? 'Gathering files…' : done * 2 <= of ? 'Writing…' : 'Checking…';
  return (
    <ProgressBar
      value={done}
      maxValue={Math.max(of, 1)}
      isIndeterminate={of === 0}
      className={styles['progress'] ?? ''}
    >
      {({ percentage = 0 }) => (
        <>
          <Label className={field['label']}>{words}</Label>
          <span className={styles['track']}>
            <span className={styles['bar']} style={{ inlineSize: `${percentage}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  );
}

function keptWords(kept: number): string {
  return kept === 1 ? 'It is the only one there.' : `${kept} backups are kept there.`;
}
