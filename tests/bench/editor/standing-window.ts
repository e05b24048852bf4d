import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import type { BodyJson } from '#shared/article/body.ts';

const assets = join(import.meta.dirname, '..', '..', '..', 'out', 'renderer', 'assets');

/**
 * Makes the page of bare ProseMirror look like the app's window as it stands, without a script of it, and
 * opens the body where its text was. How typing there differs from the bare page is what it takes to draw
 * such a window; how it differs from the app is what reading, checking and showing them take.
 */
export async function openInStandingWindow(bare: Page, app: Page, body: BodyJson): Promise<void> {
  const look = await app.evaluate(async () => ({
    styles: await Promise.all(
      [...document.styleSheets].map(async ({ href }) => (await fetch(href ?? '')).text()),
    ),
    attributes: [...document.documentElement.attributes].map(({ name, value }) => ({
      name,
      value,
    })),
    html: document.body.innerHTML,
  }));
  await bare.route('**/*.woff2', (route) =>
    route.fulfill({ path: join(assets, basename(new URL(route.request().url()).pathname)) }),
  );
  await bare.evaluate(({ styles, attributes, html }) => {
    for (const { name, value } of attributes) document.documentElement.setAttribute(name, value);
    const style = document.createElement('style');
    style.textContent = styles.join('\n');
    document.head.querySelector('style')?.replaceWith(style);
    document.body.innerHTML = html;
    const place = document.createElement('div');
    place.id = 'desk';
    document.querySelector('.ProseMirror')?.replaceWith(place);
  }, look);
  await bare.evaluate((json) => window.openBare(json), body);
}
