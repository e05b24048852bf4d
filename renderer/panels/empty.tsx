import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './panels.module.css';

interface EmptyProps {
  readonly Icon: LucideIcon;
  readonly title: string;
  readonly children: ReactNode;
}

/** What a panel says when it holds nothing yet. */
export function Empty({ Icon, title, children }: EmptyProps) {
  return (
    <div className={styles['empty']}>
      <Icon aria-hidden />
      <h3>{title}</h3>
      <p>{children}</p>
    </div>
  );
}
