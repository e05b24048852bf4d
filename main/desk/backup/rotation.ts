/** How many backups stay: the newest of each day, week and month, so many back. */
const days = 7;
const weeks = 4;
const months = 12;

/**
 * The backups that a new one makes dispensable. Pure; the newest always stays, and a clock that jumps
 * costs no backup, as days are counted by the backups and not by the calendar.
 *
 * @param stamps When they were made: "2024-03-01T080000Z", in any order.
 */
export function dispensable(stamps: readonly string[]): readonly string[] {
  const newestFirst = stamps.toSorted().toReversed();
  const kept = new Set([
    ...newestOfEach(newestFirst, (stamp) => stamp.slice(0, 10), days),
    ...newestOfEach(newestFirst, weekOf, weeks),
    ...newestOfEach(newestFirst, (stamp) => stamp.slice(0, 7), months),
  ]);
  return stamps.filter((stamp) => !kept.has(stamp));
}

function newestOfEach(
  newestFirst: readonly string[],
  spanOf: (stamp: string) => string,
  count: number,
): readonly string[] {
  const newest = new Map<string, string>();
  for (const stamp of newestFirst) {
    const span = spanOf(stamp);
    if (!newest.has(span)) newest.set(span, stamp);
  }
  return [...newest.values()].slice(0, count);
}

/** The Monday that the week begins with. */
function weekOf(stamp: string): string {
  const day = new Date(`${stamp.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}
