/** Which rows are chosen, and from where the next choice goes on. */
export interface Selection {
  readonly chosen: ReadonlySet<string>;
  /** Where a range begins. */
  readonly anchor: string | null;
  /** The row that has, or had, the focus. */
  readonly focused: string | null;
}

export const nothingChosen: Selection = { chosen: new Set(), anchor: null, focused: null };

/** Puts the focus on a row, and leaves the choice as it is. */
export function focusOn(selection: Selection, id: string): Selection {
  return selection.focused === id ? selection : { ...selection, focused: id };
}

/** Chooses a row, or takes it out of the choice: Ctrl-click, Space. */
export function toggle({ chosen }: Selection, id: string): Selection {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return { chosen: next, anchor: id, focused: id };
}

/**
 * Chooses all from the anchor to a row: Shift-click, Shift with an arrow. What lay between the anchor
 * and the row focused before is let go, so that a range shrinks as it grew.
 *
 * @param order The rows as they are shown.
 */
export function extendTo(selection: Selection, id: string, order: readonly string[]): Selection {
  const anchor = selection.anchor ?? selection.focused ?? id;
  const chosen = new Set(selection.chosen);
  if (selection.focused !== null && selection.anchor !== null) {
    for (const each of between(order, anchor, selection.focused)) chosen.delete(each);
  }
  for (const each of between(order, anchor, id)) chosen.add(each);
  return { chosen, anchor, focused: id };
}

export function chooseAll(selection: Selection, order: readonly string[]): Selection {
  return { ...selection, chosen: new Set(order) };
}

export function chooseNone(selection: Selection): Selection {
  return selection.chosen.size === 0 && selection.anchor === null
    ? selection
    : { ...selection, chosen: new Set(), anchor: null };
}

/** Without rows that are no longer there. */
export function keepOnly(selection: Selection, there: (id: string) => boolean): Selection {
  const { chosen, anchor, focused } = selection;
  const kept = [...chosen].filter(there);
  if (kept.length === chosen.size && (anchor === null || there(anchor))) return selection;
  return {
    chosen: new Set(kept),
    anchor: anchor !== null && there(anchor) ? anchor : null,
    focused,
  };
}

function between(order: readonly string[], a: string, b: string): readonly string[] {
  const [from, to] = [order.indexOf(a), order.indexOf(b)];
  if (from < 0 || to < 0) return [b];
  return order.slice(Math.min(from, to), Math.max(from, to) + 1);
}
