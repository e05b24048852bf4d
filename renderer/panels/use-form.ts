import { useForms } from '../stores/forms.ts';

/** Whether a form stands open, which a look at another panel does not change. */
export function useOpenForm(name: string): {
  readonly name: string;
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
} {
  const isOpen = useForms((state) => name in state.open);
  const { openForm, closeForm } = useForms.getState();
  return { name, isOpen, open: () => openForm(name), close: () => closeForm(name) };
}

/** State of a form, under a name of its own in it, that lasts until the form is closed. */
export function useTyped<T>(
  form: string,
  part: string,
  before: T,
): readonly [typed: T, type: (typed: T) => void] {
  // Only this form types this part.
  const typed = useForms((state) => state.open[form]?.[part]) as T | undefined;
  return [
    typed === undefined ? before : typed,
    (next) => useForms.getState().type(form, part, next),
  ];
}

/** A record as it is being edited, its own only once the form is done. */
interface Draft<T> {
  readonly draft: T;
  readonly change: (patch: Partial<T>) => void;
  /** What a field needs that shows one value of the record, and sets it. */
  readonly field: <K extends keyof T>(
    key: K,
  ) => { readonly value: T[K]; readonly onChange: (value: T[K]) => void };
}

export function useDraft<T extends object>(form: string, record: T): Draft<T> {
  const [patch, setPatch] = useTyped<Partial<T>>(form, 'record', {});
  const draft = { ...record, ...patch };
  return {
    draft,
    change: (more) => setPatch({ ...patch, ...more }),
    field: (key) => ({
      value: draft[key],
      onChange: (value) => setPatch({ ...patch, [key]: value }),
    }),
  };
}
