import { useState } from 'react';
import { Button } from './button.tsx';
import { DialogForm } from './dialog-form.tsx';
import { TextField } from './text-field.tsx';

interface NameFormProps {
  readonly label?: string;
  readonly suggested?: string;
  readonly action: string;
  /** Gets the name without spaces around it, never an empty one. */
  readonly onName: (name: string) => Promise<void> | void;
  readonly onDone: () => void;
}

/** All that some dialogs ask for: a name. */
export function NameForm({
  label = 'Name',
  suggested = '',
  action,
  onName,
  onDone,
}: NameFormProps) {
  const [name, setName] = useState(suggested);
  const trimmed = name.trim();
  return (
    <DialogForm
      onSubmit={() => {
        if (trimmed === '') return;
        onDone();
        void onName(trimmed);
      }}
      action={action}
      isComplete={trimmed !== ''}
      other={<Button onPress={onDone}>Cancel</Button>}
    >
      <TextField label={label} value={name} onChange={setName} autoFocus />
    </DialogForm>
  );
}
