import { describe, expect, test } from 'vitest';
import { createReader } from '#shared/attribution/reader.ts';
import type { RuleId } from '#shared/checks/rules.ts';
import { findingsOf, mended, story, textsOf } from './proofreading.ts';

const read: Parameters<typeof findingsOf>[2] = (blocks) => createReader().read(blocks);
const found = (rule: RuleId, ...texts: readonly string[]) => findingsOf(rule, story(texts), read);

/** The last paragraph after each fix of the only finding. */
function after(rule: RuleId, answer: string, ...texts: readonly string[]): readonly string[] {
  const [finding, ...others] = found(rule, ...texts);
  expect(others).toEqual([]);
  return (finding?.fixes ?? []).map((fix) => {
    const article = mended(story(texts), fix, answer);
    expect(findingsOf(rule, article, read)).toEqual([]);
    return textsOf(article).at(-1) ?? '';
  });
}

const long =
  'The tide is what it is in this harbor, and it was so before any of us came to live here. The boat waits for it. Nobody else has to';
const rain = 'It rained on Friday.';

describe('a long quotation that names its speaker at its end', () => {
  const rule = 'quote/late-speaker';

  test('names them after its first sentence, or before it', () => {
    expect(
      after(rule, 'Jo Lind, who keeps the pier, is sure.', rain, `“${long},” Jo Lind said.`),
    ).toEqual([
      '“The tide is what it is in this harbor, and it was so before any of us came to live here,” Jo Lind said. “The boat waits for it. Nobody else has to.”',
      `Jo Lind, who keeps the pier, is sure. “${long},” Jo Lind said.`,
    ]);
  });

  test('keeps a position with the name, and goes on in the same marks', () => {
    const text = `“${long},” said Jo Lind, a pilot. “We are used to it.”`;
    expect(after(rule, 'Jo Lind is sure.', rain, text)[0]).toBe(
      '“The tide is what it is in this harbor, and it was so before any of us came to live here,” said Jo Lind, a pilot. “The boat waits for it. Nobody else has to. We are used to it.”',
    );
  });

  test.each<[string, readonly string[]]>([
    ['it is short', [rain, '“We wait. It comes. We go,” Jo Lind said.']],
    ['it has two sentences', [rain, `“${long.replace(/\. N.*$/, '')},” Jo Lind said.`]],
    ['its speaker comes first', [rain, `Jo Lind said, “${long}.”`]],
    ['its speaker comes after the first sentence', [rain, `“We wait,” Jo Lind said. “${long}.”`]],
    ['the paragraph before names them', ['Jo Lind keeps the pier.', `“${long},” Lind said.`]],
    ['they spoke last', ['“We wait,” Jo Lind said.', rain, `“${long},” Lind said.`]],
    ['“she” stands before it', [rain, `That is how she sees it. “${long},” Jo Lind said.`]],
    ['it says only “she”', ['Jo Lind keeps the pier.', rain, `“${long},” she said.`]],
    ['it is a statement with its name under it', [rain, `“${long}.” — Jo Lind`]],
  ])('is left alone where %s', (_, texts) => {
    expect(found(rule, ...texts)).toEqual([]);
  });
});

describe('a second speaker in a paragraph', () => {
  const rule = 'quote/joined-speakers';

  test('is named before the words, or led over to', () => {
    const text =
      '“We wait for the tide,” Jo Lind said. “We never wait for anybody,” Ada Berg said.';
    expect(after(rule, 'Ada Berg sees it otherwise.', text)).toEqual([
      '“We wait for the tide,” Jo Lind said. Ada Berg said, “We never wait for anybody.”',
      '“We wait for the tide,” Jo Lind said. Ada Berg sees it otherwise. “We never wait for anybody,” Ada Berg said.',
    ]);
  });

  test('is told apart from the first by the name that a pronoun stands for', () => {
    const text =
      'Capt. Jo Lind waited. “The tide is late today,” she said. “We never wait for anybody,” Mayor Ada Berg said.';
    expect(found(rule, text).map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^These words stand right behind those of Jo Lind, and are .*Berg’s\.$/,
      ),
    ]);
  });

  test('is found behind titles and words of the first', () => {
    const text =
      '“We wait for the tide,” said Capt. Jo Lind. “We never wait for anybody here,” added Mayor Ada Berg.';
    expect(found(rule, text)).toHaveLength(1);
  });

  test.each<[string, string]>([
    ['the same', '“We wait for the tide,” Jo Lind said. “It comes when it comes,” Lind added.'],
    ['named first', '“We wait for the tide,” Jo Lind said. Ada Berg said, “We never wait.”'],
    [
      'led over to by name',
      '“We wait for the tide,” Jo Lind said. Ada Berg saw it otherwise. “We never wait,” Berg said.',
    ],
    [
      'led over to without one',
      '“We wait for the tide,” Jo Lind said. Others see it otherwise. “We never wait for it,” Ada Berg said.',
    ],
  ])('is left alone where it is %s', (_, text) => {
    expect(found(rule, text)).toEqual([]);
  });

  test('is left alone in a paragraph of its own', () => {
    const texts = ['“We wait for the tide,” Jo Lind said.', '“We never wait,” Ada Berg said.'];
    expect(found(rule, ...texts)).toEqual([]);
  });
});
