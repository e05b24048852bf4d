import { useState } from 'react';
import { BadgeCheck } from 'lucide-react';
import type { Article } from '#shared/article/article.ts';
import { blocking } from '#shared/checks/finding.ts';
import type { DeskErrorValue } from '#shared/desk/errors.ts';
import { moment } from '../library/when.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { usePreferences } from '../stores/preferences.ts';
import { useReading } from '../stores/reading.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Blockers } from './blockers.tsx';
import { Problem } from './problem.tsx';
import { signOff, withdrawSignOff } from './publish-work.ts';
import styles from './publishing.module.css';
import { useStored } from './use-stored.ts';

/** Where a person answers for the article with their name. */
export function SignOffDialog() {
  const { dialog, closeDialog } = useInterface();
  const article = useArticle((state) => state.article);
  const isOpen = dialog === 'sign off' && article !== null;
  return (
    <Dialog title="Sign off" isOpen={isOpen} onClose={closeDialog}>
      {article ? <SignOff article={article} /> : null}
    </Dialog>
  );
}

function SignOff({ article }: { readonly article: Article }) {
  const stored = useStored();
  const findings = useReading((state) => state.findings);
  const [error, setError] = useState<DeskErrorValue | null>(null);
  const blockers = blocking(findings);

  if (stored.state === 'saving') return <p role="status">Saving what you typed…</p>;
  if (stored.state === 'failed') return <Problem error={stored.error} />;
  return (
    <div className={styles['flow']}>
      {error === null ? null : <Problem error={error} />}
      {article.signOff ? (
        <SignedOff signOff={article.signOff} onError={setError} />
      ) : blockers.length > 0 ? (
        <>
          <p>
            <strong>
              {blockers.length === 1
                ? 'One finding blocks publication.'
                : `${blockers.length} findings block publication.`}
            </strong>{' '}
            Mend each, or waive it with a reason, then sign off here.
          </p>
          <Blockers findings={blockers} />
        </>
      ) : (
        <SignHere changed={article.status === 'published'} onError={setError} />
      )}
    </div>
  );
}

interface OnError {
  readonly onError: (error: DeskErrorValue | null) => void;
}

function SignHere({ changed, onError }: { readonly changed: boolean } & OnError) {
  const { name: remembered, change } = usePreferences();
  const [name, setName] = useState(remembered);
  const [busy, setBusy] = useState(false);

  const sign = async (): Promise<void> => {
    setBusy(true);
    const by = name.trim();
    const result = await signOff(by);
    setBusy(false);
    onError(result.ok ? null : result.error);
    if (result.ok && by !== remembered) await change({ name: by });
  };
  return (
    <form
      className={styles['flow']}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && !busy) void sign();
      }}
    >
      {changed ? (
        <p>
          <strong>The earlier sign-off is void:</strong> the article changed after it was published.
        </p>
      ) : null}
      <p>
        Nothing blocks publication. Your name will stand for this text exactly as it is now; any
        change to it afterwards voids the sign-off.
      </p>
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

function SignedOff({
  signOff: signed,
  onError,
}: { readonly signOff: NonNullable<Article['signOff']> } & OnError) {
  const openDialog = useInterface((state) => state.openDialog);
  const withdraw = async (): Promise<void> => {
    const result = await withdrawSignOff();
    onError(result.ok ? null : result.error);
  };
  return (
    <>
      <div className={styles['signed']} role="status">
        <BadgeCheck aria-hidden />
        <div>
          <p className={styles['signedBy']}>Signed off by {signed.by}</p>
          <p className={styles['when']}>
            <time dateTime={signed.at}>{moment(signed.at)}</time>
          </p>
        </div>
      </div>
      <p>The article may be published as it stands. A change to it voids the sign-off.</p>
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
