import { expect } from '@playwright/test';
import { pictureWithWords } from '#tests/unit/pictures/picture-with-words.ts';
import { test } from './app.ts';

test('a picture’s own words are taken over, its licence checked and its crop set by key', async ({
  page,
  app,
}) => {
  await app.open(page);
  await page.getByRole('button', { name: 'New article' }).first().click();
  await page.getByRole('tab', { name: /^Photos/ }).click();
  const photos = page.getByRole('tabpanel', { name: /^Photos/ });
  const buffer = Buffer.from(
    pictureWithWords({
      xmp: '<photoshop:Credit>Port Alder Authority</photoshop:Credit><dc:creator><rdf:Seq><rdf:li>Ada Berg</rdf:li></rdf:Seq></dc:creator>',
    }),
  );
  await photos
    .locator('input[type=file]')
    .setInputFiles({ name: 'quay.jpg', mimeType: 'image/jpeg', buffer });
  const card = photos.getByRole('listitem');
  await expect(card).toContainText('The file says 2 things that the record does not');

  await card.getByRole('button', { name: 'Edit' }).click();
  await card.getByRole('button', { name: 'Take it: Photographer' }).click();
  await expect(card.getByRole('textbox', { name: 'Photographer' })).toHaveValue('Ada Berg');
  await expect(card.getByText('Prints as: Ada Berg')).toBeVisible();
  await card.getByRole('combobox', { name: 'Right to use it' }).selectOption('CC BY-SA 4.0');
  await expect(card.getByText('A changed picture goes out under the same licence.')).toBeVisible();
  await expect(card.getByText('The link to the picture is not recorded.')).toBeVisible();
  await card.getByRole('textbox', { name: 'Link' }).fill('https://port.example/quay');
  await expect(card.getByText('The record has what it asks for.')).toBeVisible();

  await card.getByRole('textbox', { name: 'Alternative text' }).fill('Photo of a quay');
  await expect(card.getByText('leave “photo of” out')).toBeVisible();
  const focus = card.getByRole('slider', { name: 'Focal point' });
  await focus.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await expect(focus).toHaveAttribute('aria-valuetext', '45% from the left, 45% from the top');
  await card.getByRole('button', { name: 'Done' }).click();
  await expect(card).toContainText('Photo credit: Ada Berg, CC BY-SA 4.0');
});
