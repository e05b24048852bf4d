import { describe, expect, it } from 'vitest';
import { isNameContained, isNameRight } from '#tests/scoring/name-match.ts';

const person = (name: string) => ({ type: 'person', name });
const organisation = (name: string) => ({ type: 'organization', name });

describe('a full name', () => {
  it.each([
    ['Ana Núñez', 'ana nunez'],
    ['the Harbour Trust', 'Harbour Trust'],
    ['Rosa Field', 'team member Rosa Field'],
    ['Rosa Field', 'Head of the Port Authority Rosa Field'],
    ['Judge Rosa Field', 'Rosa Field'],
    ['Rosa Field', 'Rosa Field of The Daily Buoy'],
  ])('%s is right for %s', (answer, name) => {
    expect(isNameRight(answer, person(name))).toBe(true);
  });

  it.each([
    ['Field', 'Rosa Field'],
    ['', 'Rosa Field'],
    ['Rosa', 'Rosa Field'],
    ['Tom Field', 'Rosa Field'],
    ['the chair', 'Rosa Field'],
  ])('"%s" is wrong for %s', (answer, name) => {
    expect(isNameRight(answer, person(name), [name, answer])).toBe(false);
  });

  it('is the name of a mention where gold only describes the person', () => {
    const curator = person('curator of the harbour museum');
    const mentions = ['Rosa Field, curator of the harbour museum', 'Field'];
    expect(isNameRight('Rosa Field', curator, mentions)).toBe(true);
    expect(isNameRight('Field', curator, mentions)).toBe(false);
  });

  it('is the short name of an organisation in the text, but no piece of the long one', () => {
    const agency = organisation('Northern News Agency');
    expect(isNameRight('NNA', agency, ['NNA'])).toBe(true);
    expect(isNameRight('the agency', agency, ['the agency'])).toBe(false);
    expect(isNameRight('Reuters', agency, ['NNA'])).toBe(false);
  });

  it('is leniently right where one has the other’s words', () => {
    expect(isNameContained('Field', 'Rosa Field')).toBe(true);
    expect(isNameContained('Ros', 'Rosa Field')).toBe(false);
  });
});
