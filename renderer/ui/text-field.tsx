import { useState } from 'react';
import type { SyntheticEvent, ReactNode } from 'react';
import {
  FieldError,
  Input,
  Label,
  SearchField as AriaSearchField,
  Text,
  TextArea,
  TextField as AriaTextField,
} from 'react-aria-components';
import { Search, X } from 'lucide-react';
import { IconButton } from './button.tsx';
import { classes } from './classes.ts';
import field from './field.module.css';
import styles from './text-field.module.css';

declare module 'react' {
  interface CSSProperties {
    /** Lines that a field for longer text has to begin with: it grows with what is written. */
    readonly '--lines'?: number;
  }
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Stands under the field and is read with it. */
  readonly description?: ReactNode;
  /** Why the value cannot stand; shown in place of the description. */
  readonly error?: string | null;
  /** What is said where a form is to be done and the field is empty. */
  readonly needed?: string;
  readonly placeholder?: string;
  /** Lines that a field for longer text begins with; one line when absent. */
  readonly lines?: number;
  /** Names the field for screen readers alone. */
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
  readonly isReadOnly?: boolean;
  readonly onBlur?: () => void;
  /** Hears of every input before `onChange` does. */
  readonly onInput?: ((event: SyntheticEvent<HTMLElement>) => void) | undefined;
  readonly className?: string | undefined;
}

/** A labelled field of one line, or of several. */
export function TextField(props: TextFieldProps) {
  // A form that is to be done asks its fields; what is said goes with the first letter, so that nothing
  // moves under the button when the field is left.
  const [asked, setAsked] = useState(false);
  const lacking = props.value.trim() === '' ? (props.needed ?? null) : null;
  const error = props.error ?? (asked ? lacking : null);
  const given = {
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    ...(props.onInput ? { onInputCapture: props.onInput } : {}),
    ...(props.needed === undefined
      ? {}
      : {
          ref: (field: HTMLInputElement | HTMLTextAreaElement | null) =>
            field?.setCustomValidity(lacking ?? ''),
          onInvalid: () => setAsked(true),
        }),
    className: styles['input'] ?? '',
  };
  return (
    <AriaTextField
      value={props.value}
      onChange={props.onChange}
      isInvalid={error !== null}
      validationBehavior="aria"
      isReadOnly={props.isReadOnly ?? false}
      autoFocus={props.autoFocus ?? false}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
      {...(props.hideLabel ? { 'aria-label': props.label } : {})}
      className={classes(field['field'], props.className)}
    >
      {props.hideLabel ? null : <Label className={field['label']}>{props.label}</Label>}
      {props.lines === undefined ? (
        <Input {...given} />
      ) : (
        <TextArea {...given} rows={props.lines} style={{ '--lines': props.lines }} />
      )}
      {props.description !== undefined && error === null ? (
        <Text slot="description" className={field['description'] ?? ''}>
          {props.description}
        </Text>
      ) : null}
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A search box that Escape and a button clear. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <AriaSearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      className={styles['search'] ?? ''}
    >
      <Search aria-hidden />
      <Input className={styles['searchInput'] ?? ''} placeholder="Search" />
      {value === '' ? null : (
        <IconButton label="Clear the search" size="small">
          <X aria-hidden />
        </IconButton>
      )}
    </AriaSearchField>
  );
}
