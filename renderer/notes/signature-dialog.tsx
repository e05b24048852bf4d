import { useInterface } from '../stores/interface.ts';
import { Dialog, DialogLead } from '../ui/dialog.tsx';
import { NameForm } from '../ui/name-form.tsx';
import { signedBy, stopWaiting, useWaiting } from './signature.ts';

/** Asks whoever signs for their name, once, and goes on with what they were about to do. */
export function SignatureDialog() {
  const dialog = useInterface((state) => state.dialog);
  const waiting = useWaiting((state) => state.waiting);
  if (dialog !== 'signature' || waiting === null) return null;
  return (
    <Dialog title="Who are you?" shape="small" isOpen onClose={stopWaiting}>
      <DialogLead>{waiting.why} Your name is kept in the preferences, on this machine.</DialogLead>
      <NameForm
        label="Your name"
        action="Go on"
        onName={(name) => signedBy(name, waiting)}
        onDone={stopWaiting}
      />
    </Dialog>
  );
}
