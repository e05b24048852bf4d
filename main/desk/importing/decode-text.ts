/**
 * The text in a file's bytes, or `null` where they are no text. In this order: a byte order mark, the
 * pattern that UTF-16 leaves in Latin text, UTF-8 if every byte of it is valid, what the page itself
 * declares, else windows-1252, which is what Latin-1 means on the web (WHATWG Encoding Standard).
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = byteOrderMark(bytes) ?? utf16Pattern(bytes);
  if (marked !== null) return withoutControls(decode(bytes, marked));
  const text = decode(bytes, 'utf-8') ?? decode(bytes, declared(bytes) ?? 'windows-1252');
  return withoutControls(text);
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Latin text in UTF-16 has a zero in every other byte: which one tells the order. */
function utf16Pattern(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 2048);
  if (head.length < 4 || head.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  head.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  const most = head.length * 0.3;
  if (odd > most && even === 0) return 'utf-16le';
  if (even > most && odd === 0) return 'utf-16be';
  return null;
}

/** The encoding that a page names in its first kilobyte, if there is such a one. */
function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  const label = /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)/i.exec(
    head,
  )?.[1];
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    // A page that says UTF-8 and is not, or says UTF-16 in single bytes, is neither.
    return encoding.startsWith('utf-') ? null : encoding;
  } catch {
    return null;
  }
}

/** A text holds no NUL and hardly any other control character; a program or a picture holds many. */
function withoutControls(text: string | null): string | null {
  if (text === null) return null;
  const head = text.slice(0, 65_536);
  // eslint-disable-next-line no-control-regex
  const controls = head.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  if (head.includes('\u0000') || controls > head.length / 100) return null;
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g, '');
}
