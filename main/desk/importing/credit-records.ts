import type { Node } from 'prosemirror-model';
import { blocksOf } from '#shared/article/blocks.ts';
import type { Block } from '#shared/article/blocks.ts';
import { articleBody } from '#shared/article/body.ts';
import { makePhoto, makeSource } from '#shared/article/ledger.ts';
import type { Photo, Source } from '#shared/article/ledger.ts';
import { creditLinesIn } from '#shared/attribution/credit-lines.ts';
import { canonicalOutlet } from '#shared/attribution/outlets.ts';
import type { CreditEntry, CreditLine } from '#shared/attribution/reading.ts';

/** The body without its Sources and Photo credit lines, and the records that these lines became. */
export interface TakenCredits {
  readonly body: readonly Node[];
  readonly sources: readonly Source[];
  readonly photos: readonly Photo[];
  /** How many of the first `count` blocks are still in the body. */
  readonly keptBefore: (count: number) => number;
}

/** Takes those paragraphs out of the body that are credit lines and nothing else. */
export function takeCreditLines(body: readonly Node[]): TakenCredits {
  const kept: Node[] = [];
  const taken: number[] = [];
  let sources: readonly Source[] = [];
  const photos: Photo[] = [];
  body.forEach((node, index) => {
    const block = node.type.name === 'paragraph' ? blockOf(node) : null;
    const lines = block === null ? [] : creditLinesIn(block.text, 0);
    if (block === null || !coversAll(block.text, lines)) {
      kept.push(node);
      return;
    }
    taken.push(index);
    for (const { kind, entries } of lines) {
      for (const entry of entries) {
        const links = linksOf(block, entry);
        if (kind === 'sources') sources = withSource(sources, entry, links);
        else photos.push(creditedPhoto(entry, links));
      }
    }
  });
  const keptBefore = (count: number): number =>
    count - taken.filter((index) => index < count).length;
  return { body: kept, sources, photos, keptBefore };
}

/** What a Photo credit entry says, as the fields of a photo. */
export function creditFields(
  entry: CreditEntry,
): Pick<Photo, 'credit' | 'creator' | 'agency' | 'platform'> {
  const { name, creator, agency, platform } = entry;
  return { credit: name, creator, agency, platform };
}

function creditedPhoto(entry: CreditEntry, links: readonly string[]): Photo {
  const link = links[0] ?? null;
  return makePhoto({ id: crypto.randomUUID(), ...creditFields(entry), link });
}

/**
 * The sources with one more entry of the line. A second entry of one outlet adds its links, and its
 * spelling as an alias; a count after a name ("(2)") is one more link of it.
 */
function withSource(
  sources: readonly Source[],
  entry: CreditEntry,
  links: readonly string[],
): readonly Source[] {
  const name = entry.text
    .replace(/\s*\(\d+\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/[\p{L}\p{N}]{2}/u.test(name)) return addLinks(sources, sources.at(-1), links, []);
  const same = sources.find((source) => outletOf(source.name) === outletOf(name));
  if (same !== undefined) return addLinks(sources, same, links, same.name === name ? [] : [name]);
  const kind = entry.platform === null ? 'outlet' : 'post';
  const id = crypto.randomUUID();
  return [...sources, makeSource({ id, kind, name, links: [...links], listed: true })];
}

function addLinks(
  sources: readonly Source[],
  to: Source | undefined,
  links: readonly string[],
  aliases: readonly string[],
): readonly Source[] {
  return sources.map((source) =>
    source === to
      ? {
          ...source,
          links: [...new Set([...source.links, ...links])],
          aliases: [...new Set([...source.aliases, ...aliases])],
        }
      : source,
  );
}

function outletOf(name: string): string {
  return canonicalOutlet(name) ?? name.toLowerCase();
}

function linksOf({ links }: Block, { place }: CreditEntry): readonly string[] {
  const own = links.filter(
    ({ kind, start, end }) => kind === 'link' && start < place.end && place.start < end,
  );
  return [...new Set(own.map(({ target }) => target))];
}

/** True when nothing but separators stands outside of the lines. */
function coversAll(text: string, lines: readonly CreditLine[]): boolean {
  if (lines.length === 0) return false;
  let rest = '';
  let from = 0;
  for (const { place } of lines) {
    rest += text.slice(from, place.start);
    from = place.end;
  }
  return !/[\p{L}\p{N}]/u.test(rest + text.slice(from));
}

function blockOf(paragraph: Node): Block | null {
  return blocksOf(articleBody.node('doc', null, paragraph))[0] ?? null;
}
