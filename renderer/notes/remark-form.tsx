import { useState } from 'react';
import { Form, NameField } from '../panels/form.tsx';
import { useNotes } from '../stores/notes.ts';
import { usePreferences } from '../stores/preferences.ts';
import { whenDone } from '../ui/done-key.ts';
import { TextField } from '../ui/text-field.tsx';

interface RemarkFormProps {
  /** Where the words wait until they are said. */
  readonly id: string;
  readonly label: string;
  /** What stands there to begin with. */
  readonly text?: string;
  readonly onSay: (text: string, by: string) => void;
  readonly onCancel: () => void;
}

/** A remark being written; who has no name yet gives it here. Escape leaves what is typed for later. */
export function RemarkForm({ id, label, text = '', onSay, onCancel }: RemarkFormProps) {
  const typed = useNotes((state) => state.typed[id]) ?? text;
  const known = usePreferences((state) => state.name);
  const [name, setName] = useState(known);
  const { type } = useNotes.getState();
  const by = known === '' ? name.trim() : known;
  return (
    <Form
      label={label}
      onDone={() => {
        if (known === '') void usePreferences.getState().change({ name: by });
        type(id, null);
        onSay(typed.trim(), by);
      }}
      onCancel={() => {
        type(id, null);
        onCancel();
      }}
      onEscape={onCancel}
    >
      <TextField
        label={label}
        lines={3}
        needed="Say something first."
        autoFocus
        value={typed}
        onChange={(words) => type(id, words)}
        description={`${known === '' ? 'Signed' : `Signed ${known}`}, never published. ${whenDone()}`}
      />
      {known === '' ? <NameField value={name} onChange={setName} /> : null}
    </Form>
  );
}
