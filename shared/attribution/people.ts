import { genderOfName, isSameGivenName } from './given-names.ts';
import type { Gender } from './given-names.ts';
import { isBodyNoun, isOrganisationWord } from './organisation-words.ts';
import type { Speaker } from './reading.ts';
import { isNobleTitle, officeOf, partyOf } from './titles.ts';

/** A name as one block gives it, with what it says of its bearer. */
export interface NameFact {
  readonly name: string;
  readonly role: string | null;
  readonly kind: Speaker['kind'];
  /** The title before the name, where the role says something else: "Gov. Lee, a Democrat". */
  readonly title?: string | null;
  /** Whose member "(D-Ore.)" beside the name makes them: "democrat". */
  readonly party?: string | null;
  /** What a title, kin or the like beside the name says. */
  readonly gender: Gender | null;
}

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
  /** True where the article names somebody so, if only by a surname. */
  isPerson(name: string): boolean;
  /** The first person of that surname whom "Mr" or "Ms" before it fits; `null` where it fits none. */
  namesake(name: string, gender: Gender): string | null;
  /** The same of an organisation: "KCNA" and "Halden" by their initials and first word. */
  fullOrganisation(name: string): string;
  /** True where the article says that the name is an organisation's, though it may look like a person's. */
  isOrganisation(name: string): boolean;
  /** The one organisation of the article that it calls so ("hospital"), or `null`. */
  body(noun: string): string | null;
  role(name: string): string | null;
  /** The one person of the article with that office ("vice president") or trade, or `null`. */
  holder(office: string): string | null;
  /** "republican" where the article tells it of a person, by role or by what stands in brackets. */
  party(name: string): string | null;
  /** The one person of the article who belongs to that party, or `null`. */
  member(party: string): string | null;
  /** The one person whom the article introduces by these very words ("The mayor’s lawyer"), or `null`. */
  withRole(role: string): string | null;
  /** By title, kin or given name; `null` where the article does not tell. */
  gender(name: string): Gender | null;
  /** Whose answers a Q&A gives. */
  readonly interviewee: string | null;
}

