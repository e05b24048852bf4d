import type { ReactNode } from 'react';
import styles from './facts.module.css';

/** Names and what they stand for, in two columns: `dt` and `dd`. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className={styles['facts']}>{children}</dl>;
}
