import type { ReactNode } from 'react';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { classes } from './classes.ts';
import styles from './banner.module.css';

interface BannerProps {
  /** `block` is for what stops the work; red stands for nothing else. */
  readonly tone: 'information' | 'warning' | 'block';
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

const icons = { information: Info, warning: TriangleAlert, block: CircleAlert } as const;

/** A calm strip that says how things stand, with what can be done about it. */
export function Banner({ tone, children, actions }: BannerProps) {
  const Icon = icons[tone];
  return (
    <div role="status" className={classes(styles['banner'], styles[tone])}>
      <Icon aria-hidden />
      <div className={styles['text']}>{children}</div>
      {actions ? <div className={styles['actions']}>{actions}</div> : null}
    </div>
  );
}
