import { useState } from 'react';
import type { Result } from '#shared/desk/errors.ts';
import { revealExport } from './publish-work.ts';
import type { OnError } from './publishing-dialog.tsx';

/** What a step of publishing writes to the disk: begun once at a time, then shown where it lies. */
export function useWritten<Written>(onError: OnError) {
  const [written, setWritten] = useState<Written | null>(null);
  const [busy, setBusy] = useState(false);
  return {
    /** `null` until it is written, and where no folder was chosen. */
    written,
    busy,
    write: async (run: () => Promise<Result<Written | null>>): Promise<void> => {
      setBusy(true);
      onError(null);
      const result = await run();
      setBusy(false);
      if (result.ok) setWritten(result.value);
      else onError(result.error);
    },
    reveal: async (): Promise<void> => {
      const result = await revealExport();
      onError(result.ok ? null : result.error);
    },
  };
}
