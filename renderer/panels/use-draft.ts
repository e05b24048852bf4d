import { useState } from 'react';

/** A record as it is being edited, its own only once the form is done. */
interface Draft<T> {
  readonly draft: T;
  readonly change: (patch: Partial<T>) => void;
  /** What a field needs that shows one value of the record, and sets it. */
  readonly field: <K extends keyof T>(
    key: K,
  ) => { readonly value: T[K]; readonly onChange: (value: T[K]) => void };
}

export function useDraft<T extends object>(record: T): Draft<T> {
  const [draft, setDraft] = useState(record);
  return {
    draft,
    change: (patch) => setDraft((before) => ({ ...before, ...patch })),
    field: (key) => ({
      value: draft[key],
      onChange: (value) => setDraft((before) => ({ ...before, [key]: value })),
    }),
  };
}
