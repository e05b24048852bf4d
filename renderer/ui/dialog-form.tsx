import type { ReactNode } from 'react';
import styles from './dialog-form.module.css';

interface DialogFormProps {
  /** Enter in a field does what the button of type "submit" does. */
  readonly onSubmit: () => void;
  /** The buttons at the foot, the one that acts last. */
  readonly buttons: ReactNode;
  readonly children: ReactNode;
}

/** The few fields of a small dialog, and its buttons. */
export function DialogForm({ onSubmit, buttons, children }: DialogFormProps) {
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <div className={styles['buttons']}>{buttons}</div>
    </form>
  );
}
