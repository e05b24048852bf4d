import ExifReader from 'exifreader';
import type { Photo } from '#shared/article/ledger.ts';

/**
 * What a picture's file says about itself, by the field of its record: IPTC's fields as XMP holds
 * them first, then IPTC-IIM, then EXIF. Places, serial numbers and contacts are never read. `null`
 * where the file says nothing of the kind, or cannot be read.
 */
export function embeddedFacts(bytes: Uint8Array): Photo['embedded'] {
  const tags = tagsOf(bytes);
  if (tags === null) return null;
  const { xmp, iptc, exif } = tags;
  const given = Object.entries({
    caption: said(xmp['description'], iptc['Caption/Abstract'], exif['ImageDescription']),
    alt: said(xmp['AltTextAccessibility']),
    creator: said(xmp['creator'], iptc['By-line'], exif['Artist']),
    credit: said(xmp['Credit'], iptc['Credit']),
    agency: said(xmp['Source'], iptc['Source']),
    copyright: said(xmp['rights'], iptc['Copyright Notice'], exif['Copyright']),
    licence: said(xmp['license']),
    terms: said(xmp['UsageTerms'], xmp['Instructions'], iptc['Special Instructions']),
    link: said(xmp['WebStatement']),
    digitalSourceType: said(xmp['DigitalSourceType'])?.replace(/^.*\//, ''),
  }).flatMap(([field, text]) => (text === undefined ? [] : [[field, text] as const]));
  return given.length === 0 ? null : Object.fromEntries(given);
}

type Tags = Readonly<Record<string, unknown>>;

function tagsOf(bytes: Uint8Array): { xmp: Tags; iptc: Tags; exif: Tags } | null {
  try {
    const { xmp, iptc, exif } = ExifReader.load(Buffer.from(bytes), {
      expanded: true,
      excludeTags: { gps: true, makerNotes: true },
    });
    return { xmp: { ...xmp }, iptc: { ...iptc }, exif: { ...exif } };
  } catch {
    // A picture without a word about itself, or with damaged ones, is a picture all the same.
    return null;
  }
}

/** Characters; a caption longer than this is no caption. */
const longest = 4_000;

/** The first that says something, as one line of plain text. */
function said(...tags: readonly unknown[]): string | undefined {
  for (const tag of tags) {
    if (typeof tag !== 'object' || tag === null || !('description' in tag)) continue;
    if (typeof tag.description !== 'string') continue;
    const text = tag.description.replace(/[\p{Cc}\s]+/gu, ' ').trim();
    if (text !== '') return text.slice(0, longest);
  }
  return undefined;
}
