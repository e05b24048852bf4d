import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import styles from './button.module.css';
import { classes } from './classes.ts';

interface LinkButtonProps {
  /** Opens in a window of its own. */
  readonly href: string;
  readonly icon: ReactNode;
  readonly children: ReactNode;
}

/** A link that looks like the primary button beside it. */
export function LinkButton({ href, icon, children }: LinkButtonProps) {
  return (
    <Link
      href={href}
      target="_blank"
      rel="noopener"
      autoFocus
      className={classes(styles['button'], styles['primary'], styles['medium'], styles['link'])}
    >
      {icon}
      {children}
    </Link>
  );
}
