import { describe, expect, test } from 'vitest';
import { makeQuote } from '#shared/article/ledger.ts';
import { everyQuote, isShown, quoteEntries } from '#renderer/ledger/quote-entries.ts';
import { likeliestFirst } from '#renderer/ledger/likeliest-quote.ts';
import type { Passage } from '#renderer/stores/reading.ts';

const tide = makeQuote({ id: 'tide', words: 'Wait for the tide.', speakerId: 'pilot' });
const fog = makeQuote({ id: 'fog', words: 'Nobody sails in fog.', outletId: 'ap' });
const again = makeQuote({ id: 'again', words: 'wait for the tide' });

function passage(target: string, text: string, block = 0, start = 0): Passage {
  return { kind: 'quotation', target, text, place: { block, start, end: start + text.length } };
}

const names = (id: string | null) => ({ pilot: 'Jo Lind', ap: 'AP' })[id ?? ''] ?? '';

describe('the cards of the Quotes panel', () => {
  const entries = quoteEntries(
    [tide, fog, again],
    [passage('fog', 'Nobody sails in rain', 0), passage('tide', 'Wait for the tide,', 2)],
    [],
  );

  test('stand in the order of the text, those without a passage last', () => {
    expect(entries.map((entry) => entry.kind === 'record' && entry.quote.id)).toEqual([
      'fog',
      'tide',
      'again',
    ]);
  });

  test('say at a glance how the words stand', () => {
    expect(entries.map((entry) => entry.kind === 'record' && entry.state)).toEqual([
      'altered',
      'exact',
      'loose',
    ]);
  });

  test('know the record that has the same words', () => {
    expect(entries.map((entry) => entry.kind === 'record' && entry.twin?.id)).toEqual([
      undefined,
      undefined,
      'tide',
    ]);
  });

  test('can be those of one speaker, one outlet or one state', () => {
    const shown = (filter: Partial<typeof everyQuote>) =>
      entries
        .filter((entry) => isShown(entry, { ...everyQuote, ...filter }, names))
        .map((entry) => entry.kind === 'record' && entry.quote.id);
    expect(shown({})).toHaveLength(3);
    expect(shown({ speaker: 'Jo Lind' })).toEqual(['tide']);
    expect(shown({ outlet: 'AP' })).toEqual(['fog']);
    expect(shown({ state: 'loose' })).toEqual(['again']);
    expect(shown({ state: 'proposed' })).toEqual([]);
  });
});

test('before the text was read no record is said to be missing from it', () => {
  const unread = quoteEntries([tide, fog], null, []);
  expect(unread.map((entry) => entry.kind === 'record' && entry.state)).toEqual([null, null]);
});

test('the record whose words are most like the selected ones is offered first', () => {
  expect(likeliestFirst([tide, fog], 'nobody here sails in fog')[0]).toBe(fog);
  expect(likeliestFirst([tide, fog], 'the tide')[0]).toBe(tide);
});
