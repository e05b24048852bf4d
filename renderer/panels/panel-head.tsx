import type { ReactNode } from 'react';
import styles from './panels.module.css';

interface PanelHeadProps {
  readonly text: string;
  readonly children?: ReactNode;
}

/** What a panel holds, in a line, and what can be done with all of it. */
export function PanelHead({ text, children }: PanelHeadProps) {
  return (
    <div className={styles['head']}>
      <p>{text}</p>
      {children}
    </div>
  );
}
