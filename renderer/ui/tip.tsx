import type { ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { Keys } from './keys.tsx';
import styles from './tip.module.css';

interface TipProps {
  readonly label: string;
  /** A shortcut as `shortcutText` writes it. */
  readonly shortcut?: string | undefined;
  /** The focusable control that the tooltip names. */
  readonly children: ReactNode;
}

/** A tooltip with a control's name and its shortcut. */
export function Tip({ label, shortcut, children }: TipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <Tooltip offset={6} className={styles['tip'] ?? ''}>
        {label}
        {shortcut === undefined ? null : <Keys text={shortcut} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
