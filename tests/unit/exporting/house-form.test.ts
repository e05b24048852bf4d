import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { exportHtml } from '#main/desk/exporting/export-html.ts';
import type { Article } from '#shared/article/article.ts';
import { usualHouseStyle } from '#shared/house/house-style.ts';
import type { HouseStyle } from '#shared/house/house-style.ts';
import { block, ferryStory, now, picture, readAsset, text } from './ferry-story.ts';

async function pageOf(article: Article, house: HouseStyle = usualHouseStyle): Promise<string> {
  const files = await exportHtml(article, { draft: false, now, readAsset, house });
  const page = files.find((file) => file.path === 'index.html');
  return new TextDecoder().decode(page?.bytes);
}

test('prints a Sources line of the text with those of the records, once', async () => {
  const typed = block(
    'paragraph',
    text('Sources: Associated Press, Kiel Courier / Photo credit: Navy/Flickr'),
  );
  const figure = { type: 'figure', attrs: { photoId: 'p1' } };
  const html = await pageOf({
    ...ferryStory,
    body: { type: 'doc', content: [block('paragraph', text('The tide is late.')), typed, figure] },
  });
  const { document } = parseHTML(html);
  const rows = (selector: string) =>
    [...document.querySelectorAll(`${selector} > li`)].map((row) => row.textContent);

  expect(html).not.toContain('Sources:');
  expect(rows('.sources')).toEqual(['AP', 'Port log', 'Kiel Courier']);
  expect(rows('.credits')).toEqual(['AP Photo/Jo Lind, CC BY 4.0', 'Navy/Flickr']);
});

test('sets quotations and titles of pictures in the house’s marks', async () => {
  const photos = [{ ...picture, title: 'Low water' }];
  const html = await pageOf(
    { ...ferryStory, photos },
    {
      ...usualHouseStyle,
      quotationMarks: 'guillemets',
    },
  );
  expect(html).toContain('«Low water» by AP Photo/Jo Lind, CC BY 4.0');
  expect(html).toContain('«Mud has no owner.»');
});
