import { useState } from 'react';
import { Check } from 'lucide-react';
import {
  noteKindOf,
  noteKinds,
  noteNames,
  printsAbove,
  wasShown,
} from '#shared/article/corrections.ts';
import type { Correction, NoteKind } from '#shared/article/corrections.ts';
import { moment } from '../library/when.ts';
import { Choice } from '../panels/form.tsx';
import { useTyped } from '../panels/use-form.ts';
import { useForms } from '../stores/forms.ts';
import { useInterface } from '../stores/interface.ts';
import { Button } from '../ui/button.tsx';
import { submitWhenDone } from '../ui/done-key.ts';
import { TextField } from '../ui/text-field.tsx';
import { Outcome } from './outcome.tsx';
import { correct, withdrawCorrection } from './publish-work.ts';
import { PublishingDialog } from './publishing-dialog.tsx';
import type { OnError, StepProps } from './publishing-dialog.tsx';
import styles from './publishing.module.css';
import { SignOffButton } from './sign-off-button.tsx';
import { useSignature } from './use-signature.ts';
import { useTold } from './use-told.ts';

/** Where readers of a published article are told what was wrong with it. */
export function CorrectionDialog() {
  return (
    <PublishingDialog name="correction" title="Correction or note to readers" step={Corrections} />
  );
}

function Corrections({ article, onError }: StepProps) {
  const { corrections } = article;
  const [asked] = useInterface((state) => state.subjects);
  const { shown } = useTold(article);
  const [editing, setEditing] = useState<string | null>(asked ?? null);
  const [written, setWritten] = useState<NoteKind | null>(null);
  const edited = corrections.find(
    (correction) => correction.id === editing && !wasShown(correction, shown),
  );
  return (
    <>
      {corrections.length === 0 ? null : (
        <ul className={styles['corrections']} aria-label="Corrections of this article">
          {corrections.map((correction) => (
            <Written
              key={correction.id}
              correction={correction}
              isSeen={wasShown(correction, shown)}
              onEdit={() => {
                setWritten(null);
                setEditing(correction.id);
              }}
              onError={onError}
            />
          ))}
        </ul>
      )}
      {written ? (
        <Next
          kind={written}
          onMore={() => {
            setWritten(null);
          }}
        />
      ) : (
        <Write
          key={edited?.id ?? ''}
          edited={edited ?? null}
          signedBy={article.signOff?.by ?? null}
          onLeave={() => setEditing(null)}
          onDone={(failed, kind) => {
            onError(failed);
            if (failed === null) setEditing(null);
            setWritten(failed === null ? kind : null);
          }}
        />
      )}
    </>
  );
}

interface WrittenProps {
  readonly correction: Correction;
  /** A page has shown it to readers. */
  readonly isSeen: boolean;
  readonly onEdit: () => void;
  readonly onError: OnError;
}

function Written({ correction, isSeen, onEdit, onError }: WrittenProps) {
  const withdraw = async (): Promise<void> => {
    const result = await withdrawCorrection(correction.id);
    onError(result.ok ? null : result.error);
  };
  return (
    <li className={styles['correction']}>
      <p>{correction.text}</p>
      <p className={styles['when']}>
        {noteNames[noteKindOf(correction)].one}, {correction.by},{' '}
        <time dateTime={correction.at}>{moment(correction.at)}</time>
        {isSeen ? '. Readers have seen it: it stays' : ''}
      </p>
      {isSeen ? null : (
        <div className={styles['ways']}>
          <Button
            size="small"
            variant="quiet"
            aria-label={`Edit: ${correction.text}`}
            onPress={onEdit}
          >
            Edit
          </Button>
          <Button
            size="small"
            variant="quiet"
            aria-label={`Take back: ${correction.text}`}
            onPress={() => void withdraw()}
          >
            Take back
          </Button>
        </div>
      )}
    </li>
  );
}

interface WriteProps {
  /** The note that gets other words; `null` for a new one. */
  readonly edited: Correction | null;
  /** Whose sign-off it voids. */
  readonly signedBy: string | null;
  readonly onLeave: () => void;
  readonly onDone: (failed: Parameters<OnError>[0], kind: NoteKind) => void;
}

interface Wording {
  readonly label: string;
  readonly placeholder?: string;
  readonly description: string;
}

/** What each kind of note asks for. */
const wordings: Readonly<Record<NoteKind, Wording>> = {
  correction: {
    label: 'What was wrong, and what is right',
    placeholder: 'An earlier version of this article misstated…',
    description: 'Call it a correction, and repeat the error no more than you must (AP, NYT).',
  },
  clarification: {
    label: 'What could be misunderstood, and what is meant',
    description: 'Only where nothing was wrong: what was is a correction (AP).',
  },
  'editor’s note': {
    label: 'What readers should know',
    description: 'What bears on the article as a whole, and is no error of fact.',
  },
  retraction: {
    label: 'What the newsroom no longer stands by, and why',
    description: 'Say what cannot be relied on, how that came about, and what became of it.',
  },
};

/** What is typed outlives the dialog. */
function Write({ edited, signedBy, onLeave, onDone }: WriteProps) {
  const form = `correction ${edited?.id ?? ''}`;
  const [kind, setKind] = useState<NoteKind>(edited ? noteKindOf(edited) : 'correction');
  const { label, placeholder = '', description } = wordings[kind];
  const [text, type] = useTyped(form, 'text', edited?.text ?? '');
  const { closeForm } = useForms.getState();
  const { name, setName, busy, sign } = useSignature(
    (by) => correct({ text: text.trim(), by, kind }, edited),
    (failed) => {
      if (failed === null) closeForm(form);
      onDone(failed, kind);
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
      onKeyDown={submitWhenDone}
    >
      <p>
        Readers find this {printsAbove(kind) ? 'above the text' : 'at the foot of the article'},
        with its date. Mend the text too; both go out together after a new sign-off.
        {signedBy === null ? null : (
          <>
            {' '}
            <strong>It voids the sign-off by {signedBy}.</strong>
          </>
        )}
      </p>
      <Choice
        label="What it is"
        value={kind}
        options={noteKinds.map((id) => ({ id, name: noteNames[id].one }))}
        onChange={(chosen) => setKind(chosen ?? 'correction')}
      />
      <TextField
        label={label}
        autoFocus
        lines={4}
        value={text}
        onChange={type}
        placeholder={placeholder}
        description={description}
      />
      <TextField
        label="Your name"
        value={name}
        onChange={setName}
        description="For the log; the page does not show it."
      />
      <div className={styles['actions']}>
        {edited ? (
          <Button
            onPress={() => {
              closeForm(form);
              onLeave();
            }}
          >
            Leave it as it was
          </Button>
        ) : null}
        <Button type="submit" variant="primary" isDisabled={!complete} isPending={busy}>
          {busy ? 'Writing…' : edited ? `Change the ${kind}` : `Write the ${kind}`}
        </Button>
      </div>
    </form>
  );
}

/** A correction that stays on the desk corrects nothing. */
function Next({ kind, onMore }: { readonly kind: NoteKind; readonly onMore: () => void }) {
  return (
    <>
      <Outcome icon={<Check aria-hidden />} title={`The ${kind} stands in the article`}>
        <p className={styles['when']}>Readers see it once it is signed off and exported again.</p>
      </Outcome>
      <div className={styles['actions']}>
        <Button onPress={onMore}>Write another</Button>
        <SignOffButton />
      </div>
    </>
  );
}
