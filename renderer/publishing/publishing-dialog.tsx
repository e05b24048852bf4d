import { useState } from 'react';
import type { ComponentType } from 'react';
import type { Article } from '#shared/article/article.ts';
import type { DeskErrorValue } from '#shared/desk/errors.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import type { DialogName } from '../stores/interface.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Problem } from './problem.tsx';
import styles from './publishing.module.css';
import { useStored } from './use-stored.ts';

/** Says what kept the desk from doing something; `null` takes it back. */
export type OnError = (error: DeskErrorValue | null) => void;

/** What a step works on. */
export interface StepProps {
  readonly article: Article;
  readonly onError: OnError;
}

interface PublishingDialogProps {
  readonly name: DialogName;
  readonly title: string;
  readonly step: ComponentType<StepProps>;
}

/** A step on the way out of the open article. What was typed is stored before it shows. */
export function PublishingDialog({ name, title, step }: PublishingDialogProps) {
  const { dialog, closeDialog } = useInterface();
  const article = useArticle((state) => state.article);
  const isOpen = dialog === name && article !== null;
  return (
    <Dialog title={title} isOpen={isOpen} onClose={closeDialog}>
      {article ? <OnceStored article={article} step={step} /> : null}
    </Dialog>
  );
}

interface OnceStoredProps extends Pick<PublishingDialogProps, 'step'> {
  readonly article: Article;
}

function OnceStored({ article, step: Step }: OnceStoredProps) {
  const stored = useStored();
  const [error, setError] = useState<DeskErrorValue | null>(null);

  if (stored.state === 'saving') return <p role="status">Saving what you typed…</p>;
  if (stored.state === 'failed') return <Problem error={stored.error} />;
  return (
    <div className={styles['flow']}>
      {error === null ? null : <Problem error={error} />}
      <Step article={article} onError={setError} />
    </div>
  );
}
