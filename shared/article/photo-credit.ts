import type { Photo } from './ledger.ts';

/**
 * A photo's credit line in the default house style: `AP Photo/Name`, `REUTERS/Name`, otherwise owner,
 * agency and platform parted by a slash ("The White House/Flickr"), and of a Creative Commons
 * picture its title before and its licence behind. Empty when the record credits nobody.
 *
 * @param marks The house's quotation marks, for the title.
 */
export function renderCredit(
  photo: Photo,
  marks: { readonly open: string; readonly close: string } = { open: '“', close: '”' },
): string {
  const { creator, credit, agency, platform, title, licence } = photo;
  const whose = [creator, credit, agency].filter(isGiven);
  if (whose.length === 0) return '';
  const line = agencyForm(creator, agency) ?? distinct([...whose, platform].filter(isGiven));
  if (licence === null || !/^(?:CC\b|Creative Commons)/i.test(licence)) return line;
  return `${isGiven(title) ? `${marks.open}${title.trim()}${marks.close} by ` : ''}${line}, ${licence}`;
}

/** The forms that two agencies ask for; the others take `Name/Agency`. */
function agencyForm(creator: string | null, agency: string | null): string | null {
  if (!isGiven(creator)) return null;
  if (agency === 'AP') return `AP Photo/${creator}`;
  if (agency === 'Reuters') return `REUTERS/${creator}`;
  return null;
}

function isGiven(text: string | null): text is string {
  return text !== null && text.trim() !== '';
}

function distinct(names: readonly string[]): string {
  return [...new Set(names.map((name) => name.trim()))].join('/');
}
