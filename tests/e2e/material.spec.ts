import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { makeSource } from '#shared/article/ledger.ts';
import { bytesOf, madeMail, madePdf, madeWord, pixel } from '../unit/material/made-files.ts';
import { test } from './app.ts';
import { holds } from './axe.ts';
import { chooserOf, handOf, hands } from './hands.ts';
import { begin, textOf } from './manuscript.ts';
import { command } from './palette.ts';
import { stock } from './stock.ts';

const said = 'The berths were full, and nobody at the city wrote back.';
const plan = madePdf([
  [
    'Berth plan of the harbor.',
    '',
    'It closes the quay in May, for all',
    'ships that are longer than a barge.',
  ],
  ['Statement of the harbor master:', '', said, '', 'The city denies this.'],
]);

/** The same words in a file of every kind that has some, and what its viewer calls it. */
const files = [
  { name: 'answer.txt', kind: 'Text', bytes: bytesOf(said) },
  { name: 'answer.docx', kind: 'Word document', bytes: madeWord([said]) },
  { name: 'answer.pdf', kind: 'PDF, 1 page', bytes: madePdf([[said]]) },
  { name: 'answer.eml', kind: 'E-mail', bytes: madeMail(`${said}\r\n`) },
  {
    name: 'answer.html',
    kind: 'Web page',
    bytes: bytesOf(
      `<!doctype html><html><head><title>Answer</title></head><body><article><p>${said}</p></article></body></html>`,
    ),
  },
  {
    name: 'answer.srt',
    kind: 'Transcript',
    bytes: bytesOf(`1\n00:00:01,000 --> 00:00:04,000\n${said}\n`),
  },
  {
    name: 'answer.vtt',
    kind: 'Transcript',
    bytes: bytesOf(`WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ines Marchetti>${said}\n`),
  },
] as const;

test('words are selected in material with the mouse, quoted, and found again', async ({
  page,
  app,
}) => {
  await withSource(page, app);
  const card = page.getByRole('listitem', { name: 'Source: Ines Marchetti' });
  await attach(card, 'plan.pdf', plan);
  await card.getByRole('button', { name: 'plan.pdf', exact: true }).click();
  const viewer = page.getByRole('region', { name: 'plan.pdf' });
  await expect(viewer.getByText('PDF, 2 pages · from Ines Marchetti')).toBeVisible();

  await viewer.getByText(said).click({ clickCount: 3 });
  await viewer.getByRole('button', { name: /^Quote this/ }).click();
  await expect(viewer.getByText('Recorded:')).toBeVisible();
  await holds(page, 'words quoted from material');
  await viewer.getByRole('button', { name: 'Insert at the caret' }).click();
  await expect(page.locator('.ProseMirror')).toContainText('nobody at the city wrote back');

  // The button that was pressed is gone; the keys of the viewer go on.
  await page.keyboard.press('Escape');
  await expect(viewer).toHaveCount(0);
  await page.getByRole('tab', { name: /^Quotes/ }).click();
  const quote = page.getByRole('listitem', { name: /^Quotation: The berths were full/ });
  await expect(quote).toContainText('Ines Marchetti');
  await quote.getByRole('button', { name: 'In material: plan.pdf, p. 2' }).click();
  await expect(viewer.getByText(said)).toBeInViewport();
  expect(await page.evaluate(() => [...CSS.highlights.keys()])).toContain('material-spot');
});

