import { lastDayOf } from './licence-term.ts';
import type { Photo } from './ledger.ts';

/** A right to use a picture, by the words of its record. */
export interface Licence {
  /** As the record holds it: "CC BY-SA 4.0", "agency". */
  readonly name: string;
  /** What a list of licences says. */
  readonly title: string;
  /** Where its text stands; `null` for a right that has none. */
  readonly link: string | null;
  /** What it asks of whoever prints the picture. */
  readonly requires: readonly string[];
  readonly needs: readonly LicenceNeed[];
}

/** A field or a state of the record that a licence asks for. */
export type LicenceNeed =
  'creator' | 'owner' | 'title' | 'link' | 'terms' | 'expiry' | 'agency' | 'whole';

const creativeCommons = ['BY', 'BY-SA', 'BY-ND', 'BY-NC', 'BY-NC-SA', 'BY-NC-ND'];

/** Other rights than Creative Commons'. */
const others: readonly Licence[] = [
  right('own', 'Own picture, by staff', ['Name the photographer.'], ['creator']),
  right('agency', 'Agency subscription', ['Name photographer and agency.'], ['creator', 'agency']),
  right(
    'permission',
    'Permission of the owner',
    ['Name the owner.', 'Record who gave the permission, and for what.'],
    ['owner', 'terms'],
  ),
  right(
    'handout',
    'Handout',
    ['Name who handed it out.', 'Use it only as long as its terms run: often 14 days.'],
    ['owner', 'expiry'],
  ),
  right('public domain', 'Public domain', ['Say whose picture it is all the same.'], ['owner']),
  right(
    'US government work',
    'US government work',
    ['Name the photographer or the agency.', 'Imply no endorsement.'],
    ['owner'],
  ),
  {
    ...right(
      'CC0 1.0',
      'CC0 1.0, no rights reserved',
      ['Asks for nothing; credit it all the same.'],
      [],
    ),
    link: 'https://creativecommons.org/publicdomain/zero/1.0/',
  },
];

/** The licences to choose from. */
export const licences: readonly Licence[] = [
  ...others.filter(({ link }) => link === null),
  ...creativeCommons.map((kind) => creativeCommonsOf(kind, '4.0')),
  ...creativeCommons.map((kind) => creativeCommonsOf(kind, '2.0')),
  ...others.filter(({ link }) => link !== null),
];

/** The licence that the words of a record name; `null` for words that name none known here. */
export function licenceOf(text: string | null): Licence | null {
  const name = (text ?? '').trim();
  const cc = /^(?:CC|Creative Commons)[ -](BY(?:-NC)?(?:-SA|-ND)?)(?:[ -](\d\.\d))?\b/i.exec(name);
  if (cc) return creativeCommonsOf((cc[1] ?? '').toUpperCase(), cc[2] ?? '4.0');
  const lower = name.toLowerCase();
  return others.find((licence) => licence.name.toLowerCase() === lower) ?? null;
}

/** True for a licence of Creative Commons that asks for attribution, in the words of a record. */
export function isCreativeCommons(text: string | null): boolean {
  return licenceOf(text)?.name.startsWith('CC BY') ?? false;
}

/** True for a licence that allows no commercial use, in the words of a record. */
export function forbidsCommerce(text: string | null): boolean {
  return /-NC\b/.test(licenceOf(text)?.name ?? '');
}

/** Something that a licence asks for and a record lacks. */
export interface LicenceGap {
  readonly need: LicenceNeed;
  /** "The owner is not recorded." */
  readonly sentence: string;
}

/** What the record lacks of what its licence asks for. */
export function licenceGaps(photo: Photo): readonly LicenceGap[] {
  const licence = licenceOf(photo.licence);
  return (licence?.needs ?? []).flatMap((need) => {
    const sentence = gap(need, photo);
    return sentence === null ? [] : [{ need, sentence }];
  });
}

function gap(need: LicenceNeed, photo: Photo): string | null {
  const { creator, credit, agency, title, link, terms, expiry, focus } = photo;
  switch (need) {
    case 'creator':
      return isGiven(creator) || isGiven(credit) ? null : 'The photographer is not recorded.';
    case 'owner':
      return [creator, credit, agency].some(isGiven) ? null : 'The owner is not recorded.';
    case 'agency':
      return isGiven(agency) || isGiven(credit) ? null : 'The agency is not recorded.';
    case 'title':
      return isGiven(title) ? null : 'The title of the work is not recorded.';
    case 'link':
      return isGiven(link) ? null : 'The link to the picture is not recorded.';
    case 'terms':
      return isGiven(terms) ? null : 'The terms of the permission are not recorded.';
    case 'expiry':
      if (!isGiven(expiry)) return 'The day on which the terms run out is not recorded.';
      return lastDayOf(photo) === null ? unreadableDay : null;
    case 'whole':
      return focus === null ? null : 'The licence allows no crop, and a focal point is set.';
  }
}

/** Said of an end of terms that is no day: nobody would notice when it comes. */
export const unreadableDay = 'The day on which the terms run out is to be written as 2026-12-31.';

function isGiven(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}

/** Creative Commons: title (optional from 4.0), author, source, licence with its link, changes stated. */
function creativeCommonsOf(kind: string, version: string): Licence {
  const asksForTitle = Number(version) < 4;
  const says = (part: string): boolean => kind.split('-').includes(part);
  return {
    name: `CC ${kind} ${version}`,
    title: `CC ${kind} ${version}`,
    link: `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`,
    requires: [
      `Name the author${asksForTitle ? ' and the title' : ''}, link to the picture and to the licence, and say what was changed.`,
      ...(says('NC') ? ['No commercial use.'] : []),
      ...(says('ND') ? ['No crop and no other change.'] : []),
      ...(says('SA') ? ['A changed picture goes out under the same licence.'] : []),
    ],
    needs: [
      'creator',
      ...(asksForTitle ? (['title'] as const) : []),
      'link',
      ...(says('ND') ? (['whole'] as const) : []),
    ],
  };
}

function right(
  name: string,
  title: string,
  requires: readonly string[],
  needs: readonly LicenceNeed[],
): Licence {
  return { name, title, link: null, requires, needs };
}
