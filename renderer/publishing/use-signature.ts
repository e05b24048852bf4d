import { useState } from 'react';
import type { Result } from '#shared/desk/errors.ts';
import { usePreferences } from '../stores/preferences.ts';
import type { OnError } from './publishing-dialog.tsx';

/** Who answers for something, and the answering. */
interface Signature {
  readonly name: string;
  readonly setName: (name: string) => void;
  readonly busy: boolean;
  readonly sign: () => Promise<void>;
}

/**
 * The name of whoever answers for what `act` does; kept for the next time once the desk took it.
 *
 * @param onDone Gets `null` where the desk did it.
 */
export function useSignature(
  act: (by: string) => Promise<Result<unknown>>,
  onDone: OnError,
): Signature {
  const { name: remembered, change } = usePreferences();
  const [name, setName] = useState(remembered);
  const [busy, setBusy] = useState(false);
  const sign = async (): Promise<void> => {
    setBusy(true);
    const by = name.trim();
    const result = await act(by);
    setBusy(false);
    onDone(result.ok ? null : result.error);
    if (result.ok && by !== remembered) await change({ name: by });
  };
  return { name, setName, busy, sign };
}
