import { useState } from 'react';
import type { ReactNode } from 'react';
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

interface PublishingDialogProps {
  readonly name: DialogName;
  readonly title: string;
  readonly children: (article: Article, onError: OnError) => ReactNode;
}

/** A step on the way out of the open article. What was typed is stored before it shows. */
export function PublishingDialog({ name, title, children }: PublishingDialogProps) {
  const { dialog, closeDialog } = useInterface();
  const article = useArticle((state) => state.article);
  const isOpen = dialog === name && article !== null;
  return (
    <Dialog title={title} isOpen={isOpen} onClose={closeDialog}>
      {article ? <OnceStored>{(onError) => children(article, onError)}</OnceStored> : null}
    </Dialog>
  );
}

function OnceStored({ children }: { readonly children: (onError: OnError) => ReactNode }) {
  const stored = useStored();
  const [error, setError] = useState<DeskErrorValue | null>(null);

  if (stored.state === 'saving') return <p role="status">Saving what you typed…</p>;
  if (stored.state === 'failed') return <Problem error={stored.error} />;
  return (
    <div className={styles['flow']}>
      {error === null ? null : <Problem error={error} />}
      {children(setError)}
    </div>
  );
}
