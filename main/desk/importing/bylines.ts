import { canonicalOutlet } from '#shared/attribution/outlets.ts';

/**
 * The names in a byline, without "By": "By Ann Lee and Bo Chan" are two. An agency after a comma or a
 * bar ("Ann Lee, Associated Press") is no second author.
 */
export function bylineNames(byline: string): readonly string[] {
  const names = byline
    .replace(/\s+/g, ' ')
    .replace(/^\s*(?:(?:written|posted|published|reported|story|words)\s)?by[:\s]+/i, '')
    .replace(/\s*[|•·].*$/, '')
    .replace(reportedFrom, '')
    .split(/\s*(?:,\s*(?:and\s|&\s)?|\s(?:and|&)\s|;)\s*/)
    .map((name) => name.trim())
    .filter((name) => isName(name));
  const people = names.filter((name) => canonicalOutlet(name) === null);
  return [...new Set(people.length > 0 ? people : names)];
}

/** Where a byline says that its author was: "Lille" in "By Ann Lee in Lille"; else "". */
export function bylinePlace(byline: string): string {
  return reportedFrom.exec(byline.trim())?.[1] ?? '';
}

const reportedFrom = /\s+in (\p{Lu}[\p{L}.'’-]+(?:,? \p{Lu}[\p{L}.'’-]+){0,3})$/u;

/** The names of a line that is a byline and nothing else: "By Ann Lee"; else none. */
export function bylineOfLine(line: string): readonly string[] {
  if (
    line.length > 160 ||
    !/^\s*(?:(?:written|posted|reported|story|words)\s)?by[:\s]/i.test(line)
  ) {
    return [];
  }
  if (/[.!?]["”’]?$/.test(line.trim()) && !/\b[A-Z]{1,2}\.$|\b[JS]r\.$/.test(line.trim()))
    return [];
  return bylineNames(line);
}

/** One to five words that a person or a desk is called, all but particles with a capital. */
function isName(text: string): boolean {
  if (text === '' || text.length > 60 || /https?:|@|\d{3}/i.test(text)) return false;
  const words = text.split(' ');
  return (
    words.length <= 6 &&
    words.every(
      (word) => /^[\p{Lu}\p{Lo}"“'(]|^[a-z]+['’]\p{Lu}/u.test(word) || particles.test(word),
    )
  );
}

const particles =
  /^(?:al|bin|da|das|de|del|della|den|der|di|do|dos|du|el|la|le|of|ten|ter|the|van|von|y|zu)$/i;
