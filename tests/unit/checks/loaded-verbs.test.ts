import { describe, expect, test } from 'vitest';
import { createReader } from '#shared/attribution/reader.ts';
import { findingsOf, mended, story, textsOf } from './proofreading.ts';

const read: Parameters<typeof findingsOf>[2] = (blocks) => createReader().read(blocks);
const found = (text: string) => findingsOf('quote/loaded-verb', story([text]), read);

describe('a verb that judges the speaker', () => {
  test.each([
    ['“We close the pier,” Jo Lind insisted.', '“We close the pier,” Jo Lind said.'],
    ['Jo Lind claims the pier is safe.', 'Jo Lind says the pier is safe.'],
    ['Jo Lind admitted that the pier was unsafe.', 'Jo Lind said that the pier was unsafe.'],
    ['Insisting that all was well, Jo Lind left.', 'Saying that all was well, Jo Lind left.'],
    ['The pier is safe, Jo Lind boasted.', 'The pier is safe, Jo Lind said.'],
  ])('gives way to “said”: %s', (text, after) => {
    const [finding, ...others] = found(text);
    const [fix] = finding?.fixes ?? [];
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('information');
    expect(fix && textsOf(mended(story([text]), fix))).toEqual([after]);
  });

  test.each([
    ['says no more than it does', '“We close the pier,” Jo Lind said.'],
    ['is a noun', 'The claim that the pier is safe came from Jo Lind.'],
    ['is a noun with an owner', 'Contrary to Jo Lind’s claim that the pier is safe, it sank.'],
    ['is about entry', 'Jo Lind was admitted to hospital on Friday.'],
    ['is what happened', 'Jo Lind admitted to setting fire to the pier.'],
    ['has an object of its own', 'A group claimed responsibility for the fire.'],
    ['wants something', 'Jo Lind insisted on a new pier.'],
    ['is somebody else’s', '“The council claims the pier is safe,” Jo Lind said.'],
    ['did not happen', 'Jo Lind did not claim that the pier was safe.'],
  ])('is none where it %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
