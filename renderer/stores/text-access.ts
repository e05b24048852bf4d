import { useInterface } from './interface.ts';
import { useReadOnly } from './library.ts';

/** Whether the open text is for reading only: in a library that cannot be written, and in the proof. */
export function useTextReadOnly(): boolean {
  const readOnly = useReadOnly();
  return useInterface((state) => state.proof) || readOnly;
}
