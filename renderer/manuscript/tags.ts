/** The tags with what was typed among them: commas part several, and no tag stands there twice. */
export function withTags(tags: readonly string[], typed: string): readonly string[] {
  const all = [...tags];
  for (const part of typed.split(',')) {
    const tag = part.trim().replace(/\s+/g, ' ').replace(/^#/, '').slice(0, longestTag);
    const known = all.some((other) => other.toLowerCase() === tag.toLowerCase());
    if (tag !== '' && !known) all.push(tag);
  }
  return all;
}

/** UTF-16 units, as many as filing allows (shared/desk/contract.ts). */
const longestTag = 200;
