import { outletNames } from '#shared/attribution/outlet-table.ts';
import { foldedName } from './name-match.ts';

const canonical: ReadonlyMap<string, string> = new Map(
  outletNames.map((outlet) => [foldedName(outlet.name), foldedName(outlet.canonical)]),
);

/** One outlet under whichever of its names: "AP" and "Associated Press"; none is the same as none. */
export function isSameOutlet(a: string | null | undefined, b: string | null | undefined): boolean {
  return canonicalOf(a ?? '') === canonicalOf(b ?? '');
}

function canonicalOf(name: string): string {
  const folded = foldedName(name);
  return canonical.get(folded) ?? folded;
}
