/**
 * A name for an article in addresses and folders: small letters, digits and hyphens, at most 80 units,
 * cut between words. Empty where the text has nothing to make one of.
 */
export function slugOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’ʼ]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= longest) return plain.normalize('NFC');
  const cut = plain.slice(0, longest + 1);
  const end = cut.lastIndexOf('-');
  return (end > 0 ? cut.slice(0, end) : cut.slice(0, longest)).normalize('NFC');
}

const longest = 80;
