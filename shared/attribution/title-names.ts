import { readBlock } from './block-reading.ts';
import { genderOfName } from './given-names.ts';
import { outletBook } from './outlet-book.ts';
import type { NameFact } from './people.ts';

/**
 * Full names that headline and dek give, a line each, for an article whose text has the surnames alone. In a
 * headline with capitals throughout only a given name shows where somebody's begins.
 */
export function namesInTitles(titles: string): readonly NameFact[] {
  return titles.split('\n').flatMap((line) => (isTitleCase(line) ? pairsIn(line) : namesIn(line)));
}

function namesIn(line: string): readonly NameFact[] {
  const { names } = readBlock(line, outletBook([]));
  return names.filter(
    ({ kind, name }) => kind === 'person' && name.includes(' ') && !placesAndClubs.test(name),
  );
}

const placesAndClubs =
  / (?:City|Town|County|United|Rovers|Athletic|Wanderers|State|University|Island)$/;

function pairsIn(line: string): readonly NameFact[] {
  return [...line.matchAll(/(?<given>\p{Lu}\p{L}+) (?=(?<surname>\p{Lu}[\p{L}’'-]+))/gu)].flatMap(
    ({ groups }) => {
      const { given = '', surname = '' } = groups ?? {};
      const gender = genderOfName(given);
      const name = `${given} ${surname.replace(/[’']s?$/u, '')}`;
      return gender === null ? [] : [{ name, role: null, kind: 'person' as const, gender: null }];
    },
  );
}

function isTitleCase(line: string): boolean {
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length > 2 && capitals.length > words.length * 0.7;
}
