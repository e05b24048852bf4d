import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { submitWhenDone } from './done-key.ts';
import styles from './dialog-form.module.css';

interface DialogFormProps {
  /** Enter in a field does it too. */
  readonly onSubmit: () => void;
  /** Says on the button what it does. */
  readonly action: string;
  readonly isComplete?: boolean;
  /** A button beside it: to leave things as they are, or without what is asked for. */
  readonly other: ReactNode;
  readonly children: ReactNode;
}

/** The few fields of a small dialog, and its buttons. */
export function DialogForm({
  onSubmit,
  action,
  isComplete = true,
  other,
  children,
}: DialogFormProps) {
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete) onSubmit();
      }}
      onKeyDown={submitWhenDone}
    >
      {children}
      <div className={styles['buttons']}>
        {other}
        <Button variant="primary" type="submit" isDisabled={!isComplete}>
          {action}
        </Button>
      </div>
    </form>
  );
}
