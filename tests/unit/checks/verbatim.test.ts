import { describe, expect, test } from 'vitest';
import { verbatimState } from '#shared/checks/verbatim.ts';

const record = 'The night boat waits for nobody, and the pilot knows it.';

describe('words in quotation marks beside those of their record', () => {
  test('are exact whatever marks and capitals the sentence around them asks for', () => {
    expect(verbatimState(record, [record])).toBe('exact');
    expect(
      verbatimState(record, ['the night boat waits for nobody,', 'and the pilot knows it,']),
    ).toBe('exact');
    expect(verbatimState("It's late", ['It’s late,'])).toBe('exact');
  });

  test('are a part where a run of them is quoted', () => {
    expect(verbatimState(record, ['waits for nobody'])).toBe('part');
    expect(verbatimState(record, ['The night boat waits for nobody', 'knows it'])).toBe('part');
  });

  test('are edited where readers see what was cut or put in', () => {
    expect(verbatimState(record, ['The night boat waits … and the pilot knows it'])).toBe('edited');
    expect(verbatimState(record, ['The night boat […] knows it'])).toBe('edited');
    expect(verbatimState(record, ['[The ferry] waits for nobody'])).toBe('edited');
    expect(verbatimState(record, ['[T]he pilot knows it'])).toBe('edited');
    expect(verbatimState(record, ['The night boat waits for nobody. . . .'])).toBe('edited');
  });

  test('are altered where a word is another, gone without a mark or in another place', () => {
    expect(verbatimState(record, ['The night boat waits for somebody'])).toBe('altered');
    expect(verbatimState(record, ['The boat waits for nobody'])).toBe('altered');
    expect(verbatimState(record, ['knows it, and the pilot'])).toBe('altered');
    expect(verbatimState(record, ['The day boat … knows it'])).toBe('altered');
    expect(verbatimState(record, [''])).toBe('altered');
  });

  test('that stand twice in the text are judged each by itself', () => {
    expect(verbatimState(record, [record, 'the pilot knows it'])).toBe('part');
    expect(verbatimState(record, [record, 'the pilot said it'])).toBe('altered');
  });

  test('of a record that has marks of omission itself are exact with the same marks', () => {
    const cut = 'The boat … waits';
    expect(verbatimState(cut, ['The boat … waits,'])).toBe('exact');
  });
});
