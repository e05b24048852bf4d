import { useState } from 'react';
import { Input } from 'react-aria-components';
import styles from './rename-field.module.css';

interface RenameFieldProps {
  readonly headline: string;
  /** The new headline, or `null` when nothing is to change. */
  readonly onDone: (headline: string | null) => void;
}

/** A headline being changed in its row: Enter keeps it, Escape leaves it as it was. */
export function RenameField({ headline, onDone }: RenameFieldProps) {
  const [value, setValue] = useState(headline);
  const keep = (): void => {
    const trimmed = value.trim();
    onDone(trimmed === '' || trimmed === headline ? null : trimmed);
  };
  return (
    <Input
      aria-label="Headline"
      autoFocus
      className={styles['field'] ?? ''}
      maxLength={500}
      value={value}
      onBlur={keep}
      onChange={(event) => {
        setValue(event.target.value);
      }}
      onFocus={(event) => {
        event.target.select();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') onDone(null);
      }}
      onPointerDown={(event) => {
        event.stopPropagation();
      }}
    />
  );
}
