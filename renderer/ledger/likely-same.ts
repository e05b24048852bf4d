import type { Source } from '#shared/article/ledger.ts';
import { nameKey, outletKey } from '#shared/checks/outlet-names.ts';

/**
 * Of two records that seem to be of one source, the earlier one by the later: they share a name or an
 * alias, one is the initials of the other ("NYT"), or a person is only a surname ("Deeks"). Pairs that
 * somebody said are two (`differenceKey` among `dismissed`) are left out.
 */
export function likelySame(
  sources: readonly Source[],
  dismissed: readonly string[],
): ReadonlyMap<Source, Source> {
  const found = new Map<Source, Source>();
  const known = sources.map((source) => ({ source, names: namesOf(source) }));
  const apart = new Set(dismissed);
  known.forEach((later, index) => {
    const earlier = known
      .slice(0, index)
      .find(
        (one) =>
          canBeOne(one.source, later.source) &&
          areAlike(one, later) &&
          !apart.has(differenceKey(one.source, later.source)),
      );
    if (earlier) found.set(later.source, earlier.source);
  });
  return found;
}

/** What is remembered when somebody says that two records are two sources. */
export function differenceKey(a: Source, b: Source): string {
  return `different:${[a.id, b.id].toSorted().join(':')}`;
}

/** Only records of one sort, and never a source without a name with one that has one. */
export function canBeOne(a: Source, b: Source): boolean {
  return a !== b && a.named === b.named && sortOf(a) === sortOf(b);
}

interface Named {
  readonly source: Source;
  readonly names: ReadonlySet<string>;
}

function areAlike(a: Named, b: Named): boolean {
  if ([...a.names].some((name) => b.names.has(name))) return true;
  return a.source.kind === 'person'
    ? shareSurname(a, b) || shareSurname(b, a)
    : hasInitialsOf(a.source, b.source) || hasInitialsOf(b.source, a.source);
}

/** An organisation may be an outlet: newsrooms are both. */
function sortOf({ kind }: Source): Source['kind'] {
  return kind === 'organisation' ? 'outlet' : kind;
}

function namesOf({ name, aliases, kind }: Source): ReadonlySet<string> {
  const keyOf = kind === 'person' ? nameKey : outletKey;
  return new Set([name, ...aliases].map(keyOf).filter((key) => key !== ''));
}

/** "Deeks" or "A. Deeks" beside "Ashley Deeks". */
function shareSurname(short: Named, long: Named): boolean {
  const words = nameKey(short.source.name).split(' ');
  const full = nameKey(long.source.name).split(' ');
  if (full.length < 2 || words.at(-1) !== full.at(-1)) return false;
  const [first = ''] = words;
  return words.length === 1 || (words.length === 2 && first.length === 1 && full[0]?.[0] === first);
}

function hasInitialsOf(short: Source, long: Source): boolean {
  const letters = short.name.replaceAll('.', '');
  if (!/^\p{Lu}{2,6}$/u.test(letters)) return false;
  const words = long.name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  const initials = words.map((word) => word.charAt(0)).join('');
  return words.length > 1 && (initials === letters || initials === `T${letters}`);
}