/** Gathers full names and roles in text order: the first full name of a surname holds. */
export function directoryOf(facts: readonly NameFact[], interviewee: string | null): Directory {
  const people = new Map<string, string>();
  const named = new Set<string>();
  const bearers = new Map<string, readonly string[]>();
  const nobles = new Map<string, string>();
  const organisations = new Map<string, string>();
  const bodies = new Map<string, string | null>();
  const roleByName = new Map<string, string>();
  const genderByName = new Map<string, Gender>();
  const byRole = new Map<string, string | null>();
  const holders = new Map<string, string | null>();
  const partyByName = new Map<string, string>();
  const members = new Map<string, string | null>();
  const asked: readonly NameFact[] =
    interviewee === null ? [] : [{ name: interviewee, role: null, kind: 'person', gender: null }];
  const genderOf = (name: string): Gender | null =>
    genderByName.get(name) ?? genderOfName(givenNameOf(name));
  const namesake = (name: string, gender: Gender): string | null => {
    const all = bearers.get(surnameOf(name)) ?? [];
    const fitting = all.find((each) => genderOf(each) === gender);
    return fitting ?? all.find((each) => genderOf(each) === null) ?? null;
  };
  for (const { name, role, title = null, party = null, kind, gender } of [...asked, ...facts]) {
    const titled = withoutNobleTitle(name);
    if (titled !== name) putFirst(nobles, titled, name);
    const surname = isSurname(titled) ? surnameOf(titled) : titled;
    const isFull = titled === name && name.includes(' ') && !isSurname(name);
    if (kind === 'person') named.add(name);
    if (isFull && kind === 'person') {
      putFirst(people, surnameOf(name), name);
      putFirst(people, givenNameOf(name), name);
      const namesakes = bearers.get(surnameOf(name)) ?? [];
      if (!namesakes.includes(name)) bearers.set(surnameOf(name), [...namesakes, name]);
    }
    if (kind === 'organisation') {
      putOrganisation(organisations, name);
      for (const noun of [role, lastWordOf(name)])
        if (noun !== null && isBodyNoun(noun))
          putOnly(bodies, noun, organisations.get(name) ?? name);
      continue;
    }
    const first = people.get(surname) ?? nobles.get(titled) ?? name;
    const fitting = gender !== null && bearers.has(surname) ? namesake(titled, gender) : first;
    const full = isFull ? name : (fitting ?? name);
    if (gender !== null) putFirst(genderByName, full, gender);
    if (title !== null) putOnly(holders, officeOf(title), full);
    const side = party ?? partyOf(title) ?? partyOf(role);
    if (side !== null) {
      putFirst(partyByName, full, side);
      putOnly(members, side, full);
    }
    if (role === null) continue;
    putFirst(roleByName, full, role);
    putOnly(holders, officeOf(role), full);
    putOnly(byRole, withoutArticle(role), full);
  }
  const fullName = (name: string): string => {
    const plain = withoutNobleTitle(name.replace(/[’']s$/, ''));
    const known = people.get(surnameOf(plain)) ?? nobles.get(plain);
    const full = known ?? name.replace(/[’']s$/, '');
    // "Bill Clinton" is not "Hillary Clinton".
    const isOther =
      plain.includes(' ') &&
      !isSurname(plain) &&
      !isSameGivenName(givenNameOf(plain), givenNameOf(full));
    return isOther ? name : full;
  };
  return {
    fullName,
    namesake,
    isPerson: (name) => people.has(name) || named.has(name),
    fullOrganisation: (name) => organisations.get(name) ?? name,
    isOrganisation: (name) => organisations.has(name) && !people.has(name),
    body: (noun) => bodies.get(noun) ?? null,
    interviewee: interviewee === null ? null : fullName(interviewee),
    role: (name) => roleByName.get(name) ?? null,
    gender: genderOf,
    party: (name) => partyByName.get(name) ?? null,
    member: (party) => {
      const name = members.get(party) ?? null;
      return name === null ? null : fullName(name);
    },
    withRole: (role) => {
      const name = role.includes(' ') ? byRole.get(withoutArticle(role)) : null;
      return name === null || name === undefined ? null : fullName(name);
    },
    holder: (office) => {
      const name = holders.get(office) ?? null;
      return name === null ? null : fullName(name);
    },
  };
}

function putFirst<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value);
}

/** For what only one may have; `null` where several do. */
function putOnly(map: Map<string, string | null>, key: string, value: string): void {
  const known = map.get(key);
  map.set(key, known === undefined || known === value ? value : null);
}

/** A full name by its initials and its first word; a single word stands for itself. */
function putOrganisation(organisations: Map<string, string>, name: string): void {
  putFirst(organisations, name, name);
  if (!name.includes(' ')) return;
  const initials = initialsOf(name);
  if (initials.length >= 2) putFirst(organisations, initials, name);
  const [first = ''] = name.split(' ');
  if (!isOrganisationWord(first)) putFirst(organisations, first, name);
}

/** "Lady Holt": "Holt", by which the full name is found. */
function withoutNobleTitle(name: string): string {
  const space = name.indexOf(' ');
  const isPlain = space < 0 || !isNobleTitle(name.slice(0, space).toLowerCase());
  return isPlain || name.includes(' ', space + 1) ? name : name.slice(space + 1);
}

function withoutArticle(role: string): string {
  return role.toLowerCase().replace(/^(?:the|an?) /, '');
}

function lastWordOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
}

/** The last word, by which somebody is called; "Al-Rashid" begins a sentence with "al-Rashid". */
function surnameOf(name: string): string {
  const words = name.replace(/,? (?:Jr|Sr|II|III|IV)\.?$/, '').split(' ');
  return (words.at(-1) ?? name).replace(/^(?:al|el)-(?=\p{Lu})/u, (article) =>
    article.charAt(0).toUpperCase().concat(article.slice(1)),
  );
}

/** "de la Cruz", "Van der Berg": no given name stands before the particle. */
function isSurname(name: string): boolean {
  return /^(?:\p{Ll}+ |(?:Van|Von|De|Del|Di|Da|La|Ter|Ten) \p{Ll})/u.test(name);
}

function givenNameOf(name: string): string {
  return name.slice(0, name.indexOf(' '));
}

/** "Korean Central News Agency": "KCNA". Small words count for nothing. */
function initialsOf(name: string): string {
  return name.replace(/[^\p{Lu}]+/gu, '');
}
