import { BadgeCheck } from 'lucide-react';
import { blocking } from '#shared/checks/finding.ts';
import { moment } from '../library/when.ts';
import { OpenCommentsLine } from '../notes/open-comments-line.tsx';
import type { ArticleRead } from '../panels/use-article-read.ts';
import { useInterface } from '../stores/interface.ts';
import { useReadOnly } from '../stores/library.ts';
import { Button } from '../ui/button.tsx';
import { goToUnread, readOnlyWords, stepInProof } from './proof-work.ts';
import styles from './proof.module.css';
import type { Proof } from './use-proof.ts';

interface EndOfProofProps {
  readonly read: ArticleRead;
  readonly proof: Proof;
}

/** Behind the last entry: what is left to read and to answer, and the sign-off. */
export function EndOfProof({ read: { article, findings }, proof }: EndOfProofProps) {
  const readOnly = useReadOnly();
  const unread = proof.read.filter((isDone) => !isDone).length;
  const blockers = blocking(findings);
  const blocks = new Set(blockers.map(({ key }) => key));
  const { signOff } = article;
  return (
    <div data-proof-entry tabIndex={-1} className={styles['entry']}>
      <p className={styles['end']}>
        {unread === 0
          ? `All ${proof.read.length} are read.`
          : unread === 1
            ? 'One is not read yet.'
            : `${unread} are not read yet.`}{' '}
        {blockers.length === 0
          ? 'Nothing blocks publication.'
          : blockers.length === 1
            ? 'One finding blocks publication.'
            : `${blockers.length} findings block publication.`}
      </p>
      <OpenCommentsLine threads={article.threads} />
      {signOff ? (
        <p className={styles['signed']}>
          <BadgeCheck aria-hidden />
          Signed off by {signOff.by}, {moment(signOff.at)}
        </p>
      ) : null}
      <div className={styles['ways']}>
        {unread === 0 ? null : <Button onPress={() => goToUnread()}>Go to the first unread</Button>}
        {blocks.size === 0 ? null : (
          <Button
            onPress={() => {
              stepInProof(-1, (entry) => entry.findings.some(({ key }) => blocks.has(key)));
            }}
          >
            Go to what blocks
          </Button>
        )}
        <Button
          variant="primary"
          icon={<BadgeCheck aria-hidden />}
          isDisabled={readOnly}
          onPress={() => useInterface.getState().openDialog('sign off')}
        >
          Sign off…
        </Button>
      </div>
      {readOnly ? (
        <p className={styles['said']}>{readOnlyWords} It is signed off where it can.</p>
      ) : null}
    </div>
  );
}
