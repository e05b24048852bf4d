/** What a panel holds, for its head: "2 recorded, 1 found". Where there is little room it breaks at the comma. */
export function recordCounts(recorded: number, found: number): string {
  if (recorded === 0) return found === 0 ? 'None recorded' : `${found} found in the text`;
  return found === 0 ? `${recorded} recorded` : `${recorded}\u00a0recorded, ${found}\u00a0found`;
}
