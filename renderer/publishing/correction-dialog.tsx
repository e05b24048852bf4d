import { useState } from 'react';
import { Check } from 'lucide-react';
import type { Article } from '#shared/article/article.ts';
import type { Correction } from '#shared/article/corrections.ts';
import type { DeskErrorValue } from '#shared/desk/errors.ts';
import { moment } from '../library/when.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { usePreferences } from '../stores/preferences.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Problem } from './problem.tsx';
import { correct, withdrawCorrection } from './publish-work.ts';
import styles from './publishing.module.css';
import { useStored } from './use-stored.ts';

/** Where readers of a published article are told what was wrong with it. */
export function CorrectionDialog() {
  const { dialog, closeDialog } = useInterface();
  const article = useArticle((state) => state.article);
  const isOpen = dialog === 'correction' && article !== null;
  return (
    <Dialog title="Correction" isOpen={isOpen} onClose={closeDialog}>
      {article ? <Corrections article={article} /> : null}
    </Dialog>
  );
}

function Corrections({ article }: { readonly article: Article }) {
  const stored = useStored();
  const [error, setError] = useState<DeskErrorValue | null>(null);
  const [written, setWritten] = useState(false);
  const { corrections } = article;

  if (stored.state === 'saving') return <p role="status">Saving what you typed…</p>;
  if (stored.state === 'failed') return <Problem error={stored.error} />;
  return (
    <div className={styles['flow']}>
      {error === null ? null : <Problem error={error} />}
      {corrections.length === 0 ? null : (
        <ul className={styles['corrections']} aria-label="Corrections of this article">
          {corrections.map((correction) => (
            <Written key={correction.id} correction={correction} onError={setError} />
          ))}
        </ul>
      )}
      {written ? (
        <Next
          onMore={() => {
            setWritten(false);
          }}
        />
      ) : (
        <Write
          onDone={(failed) => {
            setError(failed);
            setWritten(failed === null);
          }}
        />
      )}
    </div>
  );
}

interface WrittenProps {
  readonly correction: Correction;
  readonly onError: (error: DeskErrorValue | null) => void;
}

function Written({ correction, onError }: WrittenProps) {
  const withdraw = async (): Promise<void> => {
    const result = await withdrawCorrection(correction.id);
    onError(result.ok ? null : result.error);
  };
  return (
    <li className={styles['correction']}>
      <p>{correction.text}</p>
      <p className={styles['when']}>
        {correction.by}, <time dateTime={correction.at}>{moment(correction.at)}</time>
      </p>
      <Button
        size="small"
        variant="quiet"
        aria-label={`Take back: ${correction.text}`}
        onPress={() => void withdraw()}
      >
        Take back
      </Button>
    </li>
  );
}

interface WriteProps {
  readonly onDone: (error: DeskErrorValue | null) => void;
}

function Write({ onDone }: WriteProps) {
  const { name: remembered, change } = usePreferences();
  const [text, setText] = useState('');
  const [name, setName] = useState(remembered);
  const [busy, setBusy] = useState(false);
  const complete = text.trim() !== '' && name.trim() !== '';

  const write = async (): Promise<void> => {
    setBusy(true);
    const by = name.trim();
    const result = await correct(text.trim(), by);
    setBusy(false);
    onDone(result.ok ? null : result.error);
    if (result.ok && by !== remembered) await change({ name: by });
  };
  return (
    <form
      className={styles['flow']}
      onSubmit={(event) => {
        event.preventDefault();
        if (complete && !busy) void write();
      }}
    >
      <p>
        Readers find this at the foot of the article, with its date. Mend the text too; both go out
        together after a new sign-off.
      </p>
      <TextField
        label="What was wrong, and what is right"
        autoFocus
        lines={4}
        value={text}
        onChange={setText}
        placeholder="An earlier version of this article misstated…"
        description="Call it a correction, and repeat the error no more than you must (AP, NYT)."
      />
      <TextField
        label="Your name"
        value={name}
        onChange={setName}
        description="For the log; the page does not show it."
      />
      <div className={styles['actions']}>
        <Button type="submit" variant="primary" isDisabled={!complete} isPending={busy}>
          {busy ? 'Writing…' : 'Write the correction'}
        </Button>
      </div>
    </form>
  );
}

/** A correction that stays on the desk corrects nothing. */
function Next({ onMore }: { readonly onMore: () => void }) {
  const openDialog = useInterface((state) => state.openDialog);
  return (
    <>
      <div className={styles['signed']} role="status">
        <Check aria-hidden />
        <div>
          <p className={styles['signedBy']}>The correction stands in the article</p>
          <p className={styles['when']}>Readers see it once it is signed off and exported again.</p>
        </div>
      </div>
      <div className={styles['actions']}>
        <Button onPress={onMore}>Write another</Button>
        <Button
          variant="primary"
          autoFocus
          onPress={() => {
            openDialog('sign off');
          }}
        >
          Sign off…
        </Button>
      </div>
    </>
  );
}
