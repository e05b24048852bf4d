import { createContext, useContext } from 'react';
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

/** Where tooltips stand: below controls that stand under what they are about. */
export const TipSide = createContext<'top' | 'bottom'>('top');

/** A tooltip with a control's name and its shortcut. */
export function Tip({ label, shortcut, children }: TipProps) {
  const side = useContext(TipSide);
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <Tooltip offset={6} placement={side} className={styles['tip'] ?? ''}>
        {label}
        {shortcut === undefined ? null : <Keys text={shortcut} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
