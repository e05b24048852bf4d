import { makePhoto, makeSource } from '../article/ledger.ts';
import type { Photo, Source } from '../article/ledger.ts';
import { renderCredit } from '../article/photo-credit.ts';
import { isPlatform } from '../attribution/outlets.ts';
import type { CreditEntry, CreditLine } from '../attribution/reading.ts';
import { sameOutlet } from '../checks/outlet-names.ts';

/** The records that credit lines are made of. */
export interface Credits {
  readonly sources: readonly Source[];
  readonly photos: readonly Photo[];
}

/** True for a block that is Sources and Photo credit lines, and nothing else but what parts them. */
export function onlyCredits(lines: readonly CreditLine[], length: number): boolean {
  const listed = lines.reduce((sum, { place }) => sum + place.end - place.start, 0);
  return listed > 0 && length - listed <= 4 * lines.length;
}

/**
 * The records with what lines typed into the text add to them: whoever is listed there prints in the
 * house's own lines, once.
 *
 * @param linksOf The addresses that an entry's words link to.
 */
export function withTypedCredits(
  credits: Credits,
  lines: readonly CreditLine[],
  newId: () => string,
  linksOf: (entry: CreditEntry) => readonly string[] = () => [],
): Credits {
  let { sources, photos } = credits;
  for (const { kind, entries } of lines) {
    for (const entry of entries) {
      const links = linksOf(entry);
      if (kind === 'sources') {
        sources = withSource(sources, entry, links, newId);
        continue;
      }
      const photo = makePhoto({
        id: newId(),
        ...creditFields(entry),
        link: links[0] ?? null,
      });
      const printed = renderCredit(photo);
      if (!photos.some((known) => renderCredit(known) === printed)) photos = [...photos, photo];
    }
  }
  return { sources, photos };
}

/** What a Photo credit entry says, as the fields of a photo. */
export function creditFields(
  entry: CreditEntry,
): Pick<Photo, 'credit' | 'creator' | 'agency' | 'platform'> {
  const { name, creator, agency, platform } = entry;
  return { credit: name, creator, agency, platform };
}

/**
 * The sources with one more entry of the line. A second entry of one outlet adds its links, and its
 * spelling as an alias; a count after a name ("(2)") is one more link of it.
 */
function withSource(
  sources: readonly Source[],
  entry: CreditEntry,
  links: readonly string[],
  newId: () => string,
): readonly Source[] {
  const name = entry.text
    .replace(/\s*\(\d+\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const isName = isPlatform(name) || /[\p{L}\p{N}]{2}/u.test(name);
  if (!isName) return listed(sources, sources.at(-1), links, []);
  const same = sources.find((source) => sameOutlet(source, name));
  if (same !== undefined) return listed(sources, same, links, same.name === name ? [] : [name]);
  const kind = entry.platform === null && !isPlatform(name) ? 'outlet' : 'post';
  return [...sources, makeSource({ id: newId(), kind, name, links: [...links], listed: true })];
}

function listed(
  sources: readonly Source[],
  which: Source | undefined,
  links: readonly string[],
  aliases: readonly string[],
): readonly Source[] {
  return sources.map((source) =>
    source === which
      ? {
          ...source,
          listed: true,
          links: [...new Set([...source.links, ...links])],
          aliases: [...new Set([...source.aliases, ...aliases])],
        }
      : source,
  );
}
