import { describe, expect, it } from 'vitest';
import { creditLinesIn } from '#shared/attribution/credit-lines.ts';

/** "sources: A; B" a line, entries as name with platform, creator and agency where they are there. */
function summary(text: string): readonly string[] {
  return creditLinesIn(text, 0).map(
    ({ kind, entries }) =>
      `${kind}: ${entries
        .map(({ name, platform, creator, agency }) =>
          [
            name,
            platform && `on ${platform}`,
            creator && `by ${creator}`,
            agency && `from ${agency}`,
          ]
            .filter(Boolean)
            .join(' '),
        )
        .join('; ')}`,
  );
}

describe('credit lines', () => {
  it.each([
    [
      'Sources: Reuters, The Hill, Slate / Photo credit: City Archive/Flickr',
      ['sources: Reuters; The Hill; Slate', 'photo: City Archive on Flickr'],
    ],
    [
      'Sources: Boston Globe (2), Ann Lee/Twitter/ Photo Credit: Jo Park/Flickr',
      ['sources: Boston Globe; Ann Lee on Twitter', 'photo: Jo Park on Flickr'],
    ],
    ['Source: BBC News', ['sources: BBC News']],
    ['Sources: Globe and Mail, AP and Reuters', ['sources: Globe and Mail; AP; Reuters']],
    ['Photo: Jo Park/AFP', ['photo: AFP by Jo Park from AFP']],
    ['Photograph: Jo Park/The Guardian', ['photo: The Guardian by Jo Park from The Guardian']],
    ['Image credit: Jo Park', ['photo: Jo Park']],
    ['AP Photo/Jo Park, File', ['photo: AP by Jo Park from AP']],
    ['REUTERS/Jo Park', ['photo: REUTERS by Jo Park from REUTERS']],
    [
      'Mandatory Credit: Photo by Jo Park/Shutterstock (55501a)',
      ['photo: Shutterstock by Jo Park from Shutterstock'],
    ],
    ['Photo credit: “Gulls at noon” by Jo Park, CC BY 4.0', ['photo: Jo Park']],
    [
      'The bridge at dawn. (Photo by Jo Park/Getty Images)',
      ['photo: Getty Images by Jo Park from Getty Images'],
    ],
    ['Photo credit: Jo Park/AFP via Getty Images', ['photo: AFP by Jo Park from Getty Images']],
    ['Official White House Photo by Jo Park', ['photo: White House by Jo Park']],
    ['U.S. Navy photo by Jo Park', ['photo: U.S. Navy by Jo Park']],
  ])('reads %s', (text, expected) => {
    expect(summary(text)).toEqual(expected);
  });

  it.each([
    'Sources: Mayor to resign over bridge',
    'He named his sources: a nurse, who wept, and a clerk, who would not.',
    'She took a photo by the river and went home.',
  ])('finds none in %s', (text) => {
    expect(creditLinesIn(text, 0)).toEqual([]);
  });

  it('places the line and its entries in the text', () => {
    const text = 'Sources: AP, Slate / Photo credit: City Archive/Flickr';
    const places = creditLinesIn(text, 3).flatMap((line) => [line, ...line.entries]);
    expect(places.map(({ place }) => [place.block, text.slice(place.start, place.end)])).toEqual([
      [3, 'Sources: AP, Slate'],
      [3, 'AP'],
      [3, 'Slate'],
      [3, 'Photo credit: City Archive/Flickr'],
      [3, 'City Archive/Flickr'],
    ]);
  });
});
