/**
 * A name for an article in addresses and folders: small letters, digits and hyphens, at most 80 units and
 * 200 bytes of UTF-8, cut between words, and no name that Windows keeps for a device. Empty where the text has nothing to
 * make one of.
 */
export function slugOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’ʼ]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  if (devices.test(plain)) return `${plain}-article`;
  if (plain.length <= longest) return withinBytes(plain.normalize('NFC'));
  const cut = plain.slice(0, longest + 1);
  const end = cut.lastIndexOf('-');
  return withinBytes((end > 0 ? cut.slice(0, end) : cut.slice(0, longest)).normalize('NFC'));
}

const longest = 80;
/** Disks take 255 bytes for a name, and what is written first has a longer one. */
const mostBytes = 200;

/** Cut at a letter. */
function withinBytes(name: string): string {
  let bytes = 0;
  let units = 0;
  for (const letter of name) {
    bytes += bytesOf(letter.codePointAt(0) ?? 0);
    if (bytes > mostBytes || /\p{Cs}/u.test(letter)) return name.slice(0, units);
    units += letter.length;
  }
  return name;
}

/** In UTF-8. */
function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** Windows makes no folder of these names, in whatever case. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
