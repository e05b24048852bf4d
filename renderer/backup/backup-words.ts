/** A size as people say it: "640 KB", "12.4 MB". */
export function byteWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} KB`;
  const large = bytes < 1_000_000_000;
  const value = bytes / (large ? 1_000_000 : 1_000_000_000);
  const digits = value < 100 ? 1 : 0;
  return `${value.toFixed(digits)} ${large ? 'MB' : 'GB'}`;
}

/**
 * When the next daily backup is made: "within the hour", "today at about 17:00".
 *
 * @param next ISO 8601.
 */
export function nextWords(next: string, now: Date): string {
  const then = new Date(next);
  if (then.getTime() <= now.getTime()) return 'Within the hour, while Galley is open';
  const hour = then.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const day = then.toDateString() === now.toDateString() ? 'Today' : 'Tomorrow';
  return `${day} after ${hour}, while Galley is open`;
}
