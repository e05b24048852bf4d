import { describe, expect, it } from 'vitest';
import { droppedOf, importFixture, importText, textsOf } from './imported.ts';

describe('plain text', () => {
  it('copied from a page gives its fields, and leaves the page behind', async () => {
    const article = await importFixture('copied-page.txt');
    expect(article).toMatchObject({
      headline: 'Ferry Line Names Its First Captain From The Island',
      byline: ['Cy Aldous'],
      publishedAt: '2019-04-09',
    });
    expect(textsOf(article)).toHaveLength(3);
    expect(droppedOf(article)).toEqual([
      'skip link: Skip to main content',
      'related stories: Popular Video',
      'related stories: Dog Steers Tugboat Into The Wrong Harbour',
    ]);
    expect(article.sources.map(({ name, kind, listed }) => [name, kind, listed])).toEqual([
      ['AP', 'outlet', true],
      ['The Hill', 'outlet', true],
    ]);
    expect(article.photos).toMatchObject([
      { credit: 'Harbour Office', platform: 'Flickr', asset: null },
    ]);
  });

  it('says where a dropped line stood, counted in blocks of the body that is left', async () => {
    const article = await importFixture('copied-page.txt');
    expect(article.origin?.dropped.map(({ after }) => after)).toEqual([0, 3, 3]);
  });

  it('takes single lines for paragraphs where no blank lines part them', async () => {
    const article = await importText('Headline\nThe first paragraph.\nThe second.\r\nThe third.');
    expect(textsOf(article)).toEqual(['The first paragraph.', 'The second.', 'The third.']);
  });

  it('joins lines that a mail program broke at a fixed width', async () => {
    const lines = [
      'Wrapped at sixty',
      '',
      'The ferry leaves at six in the morning and at nine, and then',
      'on every hour until the lamps are lit along the quay, as the',
      'harbour office has it on its board since the first of March.',
      '',
      'Nobody has complained about the timetable, which is a record',
      'for the island and perhaps for the whole of the coast as far',
      'as anyone can remember.',
    ];
    const article = await importText(lines.join('\n'));
    expect(textsOf(article)).toHaveLength(2);
    expect(textsOf(article)[0]).toContain('and then on every hour');
  });

  it('takes wire copy that opens with its dateline for a report without a headline', async () => {
    const article = await importText('WASHINGTON (AP) — The office closed.\n\nNobody said why.');
    expect(article).toMatchObject({ headline: '', dateline: 'WASHINGTON (AP)' });
    expect(textsOf(article)).toEqual(['The office closed.', 'Nobody said why.']);
  });

  it('takes a menu at its head for one, and the line after it for the headline', async () => {
    const article = await importText(
      'Home\nPolitics\nSport\n\nA headline that is longer\n\nAnd a body.',
    );
    expect(article.headline).toBe('A headline that is longer');
    expect(droppedOf(article)).toEqual(['menu: Home', 'menu: Politics', 'menu: Sport']);
  });

  it('has no headline when it begins with a long paragraph', async () => {
    const article = await importText('The ferry leaves at six. '.repeat(20));
    expect(article.headline).toBe('');
    expect(textsOf(article)).toHaveLength(1);
  });

  it('keeps sentences that begin as a page does', async () => {
    const text =
      'Share prices fall\n\nShare prices fell.\n\nRelated costs rose, the office said on Monday.';
    const article = await importText(text);
    expect(textsOf(article)).toHaveLength(2);
    expect(droppedOf(article)).toEqual([]);
  });

  it('puts the dateline in its field', async () => {
    const article = await importText('News\n\nLONDON, March 3 (Reuters) — The office said so.');
    expect(article.dateline).toBe('LONDON, March 3 (Reuters)');
    expect(textsOf(article)).toEqual(['The office said so.']);
  });

  it('puts the line over its byline in the dek, and where it was reported from in the dateline', async () => {
    const lines = [
      'Ferry Waits',
      'A tide keeps its own hours.',
      'By Ada Berg in Kiel',
      'It is late.',
    ];
    const article = await importText(lines.join('\n'));
    expect(article).toMatchObject({
      headline: 'Ferry Waits',
      dek: 'A tide keeps its own hours.',
      byline: ['Ada Berg'],
      dateline: 'Kiel',
    });
    expect(textsOf(article)).toEqual(['It is late.']);
  });

  it('keeps its first line as the body where no byline stands under the second', async () => {
    const article = await importText('Ferry Waits\nIt is late.\nIt is very late.');
    expect(article.dek).toBe('');
    expect(textsOf(article)).toEqual(['It is late.', 'It is very late.']);
  });

  it('with nothing but lines of a page is no article', async () => {
    const importing = importText('Skip to main content\nAdvertisement\nShare');
    await expect(importing).rejects.toMatchObject({ code: 'no article' });
  });

  it('takes a byline at its top for no headline', async () => {
    const article = await importText('By Ida Moss\n\nThe office counted the boats again.');
    expect([article.headline, article.byline]).toEqual(['', ['Ida Moss']]);
    expect((await importText('By the sea, a town waits\n\nIt waits.')).headline).toBe(
      'By the sea, a town waits',
    );
  });
});
