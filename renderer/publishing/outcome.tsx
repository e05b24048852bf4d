import type { ReactNode } from 'react';
import styles from './publishing.module.css';

interface OutcomeProps {
  readonly icon: ReactNode;
  readonly title: string;
  /** Whether it has just come about, and is to be heard. */
  readonly isNew?: boolean;
  readonly children: ReactNode;
}

/** What stands now: a sign-off, a correction, a page that is written. */
export function Outcome({ icon, title, isNew = true, children }: OutcomeProps) {
  return (
    <div className={styles['signed']} role={isNew ? 'status' : undefined}>
      {icon}
      <div>
        <p className={styles['signedBy']}>{title}</p>
        {children}
      </div>
    </div>
  );
}
