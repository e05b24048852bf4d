import { expect, test } from 'vitest';
import { makeSource } from '#shared/article/ledger.ts';
import { applyEdits } from '#shared/article/apply-edits.ts';
import { createReader } from '#shared/attribution/reader.ts';
import type { Article } from '#shared/article/article.ts';
import type { RuleId } from '#shared/checks/rules.ts';
import { findingsOf, mended, story, textsOf } from './proofreading.ts';

const read: Parameters<typeof findingsOf>[2] = (blocks) => createReader().read(blocks);

/** Each fix of the rule's first finding that writes into the text, by its label. */
function fixed(article: Article, rule: RuleId = 'claim/vague-source') {
  const fixes = findingsOf(rule, article, read)[0]?.fixes ?? [];
  return new Map(fixes.map((fix) => [fix.label, textsOf(mended(article, fix))[0]]));
}

test.each([
  ['The tide is late, experts say.', 'The tide is late, Jo Lind says.'],
  ['The tide is late, say experts.', 'The tide is late, says Jo Lind.'],
  ['Experts have said that the tide is late.', 'Jo Lind has said that the tide is late.'],
  ['Experts still believe that it is late.', 'Jo Lind still believes that it is late.'],
  ['Experts do not think that it is late.', 'Jo Lind does not think that it is late.'],
  ['Experts don’t expect it to rise.', 'Jo Lind doesn’t expect it to rise.'],
  ['But experts have long said that it is late.', 'But Jo Lind has long said that it is late.'],
  ['Experts deny that it was late.', 'Jo Lind denies that it was late.'],
])('one name for many takes a singular verb: %s', (text, after) => {
  const all = fixed(story([text]));
  expect(all.get('Name them')).toBe(after);
  expect(all.get('Name several')).toBe(text.replace(/(?:two )?experts/i, 'Jo Lind'));
});

test.each([
  'The tide is late, experts said.',
  'Experts will say that the tide is late.',
  'The pilot and two experts say that the tide is late.',
  'Experts and pilots say that the tide is late.',
  'Experts found that the tide is late.',
  'Experts made clear that the tide is late.',
  'The delays have been described by experts as a danger.',
])('a verb that fits one and many, or has others for its subject, stays: %s', (text) => {
  const all = fixed(story([text]));
  expect(all.get('Name them')).toBe(text.replace(/(?:two )?experts/i, 'Jo Lind'));
  expect(all.has('Name several')).toBe(false);
});

test('one source in the place of several takes a singular verb', () => {
  const source = makeSource({
    id: 's1',
    kind: 'person',
    name: 'a port official',
    named: false,
    terms: 'background',
    anonymityReason: 'her job',
  });
  const article = applyEdits(story(['Officials say the tide is late.'], { sources: [source] }), [
    { kind: 'link source', place: { block: 0, start: 0, end: 9 }, sourceId: 's1' },
  ]);
  expect(fixed(article, 'anon/plural').get('Write “A port official”')).toBe(
    'A port official says the tide is late.',
  );
});
