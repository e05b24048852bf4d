import { useState } from 'react';
import { BadgeCheck, ExternalLink, FileCheck, FolderOpen } from 'lucide-react';
import type { Article } from '#shared/article/article.ts';
import { blocking } from '#shared/checks/finding.ts';
import type { Exported } from '#shared/desk/contract.ts';
import { moment } from '../library/when.ts';
import { useReadOnly } from '../stores/library.ts';
import { useReading } from '../stores/reading.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Outcome } from './outcome.tsx';
import { exportPage } from './publish-work.ts';
import { PublishingDialog } from './publishing-dialog.tsx';
import type { StepProps } from './publishing-dialog.tsx';
import { SignOffButton } from './sign-off-button.tsx';
import { UnexplainedChange } from './unexplained-change.tsx';
import { useTold } from './use-told.ts';
import { useWritten } from './use-written.ts';
import styles from './publishing.module.css';

/** Where the article leaves as a page: cleared, or plainly marked as a draft. */
export function ExportDialog() {
  return <PublishingDialog name="export" title="Export" step={Export} />;
}

function Export({ article, onError }: StepProps) {
  const { written, busy, write, reveal } = useWritten<Exported>(onError);
  const [draft, setDraft] = useState(false);
  return written ? (
    <Result exported={written} draft={draft} onReveal={() => void reveal()} />
  ) : (
    <Choice
      article={article}
      busy={busy}
      onWrite={(asDraft) => {
        setDraft(asDraft);
        void write(() => exportPage(asDraft));
      }}
    />
  );
}

interface ChoiceProps {
  readonly article: Article;
  readonly busy: boolean;
  readonly onWrite: (draft: boolean) => void;
}

function Choice({ article, busy, onWrite }: ChoiceProps) {
  const readOnly = useReadOnly();
  const findings = useReading((state) => state.findings);
  const blockers = blocking(findings).length;
  const { signOff } = article;
  const { shown, voided } = useTold(article);
  return (
    <>
      {signOff ? (
        <Outcome
          icon={<BadgeCheck aria-hidden />}
          title={`Signed off by ${signOff.by}`}
          isNew={false}
        >
          <p className={styles['when']}>
            <time dateTime={signOff.at}>{moment(signOff.at)}</time>
          </p>
        </Outcome>
      ) : (
        <p>
          <strong>
            {voided === null
              ? 'Not signed off yet.'
              : `The sign-off by ${voided} is void: the article changed after it.`}
          </strong>{' '}
          {blockers === 0
            ? 'Nothing blocks publication: sign off, then export the page.'
            : `${blockers === 1 ? 'One finding blocks' : `${blockers} findings block`} publication.`}{' '}
          A draft can be exported at any time; it says on every page that it is one.
        </p>
      )}
      {readOnly ? null : <UnexplainedChange article={article} shown={shown} />}
      <p className={styles['quiet']}>
        A folder with <code>index.html</code> and its pictures. It opens from the disk, with no
        network, and carries its sources and credits. To export what is signed off is to publish it.
      </p>
      <div className={styles['actions']}>
        <Button
          isPending={busy}
          onPress={() => {
            onWrite(true);
          }}
        >
          Export a draft
        </Button>
        {readOnly ? null : signOff ? (
          <Button
            variant="primary"
            autoFocus
            isPending={busy}
            onPress={() => {
              onWrite(false);
            }}
          >
            {busy ? 'Writing the page…' : 'Export the page'}
          </Button>
        ) : (
          <SignOffButton />
        )}
      </div>
    </>
  );
}

interface ResultProps {
  /** What the last export wrote. */
  readonly exported: Exported;
  readonly draft: boolean;
  readonly onReveal: () => void;
}

function Result({ exported, draft, onReveal }: ResultProps) {
  return (
    <>
      <Outcome
        icon={<FileCheck aria-hidden />}
        title={draft ? 'The draft is written' : 'The page is written'}
      >
        <p className={styles['when']}>
          {exported.files.length === 1 ? 'One file in' : `${exported.files.length} files in`}
        </p>
        <code className={styles['folder']}>{exported.folder}</code>
      </Outcome>
      <div className={styles['actions']}>
        <Button icon={<FolderOpen aria-hidden />} onPress={onReveal}>
          Show in folder
        </Button>
        {exported.url === null ? null : (
          <LinkButton href={exported.url} icon={<ExternalLink aria-hidden />}>
            Open the page
          </LinkButton>
        )}
      </div>
    </>
  );
}
