import type { ReactNode } from 'react';
import { classes } from '../ui/classes.ts';
import styles from './filter.module.css';

interface FilterRowProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** The filters of a panel, side by side. */
export function FilterRow({ label, children }: FilterRowProps) {
  return (
    <div role="group" aria-label={label} className={styles['row']}>
      {children}
    </div>
  );
}

interface FilterProps {
  readonly label: string;
  /** What stands there while nothing is filtered. */
  readonly every: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly onChange: (value: string | null) => void;
}

/** One filter, by the system's own list; hidden while there is nothing to choose. */
export function Filter({ label, every, value, options, onChange }: FilterProps) {
  if (options.length === 0 && value === null) return null;
  const at = options.findIndex((option) => option.value === value);
  return (
    <select
      aria-label={label}
      className={classes(styles['filter'], at >= 0 && styles['on'])}
      value={at}
      onChange={(event) => onChange(options[Number(event.target.value)]?.value ?? null)}
    >
      <option value={-1}>{every}</option>
      {options.map((option, index) => (
        <option key={option.value} value={index}>
          {option.name}
        </option>
      ))}
    </select>
  );
}
