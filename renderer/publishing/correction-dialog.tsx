import { useState } from 'react';
import { Check } from 'lucide-react';
import type { Correction } from '#shared/article/corrections.ts';
import { moment } from '../library/when.ts';
import { useNotes } from '../stores/notes.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Outcome } from './outcome.tsx';
import { correct, withdrawCorrection } from './publish-work.ts';
import { PublishingDialog } from './publishing-dialog.tsx';
import type { OnError, StepProps } from './publishing-dialog.tsx';
import styles from './publishing.module.css';
import { SignOffButton } from './sign-off-button.tsx';
import { useSignature } from './use-signature.ts';

/** Where readers of a published article are told what was wrong with it. */
export function CorrectionDialog() {
  return <PublishingDialog name="correction" title="Correction" step={Corrections} />;
}

function Corrections({ article: { id, corrections }, onError }: StepProps) {
  const [written, setWritten] = useState(false);
  return (
    <>
      {corrections.length === 0 ? null : (
        <ul className={styles['corrections']} aria-label="Corrections of this article">
          {corrections.map((correction) => (
            <Written key={correction.id} correction={correction} onError={onError} />
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
          articleId={id}
          onDone={(failed) => {
            onError(failed);
            setWritten(failed === null);
          }}
        />
      )}
    </>
  );
}

interface WrittenProps {
  readonly correction: Correction;
  readonly onError: OnError;
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
  readonly articleId: string;
  readonly onDone: OnError;
}

/** What is typed outlives the dialog. */
function Write({ articleId, onDone }: WriteProps) {
  const draft = `correction of ${articleId}`;
  const text = useNotes((state) => state.typed[draft]) ?? '';
  const { type } = useNotes.getState();
  const { name, setName, busy, sign } = useSignature(
    (by) => correct(text.trim(), by),
    (failed) => {
      if (failed === null) type(draft, null);
      onDone(failed);
    },
  );
  const complete = text.trim() !== '' && name.trim() !== '';
  return (
    <form
      className={styles['flow']}
      onSubmit={(event) => {
        event.preventDefault();
        if (complete && !busy) void sign();
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
        onChange={(words) => type(draft, words)}
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
  return (
    <>
      <Outcome icon={<Check aria-hidden />} title="The correction stands in the article">
        <p className={styles['when']}>Readers see it once it is signed off and exported again.</p>
      </Outcome>
      <div className={styles['actions']}>
        <Button onPress={onMore}>Write another</Button>
        <SignOffButton />
      </div>
    </>
  );
}