test('a message is searched and quoted by the keyboard alone', async ({ page, app }) => {
  await withSource(page, app);
  await attach(
    page.getByRole('listitem', { name: 'Source: Ines Marchetti' }),
    'answer.eml',
    madeMail('Dear desk,\r\n\r\nWe never agreed to the plan.\r\n\r\nInes\r\n'),
  );
  await command(page, 'Open the material');
  const viewer = page.getByRole('region', { name: 'answer.eml' });
  await expect(viewer.getByText('Ines Marchetti <ines@example.org>')).toBeVisible();
  await expect(viewer.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Nothing is written here');
  await expect(viewer.getByText('Nothing is written')).toHaveCount(0);

  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('WE NEVER agreed');
  await expect(viewer.getByText('1 of 1')).toBeVisible();
  await holds(page, 'a search in material');
  await expect
    .poll(() =>
      page.evaluate(() => {
        const [match] = CSS.highlights.get('material-match-now') ?? [];
        return match instanceof Range ? match.toString() : '';
      }),
    )
    .toBe('We never agreed');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+ControlOrMeta+ArrowRight');
  await page.keyboard.press('ControlOrMeta+Alt+q');
  await expect(viewer.getByText('Recorded:')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(viewer).toHaveCount(0);
  const quote = page.getByRole('listitem', { name: /^Quotation: We never agreed to/ });
  await command(page, 'Show the quotes');
  await expect(quote).toContainText('e-mail · 2024-03-05');
  await expect(quote.getByRole('button', { name: /^In material: answer.eml/ })).toBeVisible();
});

for (const hand of hands) {
  test(`files of every kind are attached, opened beside the text and searched by the ${hand}`, async ({
    page,
    app,
  }) => {
    await stock(app.library, [
      {
        headline: 'Quay',
        text: 'The quay closes.',
        sources: [makeSource({ id: 's1', kind: 'person', name: 'Ines Marchetti' })],
      },
    ]);
    await app.open(page);
    const by = handOf(page, hand);
    await by.press(page.getByRole('row', { name: /Quay/ }));
    const sources = await by.panel('Sources');
    const card = sources.getByRole('listitem', { name: 'Source: Ines Marchetti' });
    const button = card.getByRole('button', { name: 'Attach material to Ines Marchetti' });
    const chooser = await chooserOf(page, () => by.press(button));
    await chooser.setFiles(
      [...files, { name: 'answer.png', bytes: pixel }].map(({ name, bytes }) => ({
        name,
        mimeType: '',
        buffer: Buffer.from(bytes),
      })),
    );
    for (const { name, kind } of files) {
      await by.press(card.getByRole('button', { name, exact: true }));
      const viewer = page.getByRole('region', { name });
      await expect(viewer.getByText(`${kind} · from Ines Marchetti`)).toBeVisible();
      await expect(textOf(page)).toBeVisible();

      await by.write(viewer.getByRole('searchbox', { name: /^Search/ }), 'wrote BACK');
      await expect(viewer.getByText('1 of 1')).toBeVisible();
      await by.press(viewer.getByRole('button', { name: 'Close the material' }));
      await expect(viewer).toHaveCount(0);
    }
    await by.press(card.getByRole('button', { name: 'answer.png', exact: true }));
    await expect(page.getByRole('img', { name: 'The picture answer.png' })).toBeVisible();
    await by.press(page.getByRole('button', { name: 'Close the material' }));

    await by.press(card.getByRole('button', { name: 'Remove answer.docx' }));
    await expect(card.getByRole('button', { name: 'answer.docx', exact: true })).toHaveCount(0);
    await by.undo();
    await expect(card.getByRole('button', { name: 'answer.docx', exact: true })).toBeVisible();
  });
}

test('a quotation of the text is looked for in the material, and its altered words are shown', async ({
  page,
  app,
}) => {
  await withSource(page, app, '“We never agreed to the council plan,” Ines Marchetti said.');
  const card = page.getByRole('listitem', { name: 'Source: Ines Marchetti' });
  await attach(
    card,
    'radio.vtt',
    bytesOf(
      'WEBVTT\n\n00:12:41.000 --> 00:12:44.000\n<v Ines Marchetti>We never agreed to the city plan.',
    ),
  );
  await page.getByRole('tab', { name: /^Quotes/ }).click();
  await page.getByRole('button', { name: 'Accept' }).first().click();
  await page.getByRole('button', { name: 'Find in material' }).click();
  const viewer = page.getByRole('region', { name: 'radio.vtt' });
  await expect(viewer.getByText('We never agreed to the city plan.')).toBeVisible();
  await page.keyboard.press('Escape');
  const quote = page.getByRole('listitem', { name: /^Quotation: We never agreed/ });
  await expect(
    quote.getByRole('button', { name: 'In material: radio.vtt, 00:12:41' }),
  ).toBeVisible();
  await expect(quote.getByText('The record differs from the material:')).toBeVisible();
  await expect(quote.locator('ins').first()).toHaveText(/city/);
});

test('only what somebody with material said is looked for there, and the focus stays', async ({
  page,
  app,
}) => {
  await withSource(
    page,
    app,
    '“We never agreed to the council plan,” Ines Marchetti said. “The plan holds as it is,” Tom Ries said.',
  );
  const card = page.getByRole('listitem', { name: 'Source: Ines Marchetti' });
  await attach(card, 'notes.txt', bytesOf('The quay was closed when I came.'));
  await page.getByRole('tab', { name: /^Quotes/ }).click();
  await page.getByRole('button', { name: 'Accept all' }).click();
  await expect(page.getByRole('listitem', { name: /^Quotation:/ })).toHaveCount(2);
  const find = page.getByRole('button', { name: 'Find in material' });
  await expect(find).toHaveCount(1);
  await find.press('Enter');
  await expect(page.getByText('Not in the attached file.')).toBeVisible();
  await expect(find).toBeFocused();
});

test('a file that cannot be taken or read says so, and one is removed and brought back', async ({
  page,
  app,
}) => {
  await withSource(page, app);
  const card = page.getByRole('listitem', { name: 'Source: Ines Marchetti' });
  await attach(card, 'lie.pdf', bytesOf('Only words.'), false);
  await expect(page.getByText(/“lie.pdf” is named as a PDF/)).toBeVisible();
  await attach(card, 'empty.txt', bytesOf(''), false);
  await expect(page.getByText(/“empty.txt” is empty/)).toBeVisible();
  await attach(card, 'scan.pdf', madePdf([[]]));
  await card.getByRole('button', { name: 'scan.pdf', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('holds no text');
  await holds(page, 'material without words');
  await page.getByRole('button', { name: 'Close the material' }).click();
  await card.getByRole('button', { name: 'Remove scan.pdf' }).click();
  await expect(card.getByRole('button', { name: 'scan.pdf', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(card.getByRole('button', { name: 'scan.pdf', exact: true })).toBeVisible();
});

test('Escape closes material while it is read, and the focus goes back to what opened it', async ({
  page,
  app,
}) => {
  await withSource(page, app);
  const card = page.getByRole('listitem', { name: 'Source: Ines Marchetti' });
  await attach(card, 'plan.txt', bytesOf(said));
  await attach(card, 'answer.txt', bytesOf('The quay stays as it is.'));
  const open = (name: string): Locator => card.getByRole('button', { name, exact: true });
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/material.read', async (route) => {
    await held;
    await route.continue();
  });
  await open('answer.txt').press('Enter');
  await expect(page.getByText('Reading answer.txt…')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(open('answer.txt')).toBeFocused();
  answer();
  await open('answer.txt').press('Enter');
  await expect(page.getByText('The quay stays as it is.')).toBeVisible();
  await page.getByRole('button', { name: 'Close the material' }).press('Enter');
  await expect(open('answer.txt')).toBeFocused();
});

test('a file dropped on a source is attached, and a picture is shown as one', async ({
  page,
  app,
}) => {
  await withSource(page, app);
  const card = page.getByRole('listitem', { name: 'Source: Ines Marchetti' });
  const dropped = await page.evaluateHandle(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'letter.png', { type: 'image/png' }));
      return data;
    },
    [...pixel],
  );
  await card.dispatchEvent('dragover', { dataTransfer: dropped });
  await expect(card.getByText('Drop to attach')).toBeVisible();
  await card.dispatchEvent('drop', { dataTransfer: dropped });
  await card.getByRole('button', { name: 'letter.png', exact: true }).click();
  const viewer = page.getByRole('region', { name: 'letter.png' });
  await expect(viewer.getByRole('img', { name: 'The picture letter.png' })).toHaveJSProperty(
    'naturalWidth',
    1,
  );
  await expect(page.locator('.ProseMirror img')).toHaveCount(0);
});

/** An article with one source, and its panel. */
async function withSource(
  page: Page,
  app: { open: (page: Page) => Promise<void> },
  text = 'The quay closes.',
): Promise<void> {
  await app.open(page);
  await begin(page, { text });
  await page.getByRole('tab', { name: /^Sources/ }).click();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Ines Marchetti');
  await page.getByRole('button', { name: 'Done', exact: true }).click();
}

async function attach(
  card: Locator,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  taken = true,
): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  await card.locator('[data-attach-to]').setInputFiles(file);
  if (taken) await expect(card.getByRole('button', { name, exact: true })).toBeVisible();
}
