/** How words of the material are marked without touching it: see `material-text.css`. */
export type HighlightName = 'material-spot' | 'material-match' | 'material-match-now';

/** Marks these ranges, and no others, under the name. */
export function highlight(name: HighlightName, ranges: readonly (Range | null)[]): void {
  const shown = ranges.filter((range) => range !== null);
  if (shown.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...shown));
}

/** Takes every mark away. */
export function clearHighlights(): void {
  for (const name of ['material-spot', 'material-match', 'material-match-now'] as const) {
    highlight(name, []);
  }
}
