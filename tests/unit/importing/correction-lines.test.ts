import { describe, expect, it } from 'vitest';
import type { Article } from '#shared/article/article.ts';
import { droppedOf, importText, textsOf } from './imported.ts';

const story = [
  'The harbour line takes its first passengers on Monday.',
  'The boat has forty seats and a bell.',
];

/** A page of these paragraphs, published on a day that it names. */
function page(paragraphs: readonly string[], published = '2021-05-01'): Promise<Article> {
  const time = published === '' ? '' : `<time datetime="${published}">1 May 2021</time>`;
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
  return importText(
    `<!doctype html><title>A</title><article><h1>Ferry Line Opens</h1>${time}${body}</article>`,
    'page.html',
  );
}

describe('a correction that a page printed', () => {
  it.each([
    ['Clarification, May 4, 2021: The forty are seats alone.', 'clarification'],
    ["Editor's note (4 May 2021): The writer has a share in the boat.", 'editor’s note'],
    ['Retraction, 4 May 2021 – The interview did not take place.', 'retraction'],
  ])('is what it is called: %s', async (line, kind) => {
    const article = await page([...story, line]);
    expect(textsOf(article)).toEqual(story);
    expect(article.corrections).toMatchObject([{ kind }]);
  });

  it.each([
    [
      'Correction, May 4, 2021: The boat has forty seats, not fifty.',
      'The boat has forty seats, not fifty.',
    ],
    [
      'Correction (4 May 2021): The boat has forty seats, not fifty.',
      'The boat has forty seats, not fifty.',
    ],
    [
      'This article was amended on 4 May 2021 to give the right number of seats.',
      'This article was amended on 4 May 2021 to give the right number of seats.',
    ],
  ])('is recorded with its day, at the head and at the foot: %s', async (line, text) => {
    for (const paragraphs of [
      [line, ...story],
      [...story, line],
    ]) {
      const article = await page(paragraphs);
      expect(textsOf(article)).toEqual(story);
      expect(article.corrections).toMatchObject([{ at: '2021-05-04T12:00:00.000Z', text }]);
    }
  });

  it('stands in the order of the days', async () => {
    const article = await page([
      'Correction, June 2, 2021: The pier is the north one.',
      ...story,
      'This story was corrected on May 4, 2021, to name the captain.',
    ]);
    expect(article.corrections.map(({ at }) => at.slice(0, 10))).toEqual([
      '2021-05-04',
      '2021-06-02',
    ]);
  });

  it.each([
    ['says no day', 'Correction: The boat has forty seats, not fifty.'],
    ['names a day that no month has', 'Correction, May 34, 2021: The boat has forty seats.'],
    ['names a day that this month lacks', 'Correction, Feb. 30, 2021: The boat has forty seats.'],
    ['was brought up to date alone', 'This article was updated on 4 May 2021.'],
  ])('stays in the text where it %s', async (_, line) => {
    const article = await page([...story, line]);
    expect(textsOf(article)).toEqual([...story, line]);
    expect(article.corrections).toEqual([]);
  });

  it('stays in the text within the story, and where nothing was published yet', async () => {
    const line = 'Correction, May 4, 2021: The boat has forty seats.';
    const [first = '', second = ''] = story;
    expect((await page([first, line, second])).corrections).toEqual([]);
    expect((await page([...story, line], '')).corrections).toEqual([]);
  });

  it('leaves what was dropped at its place', async () => {
    const article = await page([
      'This article was amended on 4 May 2021 to name the captain.',
      story[0] ?? '',
      'Advertisement',
      story[1] ?? '',
    ]);
    expect(droppedOf(article)).toEqual(['advertisement: Advertisement']);
    expect(article.origin?.dropped[0]?.after).toBe(1);
  });
});
