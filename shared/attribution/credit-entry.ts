import { canonicalOutlet, isPlatform } from './outlets.ts';
import type { CreditEntry, CreditLine } from './reading.ts';

type Parsed = Pick<CreditEntry, 'name' | 'platform' | 'creator' | 'agency'>;

/**
 * Whose one entry of a credit line is: owner, platform, creator and agency as far as it says.
 *
 * "Name/Agency" names a creator and an agency, "Owner/Flickr" an owner and a platform, "Name/Outlet
 * via Agency" all three; a count ("New York Times (2)") and a picture's number ("Shutterstock (10734221b)")
 * are no part of the name, nor are the title, the link and the licence of a Creative Commons picture.
 */
export function parseCreditEntry(entry: string, kind: CreditLine['kind']): Parsed {
  const plain = withoutLicence(entry.replace(/\s*\(\d+\p{Ll}?\)$/u, '').trim());
  const byline = kind === 'photo' ? parseByline(plain) : null;
  if (byline !== null) return byline;
  const { before, via } = parseVia(plain);
  const slash = before.lastIndexOf('/');
  const left = before.slice(0, slash).trim();
  const right = before.slice(slash + 1).trim();
  if (slash <= 0 || left === '' || right === '' || /^https?:/i.test(before)) {
    return { name: before, creator: null, ...via };
  }
  if (isPlatform(right)) return { name: left, creator: null, agency: null, platform: right };
  if (kind === 'sources') return { name: left, creator: null, platform: null, agency: right };
  return {
    name: right,
    creator: left,
    platform: via.platform,
    agency: via.agency ?? (isAgency(right) ? right : null),
  };
}

/** "AP Photo/Name", "REUTERS/Name", "Official White House Photo by Name", "Photo by Name/Agency". */
function parseByline(entry: string): Parsed | null {
  const house = /^([A-Za-z]{2,10})(?: Photo)?\/(.+)$/s.exec(entry);
  const agency = house?.[1];
  if (agency !== undefined && isAgency(agency) && house?.[2] !== undefined) {
    const creator = withoutFile(house[2]);
    if (!isPlatform(creator) && !isAgency(creator)) {
      return { name: agency, creator, agency, platform: null };
    }
  }
  const by = /^(?:(.{0,80}?)\s?)\b[Pp]hoto(?:graph)?s? by (.+)$/s.exec(entry);
  if (by?.[2] === undefined) return null;
  const owner = by[1]?.replace(/^(?:Official|Courtesy)\s*/, '').trim() ?? '';
  const rest = parseCreditEntry(withoutFile(by[2]), 'photo');
  if (owner !== '') return { ...rest, name: owner, creator: rest.creator ?? rest.name };
  return { ...rest, creator: rest.creator ?? rest.name };
}

function parseVia(entry: string): {
  readonly before: string;
  readonly via: Pick<Parsed, 'agency' | 'platform'>;
} {
  const match = /^(.+?),?\s(?:via|courtesy of)\s(.+)$/is.exec(entry);
  const [, before, carrier] = match ?? [];
  if (before === undefined || carrier === undefined) {
    return { before: entry, via: { agency: null, platform: null } };
  }
  return isPlatform(carrier)
    ? { before, via: { agency: null, platform: carrier } }
    : { before, via: { agency: carrier, platform: null } };
}

/** "“Title” by Author (source link), CC BY 4.0 (licence link)": its author. */
function withoutLicence(entry: string): string {
  const work =
    /^["“‘'][^"”’]+["”’'] by (.+?)(?:\s*\([^)]*\))?(?:,?\s*(?:CC|Creative Commons)\b.*)?$/su;
  const author = work.exec(entry)?.[1];
  if (author !== undefined) return author.trim();
  return entry.replace(/(?:\s*\([^)]*\))?,\s*CC (?:BY|0)\b.*$/su, '').trim();
}

function withoutFile(creator: string): string {
  return creator.replace(/,\s*(?:File|Pool|file|pool)\b.*$/s, '').trim();
}

/** Who sells or hands out pictures: an outlet of the table, or one of the picture agencies. */
function isAgency(name: string): boolean {
  return canonicalOutlet(name) !== null || pictureAgencies.has(name.toLowerCase());
}

const pictureAgencies: ReadonlySet<string> = new Set([
  'alamy',
  'barcroft',
  'corbis',
  'ap images',
  'ap photo',
  'istock',
  'magnum photos',
  'nurphoto',
  'rex features',
  'rex',
  'rex/shutterstock',
  'shutterstock',
  'sipa',
  'sipa usa',
  'splash news',
  'wenn',
  'wireimage',
  'zuma press',
  'zuma wire',
]);
