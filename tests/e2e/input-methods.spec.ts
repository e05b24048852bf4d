import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from './app.ts';
import { begin, saved, selectWords } from './manuscript.ts';
import { storedArticle } from './stock.ts';

test('Japanese and a dead key are composed in a paragraph, undone in one step and kept', async ({
  page,
  app,
}) => {
  await app.open(page);
  const ime = await inputMethod(page);
  const text = await begin(page, { headline: 'Two scripts', text: 'The word is ' });
  await anUndoStepEnds(page);
  await ime.compose('k', 'か', 'かん', 'かんj', 'かんじ', '漢字');
  await expect(text).toHaveText('The word is 漢字');
  await ime.commit('漢字');
  await expect(text).toHaveText('The word is 漢字');

  await page.keyboard.press('ControlOrMeta+z');
  await expect(text).toHaveText(/^The word is ?$/);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(text).toHaveText('The word is 漢字');

  await anUndoStepEnds(page);
  await page.keyboard.type(' or caf');
  await ime.compose('´');
  await ime.commit('é');
  await page.keyboard.type(', both.');
  await expect(text).toHaveText('The word is 漢字 or café, both.');
  await saved(page);
  expect(await storedArticle(app.library)).toContain('The word is 漢字 or café, both.');
});

test('what is composed at the edges of a recorded quotation stays out of it', async ({
  page,
  app,
}) => {
  await app.open(page);
  const ime = await inputMethod(page);
  const text = await begin(page, { headline: 'Boats' });
  await page.keyboard.insertText('It rained. “The night boat waits,” Jo Lind said.');
  await page.getByRole('tab', { name: /^Quotes/ }).click();
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  const card = page.getByRole('listitem', { name: /^Quotation: The night boat/ });
  await expect(card.getByText('Exact')).toBeVisible();

  // Behind the last recorded word, before the closing mark; and between the opening one and the first.
  await selectWords(page, 'waits,');
  await page.keyboard.press('ArrowRight');
  await ime.compose('あ', '亜');
  await ime.commit('亜');
  await expect(text).toHaveText('It rained. “The night boat waits,亜” Jo Lind said.');
  await expect(card.getByText('Exact')).toBeVisible();
  await selectWords(page, 'The night');
  await page.keyboard.press('ArrowLeft');
  await ime.compose('´');
  await ime.commit('é');
  await expect(text).toHaveText('It rained. “éThe night boat waits,亜” Jo Lind said.');
  await expect(text.locator('[data-quote-id]')).toHaveText('The night boat waits,');
  await expect(card.getByText('Exact')).toBeVisible();
  await saved(page);
  expect(await storedArticle(app.library)).toContain('亜');
});

test('what the reader finds while one composes waits, and breaks nothing', async ({
  page,
  app,
}) => {
  await app.open(page);
  const ime = await inputMethod(page);
  const text = await begin(page, {
    headline: 'Tide',
    text: 'The tide is late, experts say. Reuters reports it. ',
  });
  await ime.compose('か', 'かん');
  // The words before are read meanwhile, and looked up in the dictionary.
  await expect(page.getByText(/“Experts” names nobody/)).toBeVisible();
  await expect(text).toContainText('reports it. かん');
  await ime.compose('かんj', 'かんじ', '漢字');
  await ime.commit('漢字');
  await page.keyboard.type(' ends.');
  await expect(text).toHaveText('The tide is late, experts say. Reuters reports it. 漢字 ends.');
  await saved(page);
  expect(await storedArticle(app.library)).toContain('漢字 ends.');
});

test('a headline is composed like any text', async ({ page, app }) => {
  await app.open(page);
  const ime = await inputMethod(page);
  await begin(page);
  const headline = page.getByRole('textbox', { name: 'Headline' });
  await headline.click();
  await page.keyboard.type('Caf');
  await ime.compose('´');
  await ime.commit('é');
  await page.keyboard.type(' ');
  await ime.compose('と', 'とう', 'とうきょう', '東京');
  await ime.commit('東京');
  await expect(headline).toHaveValue('Café 東京');
  await saved(page);
  await page.reload();
  await page.getByRole('row', { name: /Café 東京/ }).click();
  await expect(headline).toHaveValue('Café 東京');
});

interface InputMethod {
  /** Shows each of these, one after the other, as what is being composed. */
  compose(...stages: readonly string[]): Promise<void>;
  /** Ends the composition with this. */
  commit(text: string): Promise<void>;
}

/** The machine's input method, as the browser hears of it. */
async function inputMethod(page: Page): Promise<InputMethod> {
  const browser = await page.context().newCDPSession(page);
  return {
    async compose(...stages) {
      for (const text of stages) {
        const [selectionStart, selectionEnd] = [text.length, text.length];
        await browser.send('Input.imeSetComposition', { text, selectionStart, selectionEnd });
      }
    },
    async commit(text) {
      await browser.send('Input.insertText', { text });
    },
  };
}

/** Half a second without typing begins another step to undo. */
async function anUndoStepEnds(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 600)));
}
