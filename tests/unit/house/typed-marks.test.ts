import { describe, expect, it } from 'vitest';
import { marksOf } from '#shared/house/house-style.ts';
import type { QuotationStyle } from '#shared/house/house-style.ts';
import { secondThought, typedMark } from '#shared/house/typed-marks.ts';

/** What stands there when somebody types these keys one after the other. */
function typed(keys: string, style: QuotationStyle, after = ''): string {
  const house = marksOf(style);
  let text = '';
  for (const key of keys) {
    if (key === '"' || key === "'") text += typedMark(key, text, after, house);
    else text += key;
    const wrong = secondThought(text, house);
    if (wrong !== null) text = `${text.slice(0, wrong)}’${text.slice(wrong + 1)}`;
  }
  return text;
}

describe('straight marks become the house’s while they are typed', () => {
  it.each<[QuotationStyle, string, string]>([
    ['double', '"We left," she said.', '“We left,” she said.'],
    ['double', 'He said, "We left."', 'He said, “We left.”'],
    ['double', `"She said 'no' to me," he said.`, '“She said ‘no’ to me,” he said.'],
    ['double', '"She said "no" to me," he said.', '“She said ‘no’ to me,” he said.'],
    ['double', `"She said 'no'"`, '“She said ‘no’”'],
    ['double', '("Yes")', '(“Yes”)'],
    ['double', 'It—"he said"—was', 'It—“he said”—was'],
    ['double', '"But I—"', '“But I—”'],
    ['double', '"What?" "Nothing."', '“What?” “Nothing.”'],
    ['double', '"[We] left …"', '“[We] left …”'],
    ['double', 'A "so-called" deal', 'A “so-called” deal'],
    ['single', `"She said "no" to me," he said.`, '‘She said “no” to me,’ he said.'],
    ['single', `'She said "no",' he said.`, '‘She said “no”,’ he said.'],
    ['guillemets', '"She said "no" to me"', '«She said “no” to me»'],
    ['low', '"Sie sagt "nein" zu mir"', '„Sie sagt ‚nein‘ zu mir“'],
    ['low', `"Wie geht's 'heute'?"`, '„Wie geht’s ‚heute‘?“'],
    ['low', `"'Wie geht's'"`, '„‚Wie geht’s‘“'],
  ])('%s: %s → %s', (style, keys, text) => {
    expect(typed(keys, style)).toBe(text);
  });

  it.each<[string, string]>([
    [`it's the mayor's`, 'it’s the mayor’s'],
    [`the workers' rights`, 'the workers’ rights'],
    [`the '90s were`, 'the ’90s were'],
    [`the class of '68, they`, 'the class of ’68, they'],
    [`'Tis the season`, '’Tis the season'],
    [`get 'em now`, 'get ’em now'],
    [`rock 'n' roll`, 'rock ’n’ roll'],
    [`the 1990's end`, 'the 1990’s end'],
    [`"It's the '90s," he said.`, '“It’s the ’90s,” he said.'],
    [`"They don't 'get' it"`, '“They don’t ‘get’ it”'],
    [`l'eau`, 'l’eau'],
  ])('an apostrophe stays one: %s → %s', (keys, text) => {
    expect(typed(keys, 'double')).toBe(text);
  });

  it.each<[string, string]>([
    [`6' 2" tall`, '6′ 2″ tall'],
    [`a 12" pipe`, 'a 12″ pipe'],
    [`"He is 6' 2" tall," she said.`, '“He is 6′ 2″ tall,” she said.'],
    [`"We won in 1999" he said`, '“We won in 1999” he said'],
    [`'Room 101' it says`, '‘Room 101’ it says'],
  ])('feet, inches and figures: %s → %s', (keys, text) => {
    expect(typed(keys, 'double')).toBe(text);
  });

  it('looks at what stands behind the caret after a dash', () => {
    const house = marksOf('double');
    expect(typedMark('"', '“She said—', 'no', house)).toBe('‘');
    expect(typedMark('"', '“She said—', '', house)).toBe('”');
  });

  it('closes straight what was begun straight', () => {
    expect(typedMark('"', 'He said "yes', '', marksOf('double'))).toBe('"');
  });

  it('leaves a quotation that begins with a figure alone where ‘ begins quotations', () => {
    expect(typed(`'68 boats,' he said`, 'single')).toBe('‘68 boats,’ he said');
  });
});
