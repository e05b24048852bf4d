import { useState } from 'react';
import type { Preferences } from '#shared/desk/preferences.ts';
import { usePreferences } from '../stores/preferences.ts';
import { TextField } from '../ui/text-field.tsx';
import { Segments } from './segments.tsx';
import type { SectionProps } from './use-change.ts';

const themes = [
  { id: 'system', name: 'As the system' },
  { id: 'light', name: 'Day' },
  { id: 'dark', name: 'Night' },
] as const satisfies readonly { id: Preferences['theme']; name: string }[];

/** Who sits here, and whether it is day. */
export function General({ change }: SectionProps) {
  const stored = usePreferences((state) => state.name);
  const theme = usePreferences((state) => state.theme);
  const [name, setName] = useState(stored);
  return (
    <>
      <TextField
        label="Your name"
        value={name}
        onChange={setName}
        onBlur={() => {
          if (name.trim() !== stored) change({ name: name.trim() });
        }}
        description="Signs comments, suggestions, waivers, sign-offs and corrections on this machine."
      />
      <Segments
        label="Day or night"
        value={theme}
        options={themes}
        onChange={(chosen) => change({ theme: chosen })}
      />
    </>
  );
}
