import { isSameGivenName } from './given-names.ts';
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

/** Everybody to whom an article gives a full name, by every shorter way to name them. */
export interface Directory {
  /** The fullest name of a person for a shorter one; the name itself where nothing fuller stands. */
  fullName(name: string): string;
  /** The same of an organisation: "KCNA" and "Halden" by their initials and first word. */
  fullOrganisation(name: string): string;
  role(name: string): string | null;
  /** The one person of the article with that office or trade ("president"), or `null`. */
  holder(office: string): string | null;
  /** Whose answers a Q&A gives. */
  readonly interviewee: string | null;
}

/** Gathers full names and roles in text order: the first full name of a surname holds. */
export function directoryOf(facts: readonly NameFact[], interviewee: string | null): Directory {
  const people = new Map<string, string>();
  const organisations = new Map<string, string>();
  const roleByName = new Map<string, string>();
  const holders = new Map<string, string | null>();
  const asked: readonly NameFact[] =
    interviewee === null ? [] : [{ name: interviewee, role: null, kind: 'person' }];
  for (const { name, role, kind } of [...asked, ...facts]) {
    const isFull = name.includes(' ');
    if (isFull && kind === 'person') {
      putFirst(people, surnameOf(name), name);
      putFirst(people, givenNameOf(name), name);
    }
    if (isFull && kind === 'organisation') {
      putFirst(organisations, initialsOf(name), name);
      putFirst(organisations, name.slice(0, name.indexOf(' ')), name);
    }
    if (role === null) continue;
    const full = isFull ? name : (people.get(name) ?? name);
    putFirst(roleByName, full, role);
    const office = officeOf(role);
    holders.set(office, (holders.get(office) ?? full) === full ? full : null);
  }
  const fullName = (name: string): string => {
    const plain = name.replace(/[’']s$/, '');
    const full = people.get(plain.includes(' ') ? surnameOf(plain) : plain) ?? plain;
    // "Bill Clinton" is not "Hillary Clinton".
    const isOther = plain.includes(' ') && !isSameGivenName(givenNameOf(plain), givenNameOf(full));
    return isOther ? name : full;
  };
  return {
    fullName,
    fullOrganisation: (name) => (name.includes(' ') ? name : (organisations.get(name) ?? name)),
    interviewee: interviewee === null ? null : fullName(interviewee),
    role: (name) => roleByName.get(name) ?? null,
    holder: (office) => {
      const name = holders.get(office) ?? null;
      return name === null ? null : fullName(name);
    },
  };
}

function putFirst(map: Map<string, string>, key: string, value: string): void {
  if (!map.has(key)) map.set(key, value);
}

function surnameOf(name: string): string {
  const words = name.replace(/,? (?:Jr|Sr|II|III|IV)\.?$/, '').split(' ');
  return words.at(-1) ?? name;
}

function givenNameOf(name: string): string {
  return name.slice(0, name.indexOf(' '));
}

/** "Korean Central News Agency": "KCNA". Small words count for nothing. */
function initialsOf(name: string): string {
  return name.replace(/[^\p{Lu}]+/gu, '');
}

/** "a law professor at the University of …": "professor". */
function officeOf(role: string): string {
  const [head = ''] = role
    .toLowerCase()
    .split(/,| (?:of|at|for|in|from|with|to|on|who|and|since)\b/u);
  return head.slice(head.lastIndexOf(' ') + 1);
}
