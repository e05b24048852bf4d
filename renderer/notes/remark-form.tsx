import { useState } from 'react';
import { Form, NameField } from '../panels/form.tsx';
import { useTyped } from '../panels/use-form.ts';
import { useForms } from '../stores/forms.ts';
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
  const form = `remark ${id}`;
  const [typed, type] = useTyped(form, 'text', text);
  const known = usePreferences((state) => state.name);
  const [name, setName] = useState(known);
  const { closeForm } = useForms.getState();
  const by = known === '' ? name.trim() : known;
  return (
    <Form
      label={label}
      onDone={() => {
        if (known === '') void usePreferences.getState().change({ name: by });
        closeForm(form);
        onSay(typed.trim(), by);
      }}
      onCancel={() => {
        closeForm(form);
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
        onChange={type}
        description={`${known === '' ? 'Signed' : `Signed ${known}`}, never published. ${whenDone()}`}
      />
      {known === '' ? <NameField value={name} onChange={setName} /> : null}
    </Form>
  );
}
