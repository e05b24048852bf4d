import { expect, test } from 'vitest';
import { makeQuote, makeSource } from '#shared/article/ledger.ts';
import type { Quote } from '#shared/article/ledger.ts';
import { marksOf } from '#shared/house/house-style.ts';
import { quotedSentence } from '#renderer/ledger/quoted-sentence.ts';

const pilot = makeSource({ id: 'pilot', kind: 'person', name: 'Jo Lind', role: 'a pilot' });
const ap = makeSource({ id: 'ap', kind: 'outlet', name: 'AP' });
const marks = marksOf('double');

function written(fields: Partial<Quote>, introduced = false): string {
  const quote = makeQuote({ id: 'q', words: 'Wait for the tide.', speakerId: 'pilot', ...fields });
  const sentence = quotedSentence(quote, { marks, introduced, sources: [pilot, ap] });
  return `${sentence.before}${sentence.words}${sentence.after}`;
}

test('a record becomes a sentence that says who speaks, with the comma inside the marks', () => {
  expect(written({})).toBe('“Wait for the tide,” Jo Lind, a pilot, said.');
});

test('a speaker whom the text knows is not introduced again', () => {
  expect(written({}, true)).toBe('“Wait for the tide,” Jo Lind said.');
});

test('words that came through an outlet name it', () => {
  expect(written({ outletId: 'ap' }, true)).toBe('“Wait for the tide,” Jo Lind told AP.');
  expect(written({ outletId: 'ap', medium: 'statement' }, true)).toBe(
    '“Wait for the tide,” Jo Lind said in a statement, according to AP.',
  );
});

test.each<[Quote['medium'], string]>([
  ['news conference', 'said at a news conference'],
  ['remarks to reporters', 'told reporters'],
  ['testimony', 'testified'],
  ['letter', 'wrote in a letter'],
])('words say how they were said: %s', (medium, said) => {
  expect(written({ medium }, true)).toBe(`“Wait for the tide,” Jo Lind ${said}.`);
});

test('a question keeps its mark, and quotation marks within become inner ones', () => {
  expect(written({ words: 'Who said “wait”?' }, true)).toBe('“Who said ‘wait’?” Jo Lind said.');
});

test('words that nobody is named for stand as they are', () => {
  expect(written({ speakerId: null })).toBe('“Wait for the tide.”');
});

test('the house’s own marks are used', () => {
  const sentence = quotedSentence(makeQuote({ id: 'q', words: 'Warte' }), {
    marks: marksOf('low'),
    introduced: false,
    sources: [],
  });
  expect(sentence).toEqual({ quoteId: 'q', before: '„', words: 'Warte', after: '“' });
});
