import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { submitWhenDone } from '../ui/done-key.ts';
import { TextField } from '../ui/text-field.tsx';
import field from '../ui/field.module.css';
import styles from './form.module.css';

interface FormProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  /** Where Escape leaves the form without giving up what was typed. */
  readonly onEscape?: () => void;
  /** Absent for a record that is not there yet. */
  readonly onDelete?: (() => void) | undefined;
  readonly canBeDone?: boolean;
}

/** A record opened in place: Enter in a field of one line, or Ctrl+Enter in any, is "Done", Escape is "Cancel". */
export function Form({
  label,
  children,
  onDone,
  onCancel,
  onEscape = onCancel,
  onDelete,
  canBeDone = true,
}: FormProps) {
  const place = useRef<HTMLFormElement>(null);
  // The focus alone brings the first field into view, and leaves the rest below the edge.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <form
      ref={place}
      aria-label={label}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (canBeDone) onDone();
      }}
      onKeyDown={(event) => {
        submitWhenDone(event);
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onEscape();
      }}
    >
      {children}
      <div className={styles['buttons']}>
        {onDelete ? (
          <Button size="small" variant="quiet" className={styles['delete']} onPress={onDelete}>
            Delete
          </Button>
        ) : null}
        <span className={styles['space']} />
        <Button size="small" variant="quiet" onPress={onCancel}>
          Cancel
        </Button>
        <Button size="small" variant="primary" type="submit" isDisabled={!canBeDone}>
          Done
        </Button>
      </div>
    </form>
  );
}

/** Fields that stand side by side where there is room. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <div className={styles['row']}>{children}</div>;
}

interface NameFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Who signs what the form does. */
export function NameField(props: NameFieldProps) {
  return <TextField {...props} label="Your name" needed="Give your name: this is signed." />;
}

interface OptionalFieldProps {
  readonly label: string;
  /** `null` where nobody has said. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly placeholder?: string;
  readonly description?: string | undefined;
  readonly lines?: number;
}

/** A text field whose emptiness means that nobody has said. */
export function OptionalField({ value, onChange, ...rest }: OptionalFieldProps) {
  return (
    <TextField
      {...rest}
      value={value ?? ''}
      onChange={(text) => onChange(text.trim() === '' ? null : text)}
    />
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly { readonly id: T; readonly name: string }[];
  /** What stands for `null`; without it there is always a choice. */
  readonly none?: string;
  readonly autoFocus?: boolean;
  readonly onChange: (value: T | null) => void;
}

/** One of a few, by the system's own list. */
export function Choice<T extends string>({
  label,
  value,
  options,
  none,
  autoFocus = false,
  onChange,
}: ChoiceProps<T>) {
  return (
    <label className={field['field']}>
      <span className={field['label']}>{label}</span>
      <select
        className={styles['select']}
        value={value ?? ''}
        autoFocus={autoFocus}
        onChange={(event) => {
          onChange(options.find((option) => option.id === event.target.value)?.id ?? null);
        }}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Check({ label, checked, disabled = false, onChange }: CheckProps) {
  return (
    <label className={styles['check']}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}
