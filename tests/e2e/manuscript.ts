import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** What a new article begins with. */
export interface Beginning {
  readonly headline?: string;
  /** Typed key by key, with the caret left behind it. */
  readonly text?: string;
}

/** Begins an article in a library that is empty, and puts the caret into its text. */
export async function begin(
  page: Page,
  { headline, text: words = '' }: Beginning = {},
): Promise<Locator> {
  await page.getByRole('button', { name: /^Write an article/ }).click();
  const title = page.getByRole('textbox', { name: 'Headline' });
  // It takes the focus a frame after it stands there, and would take it from the text.
  await expect(title).toBeFocused();
  if (headline !== undefined) await title.fill(headline);
  const text = textOf(page);
  await text.click();
  await page.keyboard.type(words);
  return text;
}

/** Where the text of the open article is written. */
export function textOf(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Text of the article' });
}

/** Waits until the desk holds what was typed. */
export async function saved(page: Page): Promise<void> {
  // The window says within a frame that there is something new; "Saved" before that is of the past.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

/** Selects words of the text, within a block or across some, and waits until the editor knows. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await textOf(page).focus();
  await page.evaluate((wanted) => {
    const root = document.querySelector('.ProseMirror');
    if (!root) throw new Error('No text is open.');
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode())
      if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
    const at = nodes
      .map((node) => node.data)
      .join('')
      .indexOf(wanted);
    if (at < 0) throw new Error(`The text has no “${wanted}”.`);
    const pointAt = (offset: number): [Text, number] => {
      let before = 0;
      for (const node of nodes) {
        if (offset <= before + node.length) return [node, offset - before];
        before += node.length;
      }
      throw new Error(`The text has no “${wanted}”.`);
    };
    const [start, from] = pointAt(at);
    const [end, to] = pointAt(at + wanted.length);
    document.getSelection()?.setBaseAndExtent(start, from, end, to);
  }, words);
  await settled(page);
}

/** Moves the caret to an end of the text, and waits until the editor knows. */
export async function caretTo(page: Page, key: 'Home' | 'End'): Promise<void> {
  await settled(page);
  await page.keyboard.press(`ControlOrMeta+${key}`);
  await settled(page);
}

/**
 * Waits until the editor knows the selection: it takes one up a moment after the page made it, and
 * puts its own back for 50 ms after it set one. The wait is the page's own, behind those timers.
 */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 60)),
  );
}
