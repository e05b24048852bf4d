import { useInterface } from '../stores/interface.ts';
import { Button } from '../ui/button.tsx';

/** The next step of a text that is not cleared. */
export function SignOffButton() {
  const openDialog = useInterface((state) => state.openDialog);
  return (
    <Button variant="primary" autoFocus onPress={() => openDialog('sign off')}>
      Sign off…
    </Button>
  );
}
