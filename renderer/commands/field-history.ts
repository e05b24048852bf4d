type Field = HTMLInputElement | HTMLTextAreaElement;

/** What a field held when the text was last typed in or it had the focus first, and what was last typed. */
interface Typed {
  readonly first: string;
  readonly last: string;
}

/**
 * The browser keeps one history for all that is typed in the window: behind a field's words lie those
 * of the text, and taking these back from a field would write into the text past its own history. So
 * a field goes back as far as its own words reach, those typed since the text was typed in.
 */
let typed = new WeakMap<Field, Typed>();

/** How many steps were taken back in fields, and may be done again. */
let takenBack = 0;

/** Follows what is typed in fields and in the text; answers with how to leave off. */
export function followFields(): () => void {
  window.addEventListener('focusin', begin);
  // Last of all, when the field holds what its own listeners made of the words.
  window.addEventListener('input', note);
  return () => {
    window.removeEventListener('focusin', begin);
    window.removeEventListener('input', note);
  };
}

/** The field that has the focus; it remembers what was typed there by itself. */
export function focusedField(): Field | null {
  return fieldOf(document.activeElement);
}

/** Whether a step in the browser's history stays among the words typed in fields. */
export function hasStep(field: Field, step: 'undo' | 'redo'): boolean {
  if (step === 'redo') return takenBack > 0;
  return field.value !== (typed.get(field)?.first ?? field.value);
}

function begin({ target }: FocusEvent): void {
  const field = fieldOf(target);
  if (field === null || typed.get(field)?.last === field.value) return;
  typed.set(field, { first: field.value, last: field.value });
}

function note(event: Event): void {
  const field = fieldOf(event.target);
  const kind = event instanceof InputEvent ? event.inputType : '';
  if (kind === 'historyUndo') takenBack += 1;
  else if (kind === 'historyRedo') takenBack -= 1;
  else takenBack = 0;
  if (field === null) typed = new WeakMap();
  else typed.set(field, { first: typed.get(field)?.first ?? '', last: field.value });
}

function fieldOf(target: EventTarget | null): Field | null {
  if (target instanceof HTMLTextAreaElement) return target;
  return target instanceof HTMLInputElement && target.type !== 'checkbox' ? target : null;
}
