import { describe, expect, it } from 'vitest';
import { findQuotation, foldText, occurrences, placeOfSpot } from '#shared/material/find-words.ts';

const material = foldText(
  'The harbor master spoke on Monday.\n“We never agreed to the plan —\u00a0and\nwe never will,” she said. ' +
    'Asked again, she said: We have told the city three times that the berths are full … nobody wrote back.',
);

function at(words: string): string | null {
  const span = findQuotation(material, words);
  return span && material.text.slice(span.start, span.end);
}

describe('a search in material', () => {
  it('finds every place, whatever the capitals, marks and spaces', () => {
    const found = occurrences(material, 'WE NEVER');
    expect(found.map(({ start, end }) => material.text.slice(start, end))).toEqual([
      'We never',
      'we never',
    ]);
    expect(occurrences(material, 'plan - and we')).toHaveLength(1);
    expect(occurrences(material, '"we never')).toHaveLength(1);
    expect(occurrences(material, '  ')).toEqual([]);
  });

  it('gives back units of the text itself, where letters change their length in small', () => {
    const text = foldText('İstanbul … a word');
    const [span] = occurrences(text, 'a word');
    expect(span && text.text.slice(span.start, span.end)).toBe('a word');
  });
});

describe('the words of a record are found in material', () => {
  it('as they are', () => {
    expect(at('We never agreed to the plan')).toBe('We never agreed to the plan');
  });

  it('with other dashes, spaces and line breaks', () => {
    expect(at('We never agreed to the plan - and we never will')).toBe(
      'We never agreed to the plan —\u00a0and\nwe never will',
    );
    expect(at('the berths are full ... nobody wrote back')).toBe(
      'the berths are full … nobody wrote back',
    );
  });

  it('around what an ellipsis leaves out', () => {
    expect(at('We have told the city […] nobody wrote back')).toMatch(
      /^We have told the city three times.*nobody wrote back$/,
    );
  });

  it('where a few of them were changed', () => {
    expect(at('We have told the council three times that the berths are full')).toBe(
      'We have told the city three times that the berths are full',
    );
  });

  it('where words were put in or left out at the ends', () => {
    expect(at('We never agreed to the council plan')).toBe('We never agreed to the plan');
    expect(at('And we have told the city three times that berths are full')).toBe(
      'We have told the city three times that the berths are full',
    );
  });

  it('the more like them, the more of them stand there', () => {
    const likeness = (words: string): number => findQuotation(material, words)?.likeness ?? 0;
    expect(likeness('we never will')).toBe(1);
    expect(likeness('We have told the council three times that')).toBeLessThan(
      likeness('We have told the city three times that […] nobody wrote back'),
    );
  });

  it('and nowhere, where nobody said them', () => {
    expect(at('The ferry will sail again in the spring of next year')).toBeNull();
    expect(at('Yes')).toBeNull();
  });
});

describe('a spot', () => {
  it('is where it was noted, or where its words are now, or nowhere', () => {
    const spot = { start: 4, end: 9, words: 'quay.' };
    expect(placeOfSpot('The quay. The quay.', spot)).toEqual({ start: 4, end: 9 });
    expect(placeOfSpot('At last the quay.', spot)).toMatchObject({ start: 12, end: 17 });
    expect(placeOfSpot('Nothing more.', spot)).toBeNull();
  });
});
