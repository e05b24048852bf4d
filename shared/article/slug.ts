/**
 * A name for an article in addresses and folders: small letters, digits and hyphens, at most 80 units,
 * cut between words, and no name that Windows keeps for a device. Empty where the text has nothing to
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
  if (plain.length <= longest) return plain.normalize('NFC');
  const cut = plain.slice(0, longest + 1);
  const end = cut.lastIndexOf('-');
  return (end > 0 ? cut.slice(0, end) : cut.slice(0, longest)).normalize('NFC');
}

const longest = 80;
/** Windows makes no folder of these names, in whatever case. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
