/** A file's text, and whether its bytes alone prove it to be one. */
export interface DecodedText {
  readonly text: string;
  /** False where any bytes would have given some text: windows-1252 refuses none. */
  readonly sure: boolean;
}

/**
 * The text in a file's bytes, or `null` where they are no text. In this order: a byte order mark, the
 * pattern that UTF-16 leaves in Latin text, UTF-8 if every byte of it is valid, what the page itself
 * declares, else windows-1252, which is what Latin-1 means on the web (WHATWG Encoding Standard).
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = byteOrderMark(bytes) ?? utf16Pattern(bytes) ?? 'utf-8';
  const proven = withoutControls(decode(bytes, marked));
  if (proven !== null || marked !== 'utf-8')
    return proven === null ? null : { text: proven, sure: true };
  const guessed = withoutControls(decode(bytes, declared(bytes) ?? 'windows-1252'));
  return guessed === null ? null : { text: guessed, sure: false };
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return encoding === 'windows-1252' ? withTypographersMarks(text) : text;
  } catch {
    return null;
  }
}

/** Some versions of Node read windows-1252 as Latin-1, and lose every curly quotation mark to it. */
function withTypographersMarks(text: string): string {
  return text.replace(
    /[\u0080-\u009f]/g,
    (control) => marks[control.charCodeAt(0) - 0x80] ?? control,
  );
}

/** What 0x80 to 0x9f mean in windows-1252. */
const marks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'.split('');

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
