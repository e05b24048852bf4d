/** A message as mail programs save it (RFC 5322): header lines, a sender among them. */
export function looksLikeMail(text: string): boolean {
  const [head = ''] = text.slice(0, 65_536).split(/\r?\n\r?\n/, 1);
  const lines = head
    .split(/\r?\n/)
    .filter((line) => !/^\s/.test(line) && !line.startsWith('From '));
  if (lines.length < 2 || !lines.every((line) => /^[!-9;-~]+:/.test(line))) return false;
  return (
    has(lines, 'from') &&
    ['date', 'message-id', 'received', 'mime-version'].some((name) => has(lines, name))
  );
}

function has(lines: readonly string[], name: string): boolean {
  return lines.some((line) => line.toLowerCase().startsWith(`${name}:`));
}
