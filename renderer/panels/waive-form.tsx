import { useState } from 'react';
import type { Finding } from '#shared/checks/finding.ts';
import { useArticle } from '../stores/article.ts';
import { useForms } from '../stores/forms.ts';
import { usePreferences } from '../stores/preferences.ts';
import { whenDone } from '../ui/done-key.ts';
import { TextField } from '../ui/text-field.tsx';
import { Form, NameField } from './form.tsx';
import { moveOnFrom } from './next-finding.ts';
import { offerUndo } from './offer-undo.ts';
import { useTyped } from './use-form.ts';

interface WaiveFormProps {
  readonly finding: Finding;
  readonly onClose: () => void;
}

/** A finding is waived by somebody, for a reason; who has no name yet gives it here. */
export function WaiveForm({ finding, onClose }: WaiveFormProps) {
  const known = usePreferences((state) => state.name);
  const [name, setName] = useState(known);
  const form = `waive ${finding.key}`;
  const [reason, setReason] = useTyped(form, 'reason', '');
  const close = (): void => {
    useForms.getState().closeForm(form);
    onClose();
  };
  return (
    <Form
      label="Waive the finding"
      onDone={() => {
        if (name.trim() !== known) void usePreferences.getState().change({ name: name.trim() });
        useArticle.getState().waive(finding, reason.trim());
        offerUndo();
        close();
        moveOnFrom(finding);
      }}
      onCancel={close}
    >
      <TextField
        label="Why may this stand?"
        lines={2}
        description={`Kept with the article${known === '' ? '' : `, signed ${known}`}; never published. ${whenDone()}`}
        needed="Say why: a waiver needs a reason."
        autoFocus
        value={reason}
        onChange={setReason}
      />
      {known === '' ? <NameField value={name} onChange={setName} /> : null}
    </Form>
  );
}
