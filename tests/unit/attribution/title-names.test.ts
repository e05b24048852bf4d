import { describe, expect, it } from 'vitest';
import { blocksOfText } from '#shared/article/blocks.ts';
import { createReader } from '#shared/attribution/reader.ts';

describe('a full name that only headline or dek gives', () => {
  const speakerUnder = (titles: string, text: string): string | null | undefined =>
    createReader().read(blocksOfText(text).blocks, { titles, outlets: [] }).quotations.at(-1)
      ?.speaker?.name;

  it.each([
    ['in a headline', 'Coral Vance plays a captain again\n', 'Coral Vance'],
    ['in a headline with capitals throughout', 'The Captain Is Anna Vance Again\n', 'Anna Vance'],
    ['in a dek', 'The captain is back\nThe actress Mira Vance plays him', 'Mira Vance'],
    ['nowhere', 'The captain is back\n', 'Vance'],
  ])('%s is found by its surname', (_, titles, name) => {
    expect(speakerUnder(titles, '“I never left,” Vance said.')).toBe(name);
  });

  it('gives way to the one that the text gives', () => {
    const text = 'The mayor, Ulf Vance, was late. “I never left,” Vance said.';
    expect(speakerUnder('Coral Vance plays a captain again', text)).toBe('Ulf Vance');
  });

  it('makes nobody of a club', () => {
    expect(speakerUnder('Corran City beat Pell in a storm', 'City said it was late.')).toBe('City');
  });

  it('is found as soon as the headline has it', () => {
    const reader = createReader();
    const { blocks } = blocksOfText('“I never left,” Vance said.');
    const nameUnder = (titles: string): string | null | undefined =>
      reader.read(blocks, { titles, outlets: [] }).quotations[0]?.speaker?.name;
    expect([nameUnder(''), nameUnder('Mira Vance is back')]).toEqual(['Vance', 'Mira Vance']);
  });
});
