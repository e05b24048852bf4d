import { agenciesAndPapers } from './outlets-agencies-and-papers.ts';
import { broadcastersMagazinesAndSites } from './outlets-broadcasters-magazines-and-sites.ts';

export interface OutletName {
  /** A name or alias as the table writes it, without "The" unless it needs it. */
  readonly name: string;
  readonly canonical: string;
  /** It is also a word or somebody's name, so a text must show that the outlet is meant. */
  readonly ambiguous: boolean;
}

/**
 * Every name and alias of the table.
 *
 * One outlet a line: canonical name, then "=" and its aliases between semicolons. "The" before a
 * name is optional in a text unless the name stands behind "!" (a hill is not The Hill). "?" marks a
 * name or alias that is also a word or somebody's name.
 */
export const outletNames: readonly OutletName[] =
  `${agenciesAndPapers}${broadcastersMagazinesAndSites}`
    .split('\n')
    .filter((line) => line !== '')
    .flatMap(namesOnLine);

function namesOnLine(line: string): readonly OutletName[] {
  const [head = '', aliases] = line.split(' = ');
  const canonical = head.replace(/^[!?]+/, '');
  return [head, ...(aliases?.split('; ') ?? [])].map((written) => ({
    name: written.startsWith('!') ? canonical : written.replace(/^\?/, '').replace(/^The /, ''),
    canonical,
    ambiguous: /^!?\?/.test(written),
  }));
}
