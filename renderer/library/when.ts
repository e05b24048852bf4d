const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How long ago something happened, in a newsroom's words: "just now", "12 min ago", "yesterday",
 * "14 Nov".
 *
 * @param at ISO 8601.
 */
export function ago(at: string, now: Date): string {
  const then = new Date(at);
  const past = now.getTime() - then.getTime();
  if (past < minute) return 'just now';
  if (past < hour) return `${Math.floor(past / minute)} min ago`;
  const days = Math.round((startOfDay(now) - startOfDay(then)) / day);
  if (days === 0) return `${Math.floor(past / hour)} h ago`;
  if (days === 1) return 'yesterday';
  if (days < 7) return then.toLocaleDateString('en-GB', { weekday: 'long' });
  const sameYear = then.getFullYear() === now.getFullYear();
  return then.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
}

/**
 * A moment in full: "22 November 2026, 14:05".
 *
 * @param at ISO 8601.
 */
export function moment(at: string): string {
  return new Date(at).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
