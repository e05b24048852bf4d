import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import styles from './button.module.css';
import { classes } from './classes.ts';

interface LinkButtonProps {
  /** Opens in a window of its own, unless it is a file to keep. */
  readonly href: string;
  /** The name under which the browser keeps it. */
  readonly keepAs?: string;
  readonly icon: ReactNode;
  readonly children: ReactNode;
}

/** A link that looks like the primary button beside it. */
export function LinkButton({ href, keepAs, icon, children }: LinkButtonProps) {
  const way = keepAs === undefined ? { target: '_blank', rel: 'noopener' } : { download: keepAs };
  return (
    <Link
      href={href}
      {...way}
      autoFocus
      className={classes(styles['button'], styles['primary'], styles['medium'], styles['link'])}
    >
      {icon}
      {children}
    </Link>
  );
}
