import { matchSorter, rankings } from 'match-sorter';
import { commandGroups } from './command.ts';
import type { Command, CommandGroup } from './command.ts';

type Found = readonly (readonly [CommandGroup, readonly Command[]])[];

/**
 * The commands whose title holds every word of the query, by group: those that begin with it first, and
 * the group of the best above the others. All of them, in their own order, where nothing is asked for.
 */
export function foundCommands(possible: readonly Command[], query: string): Found {
  const words = wordsOf(query);
  const found = words.reduceRight(withWord, possible);
  const groups = commandGroups
    .map((group) => [group, found.filter((command) => command.group === group)] as const)
    .filter(([, [first]]) => first !== undefined);
  if (words.length === 0) return groups;
  const bestFirst = [...new Set(found.map(({ group }) => group))];
  return groups.toSorted(([one], [other]) => bestFirst.indexOf(one) - bestFirst.indexOf(other));
}

/** What somebody looks for, word by word, in small letters. */
export function wordsOf(query: string): readonly string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}

function withWord(found: readonly Command[], word: string): readonly Command[] {
  return matchSorter(found, word, {
    keys: ['title'],
    threshold: rankings.CONTAINS,
    baseSort: (one, other) => one.index - other.index,
  });
}
