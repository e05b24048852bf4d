import { publishedWebLink } from './published-link.ts';

/**
 * The address of a licence's text, which alone schema.org's `license` takes; `null` where the desk knows
 * none: "agency" or "permission" tells a search engine nothing. Creative Commons addresses:
 * https://creativecommons.org/licenses/
 */
export function licenceLink(licence: string): string | null {
  const given = publishedWebLink(licence);
  if (given !== null) return given;
  if (/\bCC0\b/i.test(licence)) return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const found =
    /\b(?:CC|Creative Commons)[ -](BY(?:-(?:SA|NC|ND|NC-SA|NC-ND))?)[ -](\d\.\d)\b/i.exec(licence);
  if (found === null) return null;
  const [, terms = '', version = ''] = found;
  return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
}
