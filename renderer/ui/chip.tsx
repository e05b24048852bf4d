import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './chip.module.css';

interface ChipProps {
  /** What a press does. */
  readonly label: string;
  /** `accent`: something that is at work, as a filter is. */
  readonly tone?: 'plain' | 'accent';
  /** For a chip that a press takes away and another one brings back. */
  readonly isPressed?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** One of several things in a row, each to be taken away by a press. */
export function Chip({ label, tone = 'plain', isPressed, onPress, children }: ChipProps) {
  return (
    <Button
      className={classes(styles['chip'], tone === 'accent' && styles['accent'])}
      aria-label={label}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      onPress={onPress}
    >
      {children}
      <X aria-hidden />
    </Button>
  );
}
