/** The names of a byline as typed: "By Ada Berg and Jo Lind" names two people. */
export function bylineNames(typed: string): string[] {
  return typed
    .replace(/^\s*by\s+/i, '')
    .split(/\s*[,;&]\s*(?:and\s+)?|\s+and\s+/i)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A byline as it prints after "By": "Ada Berg, Jo Lind and Sam Oake". */
export function bylineText(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined || names.length === 1) return last ?? '';
  return `${names.slice(0, -1).join(', ')} and ${last}`;
}
