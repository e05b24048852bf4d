import { useState } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import type { Preferences } from '#shared/desk/contract.ts';
import type { DeskErrorValue } from '#shared/desk/errors.ts';
import { useInterface } from '../stores/interface.ts';
import { useLibrary } from '../stores/library.ts';
import { usePreferences } from '../stores/preferences.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './preferences-dialog.module.css';

const themes = [
  { theme: 'system', label: 'As the system' },
  { theme: 'light', label: 'Day' },
  { theme: 'dark', label: 'Night' },
] as const satisfies readonly { theme: Preferences['theme']; label: string }[];

/** Who sits here, and how the window looks; each choice counts at once. */
export function PreferencesDialog() {
  const { dialog, closeDialog } = useInterface();
  return (
    <Dialog
      title="Preferences"
      shape="small"
      isOpen={dialog === 'preferences'}
      onClose={closeDialog}
      footer={
        <Button variant="primary" onPress={closeDialog}>
          Done
        </Button>
      }
    >
      <Choices />
    </Dialog>
  );
}

function Choices() {
  const { name: stored, theme, change } = usePreferences();
  const info = useLibrary((state) => state.info);
  const [name, setName] = useState(stored);
  const [error, setError] = useState<DeskErrorValue | null>(null);

  const store = async (patch: Partial<Preferences>): Promise<void> => {
    setError(await change(patch));
  };
  return (
    <div className={styles['choices']}>
      {error === null ? null : <Banner tone="warning">{error.message}</Banner>}
      <TextField
        label="Your name"
        value={name}
        onChange={setName}
        onBlur={() => {
          if (name.trim() !== stored) void store({ name: name.trim() });
        }}
        description="Signs waivers and sign-offs on this machine."
      />
      <RadioGroup
        value={theme}
        onChange={(value) => {
          const chosen = themes.find((candidate) => candidate.theme === value);
          if (chosen) void store({ theme: chosen.theme });
        }}
        className={styles['themes'] ?? ''}
      >
        <Label className={styles['label']}>Day or night</Label>
        <div className={styles['segments']}>
          {themes.map((choice) => (
            <RadioField key={choice.theme} value={choice.theme}>
              <RadioButton className={styles['segment'] ?? ''}>{choice.label}</RadioButton>
            </RadioField>
          ))}
        </div>
      </RadioGroup>
      {info === null ? null : (
        <dl className={styles['facts']}>
          <dt>Library</dt>
          <dd>{info.library}</dd>
          <dt>Galley</dt>
          <dd>{info.version}</dd>
        </dl>
      )}
    </div>
  );
}
