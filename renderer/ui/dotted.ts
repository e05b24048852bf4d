/** "person · on background": a dot stays with what stands before it, so that no line begins with one. */
export function dotted(parts: readonly string[]): string {
  return parts.join('\u00a0· ');
}
