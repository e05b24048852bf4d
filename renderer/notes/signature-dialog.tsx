import { useInterface } from '../stores/interface.ts';
import { usePreferences } from '../stores/preferences.ts';
import { Dialog } from '../ui/dialog.tsx';
import { NameForm } from '../ui/name-form.tsx';
import styles from './notes.module.css';
import { useWaiting } from './signature.ts';

/** Asks whoever signs for their name, once, and goes on with what they were about to do. */
export function SignatureDialog() {
  const { dialog, closeDialog } = useInterface();
  const waiting = useWaiting((state) => state.waiting);
  if (dialog !== 'signature' || waiting === null) return null;
  return (
    <Dialog title="Who are you?" shape="small" isOpen onClose={closeDialog}>
      <p className={styles['why']}>
        {waiting.why} Your name is kept in the preferences, on this machine.
      </p>
      <NameForm
        label="Your name"
        action="Go on"
        onName={(name) => {
          void usePreferences.getState().change({ name });
          waiting.work(name);
        }}
        onDone={closeDialog}
      />
    </Dialog>
  );
}
