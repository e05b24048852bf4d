import { expect } from '@playwright/test';
import { makePhoto } from '#shared/article/ledger.ts';
import { pictureWithWords } from '#tests/unit/pictures/picture-with-words.ts';
import { test } from './app.ts';
import { holds } from './axe.ts';
import { chooserOf, handOf, hands, tabTo } from './hands.ts';
import { stock } from './stock.ts';

const picture = {
  name: 'quay.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from(
    pictureWithWords({
      xmp: '<photoshop:Credit>Port Alder Authority</photoshop:Credit><dc:creator><rdf:Seq><rdf:li>Ada Berg</rdf:li></rdf:Seq></dc:creator>',
    }),
  ),
};

for (const hand of hands) {
  test(`a picture’s own words are taken over, its licence checked and its crop set by the ${hand}`, async ({
    page,
    app,
  }) => {
    await stock(app.library, [
      { headline: 'Quay', photos: [makePhoto({ id: 'p1', creator: 'Ola Moe' })] },
    ]);
    await app.open(page);
    const by = handOf(page, hand);
    await by.press(page.getByRole('row', { name: /Quay/ }));
    const photos = await by.panel('Photos');

    // A credit that waits gets its picture, which is placed in the text and taken away again.
    const attach = photos.getByRole('button', { name: 'Attach a picture' });
    await (await chooserOf(page, () => by.press(attach))).setFiles(picture);
    await expect(photos.getByText('The file itself names')).toBeVisible();
    await by.press(photos.getByRole('button', { name: 'Place in the text' }));
    await expect(page.locator('.ProseMirror figure img')).toBeVisible();
    await by.press(photos.getByRole('button', { name: 'Edit' }));
    await by.press(photos.getByRole('button', { name: 'Delete' }));
    await expect(photos.getByText('No pictures yet')).toBeVisible();

    const add = photos.getByRole('button', { name: 'Add pictures' });
    await (await chooserOf(page, () => by.press(add))).setFiles(picture);
    const card = photos.getByRole('listitem');
    await expect(card).toContainText('The file says 2 things that the record does not');

    await by.press(card.getByRole('button', { name: 'Edit' }));
    await by.press(card.getByRole('button', { name: 'Take it: Photographer' }));
    await expect(card.getByRole('textbox', { name: 'Photographer' })).toHaveValue('Ada Berg');
    await expect(card.getByText('Prints as: Ada Berg')).toBeVisible();
    await by.choose(card.getByRole('combobox', { name: 'Right to use it' }), 'CC BY-SA 4.0');
    await expect(
      card.getByText('A changed picture goes out under the same licence.'),
    ).toBeVisible();
    await expect(card.getByText('The link to the picture is not recorded.')).toBeVisible();
    await by.write(card.getByRole('textbox', { name: 'Link' }), 'https://port.example/quay');
    await expect(card.getByText('The record has what it asks for.')).toBeVisible();

    await by.write(card.getByRole('textbox', { name: 'Alternative text' }), 'Photo of a quay');
    await expect(card.getByText('leave “photo of” out')).toBeVisible();
    await by.write(card.getByRole('textbox', { name: 'Caption' }), 'The quay at dawn');
    if (hand === 'mouse') await holds(page, 'a picture’s form, with a licence');
    const focus = card.getByRole('slider', { name: 'Focal point' });
    const crop = card.locator('img').nth(1);
    if (hand === 'mouse') {
      const { width, height } = (await focus.boundingBox()) ?? { width: 0, height: 0 };
      await focus.click({ position: { x: width * 0.45, y: height * 0.45 } });
    } else {
      await tabTo(page, focus);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowUp');
    }
    await expect(focus).toHaveAttribute(
      'aria-valuetext',
      /^4[45]% from the left, 4[45]% from the top$/,
    );
    await expect(crop).toHaveCSS('object-position', /^4[45]% 4[45]%$/);
    await by.press(card.getByRole('button', { name: 'The middle again' }));
    await expect(crop).toHaveCSS('object-position', '50% 50%');
    await by.press(card.getByRole('button', { name: 'Done' }));
    await expect(card).toContainText('The quay at dawn');
    await expect(card).toContainText('Photo credit: Ada Berg, CC BY-SA 4.0');
    await expect(page.getByLabel('As it will print')).toContainText('Photo credit: Ada Berg');
    const figure = page.locator('.ProseMirror figure');
    await expect(figure.locator('.figure-caption')).toHaveText('The quay at dawn');
    await by.press(card.getByRole('button', { name: 'Show in the text' }));
    await expect(figure).toBeInViewport();
  });
}
