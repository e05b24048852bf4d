import { publishedWebLink } from './published-link.ts';

/**
 * The address of a licence's text, as schema.org's `license` wants it, or its name where the desk
 * knows no address. Creative Commons addresses: https://creativecommons.org/licenses/
 */
export function licenceLink(licence: string): string {
  const given = publishedWebLink(licence);
  if (given !== null) return given;
  if (/\bCC0\b/i.test(licence)) return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const found = /\bCC[ -]?(BY(?:-(?:SA|NC|ND|NC-SA|NC-ND))?)[ -](\d\.\d)\b/i.exec(licence);
  if (found === null) return licence;
  const [, terms = '', version = ''] = found;
  return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
}
