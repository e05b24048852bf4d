import type { Gender } from './given-names.ts';
import type { NameFact } from './name-facts.ts';
import type { Speaker } from './reading.ts';

/** Somebody as the article knows them so far. */
export interface Voice {
  readonly name: string | null;
  readonly role: string | null;
  readonly kind: Speaker['kind'];
  readonly gender: Gender | null;
}

/** Everybody whom an article gives a full name, by surname and by every other part of the name. */
export interface Directory {
  /** The fullest name for a shorter one; the name itself where nothing fuller stands. */
  fullName(name: string): string;
  role(name: string): string | null;
  /** Whose answers a Q&A gives. */
  readonly interviewee: string | null;
}

/** Gathers full names and roles in text order: the first full name of a surname holds. */
export function directoryOf(facts: readonly NameFact[], interviewee: string | null): Directory {
  const fullBySurname = new Map<string, string>();
  const roleByName = new Map<string, string>();
  const asked: readonly NameFact[] =
    interviewee === null ? [] : [{ name: interviewee, role: null, kind: 'person' }];
  for (const { name, role, kind } of [...asked, ...facts]) {
    const cut = name.lastIndexOf(' ');
    if (cut > 0 && kind === 'person') {
      const surname = surnameOf(name);
      if (!fullBySurname.has(surname)) fullBySurname.set(surname, name);
      const given = name.slice(0, name.indexOf(' '));
      if (!fullBySurname.has(given)) fullBySurname.set(given, name);
    }
    if (role === null) continue;
    const full = cut > 0 ? name : (fullBySurname.get(name) ?? name);
    if (!roleByName.has(full)) roleByName.set(full, role);
  }
  const fullName = (name: string): string => {
    const plain = name.replace(/[’']s$/, '');
    return fullBySurname.get(plain.includes(' ') ? surnameOf(plain) : plain) ?? plain;
  };
  return {
    fullName: (name) => {
      const full = fullName(name);
      // "Bill Clinton" is not "Hillary Clinton".
      return name.includes(' ') && !agree(name, full) ? name : full;
    },
    interviewee: interviewee === null ? null : fullName(interviewee),
    role: (name) => roleByName.get(name) ?? null,
  };
}

function surnameOf(name: string): string {
  const words = name.replace(/,? (?:Jr|Sr|II|III|IV)\.?$/, '').split(' ');
  return words.at(-1) ?? name;
}

function agree(a: string, b: string): boolean {
  const [first = ''] = a.split(' ');
  const [other = ''] = b.split(' ');
  return (
    first === other ||
    (first.startsWith(other.charAt(0)) && (first.length <= 2 || other.length <= 2))
  );
}
