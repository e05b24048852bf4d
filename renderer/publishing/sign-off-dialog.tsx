import { BadgeCheck } from 'lucide-react';
import type { Article } from '#shared/article/article.ts';
import { blocking } from '#shared/checks/finding.ts';
import { moment } from '../library/when.ts';
import { OpenCommentsLine } from '../notes/open-comments-line.tsx';
import { useInterface } from '../stores/interface.ts';
import { useReading } from '../stores/reading.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Blockers } from './blockers.tsx';
import { Outcome } from './outcome.tsx';
import { signOff, withdrawSignOff } from './publish-work.ts';
import { PublishingDialog } from './publishing-dialog.tsx';
import type { OnError, StepProps } from './publishing-dialog.tsx';
import styles from './publishing.module.css';
import { UnexplainedChange } from './unexplained-change.tsx';
import { useSignature } from './use-signature.ts';
import { useTold } from './use-told.ts';
import { WhatIsSigned } from './what-is-signed.tsx';

/** Where a person answers for the article with their name. */
export function SignOffDialog() {
  return <PublishingDialog name="sign off" title="Sign off" step={SignOff} />;
}

function SignOff({ article, onError }: StepProps) {
  const findings = useReading((state) => state.findings);
  const blockers = blocking(findings);
  if (article.signOff) return <SignedOff signOff={article.signOff} onError={onError} />;
  if (blockers.length === 0) {
    return <SignHere article={article} onError={onError} />;
  }
  return (
    <>
      <p>
        <strong>
          {blockers.length === 1
            ? 'One finding blocks publication.'
            : `${blockers.length} findings block publication.`}
        </strong>{' '}
        Mend {blockers.length === 1 ? 'it' : 'each'}, or waive it with a reason, then sign off here.
      </p>
      <OpenCommentsLine threads={article.threads} />
      <Blockers findings={blockers} />
    </>
  );
}

function SignHere({ article, onError }: StepProps) {
  const { name, setName, busy, sign } = useSignature(signOff, onError);
  const { shown, voided } = useTold(article);
  return (
    <form
      className={styles['flow']}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && !busy) void sign();
      }}
    >
      {voided === null ? null : (
        <p>
          <strong>The sign-off by {voided} is void:</strong> the article changed after it.
        </p>
      )}
      <UnexplainedChange article={article} shown={shown} />
      <p>
        Nothing blocks publication. Your name will stand for this text exactly as it is now; any
        change to it afterwards voids the sign-off.
      </p>
      <WhatIsSigned article={article} shown={shown} />
      <TextField
        label="Your name"
        autoFocus
        value={name}
        onChange={setName}
        description="Kept for the next time on this machine."
      />
      <div className={styles['actions']}>
        <Button type="submit" variant="primary" isDisabled={name.trim() === ''} isPending={busy}>
          {busy ? 'Checking once more…' : 'Sign off'}
        </Button>
      </div>
    </form>
  );
}

interface SignedOffProps {
  readonly signOff: NonNullable<Article['signOff']>;
  readonly onError: OnError;
}

function SignedOff({ signOff: signed, onError }: SignedOffProps) {
  const openDialog = useInterface((state) => state.openDialog);
  const withdraw = async (): Promise<void> => {
    const result = await withdrawSignOff();
    onError(result.ok ? null : result.error);
  };
  return (
    <>
      <Outcome icon={<BadgeCheck aria-hidden />} title={`Signed off by ${signed.by}`}>
        <p className={styles['when']}>
          <time dateTime={signed.at}>{moment(signed.at)}</time>
        </p>
      </Outcome>
      <p>
        {signed.anew === true
          ? 'Readers see the text before it until the page is exported again.'
          : 'The article may be published as it stands.'}{' '}
        A change to it voids the sign-off.
      </p>
      <div className={styles['actions']}>
        <Button variant="quiet" onPress={() => void withdraw()}>
          Withdraw the sign-off
        </Button>
        <Button
          variant="primary"
          autoFocus
          onPress={() => {
            openDialog('export');
          }}
        >
          Export…
        </Button>
      </div>
    </>
  );
}
