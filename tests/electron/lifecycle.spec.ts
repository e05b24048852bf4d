import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { toldStatus } from '#main/electron/exit-status.ts';
import { test } from './galley.ts';

test('a second start brings the first window forward and ends', async ({ place }) => {
  const library = join(place.home, 'mine');
  const first = place.launch({ args: ['--library', library] });
  await first.page();
  await first.ask.minimize();
  expect(await place.launch({ args: [`--library=${library}`] }).ended).toBe(0);
  await expect
    .poll(async () => (await first.ask.windows())[0]?.state)
    .toMatchObject({ focused: 1, minimized: false });
  expect(await first.ask.windows()).toHaveLength(1);
  expect((await place.calls()).map(({ name }) => name)).not.toContain('showMessageBox');
});

test('a second start that names another library is told which one is open', async ({ place }) => {
  const first = place.launch();
  await first.page();
  const other = join(place.home, 'other');
  expect(await place.launch({ args: ['--library', other] }).ended).toBe(0);
  await expect
    .poll(async () => (await first.ask.calls()).find(({ name }) => name === 'showMessageBox'))
    .toMatchObject({
      values: [
        {
          message: 'Galley has another library open.',
          detail: expect.stringMatching(`${join(place.home, 'Galley')}.*${other}`),
        },
      ],
    });
  expect(await readdir(place.home)).not.toContain('other');
});

test('the library is where the user looks for it, or where they say', async ({ place }) => {
  const first = place.launch();
  const page = await first.page();
  const infoOf = (): Promise<unknown> => page.evaluate(() => window.desk?.request('desk.info', {}));
  expect(await infoOf()).toMatchObject({
    value: { library: join(place.home, 'Galley') },
  });
  await first.quit();

  const library = join(place.home, 'elsewhere');
  const second = place.launch({ args: ['--library', library] });
  const other = await second.page();
  expect(await other.evaluate(() => window.desk?.request('desk.info', {}))).toMatchObject({
    value: { library },
  });
});

test('quitting keeps what was asked for and gives the library back', async ({ place }) => {
  const first = place.launch();
  const page = await first.page();
  const created = await page.evaluate(() => window.desk?.request('article.create', {}));
  // Not waited for: the quit comes while the desk is at work.
  await page.evaluate(
    ({ value }) => {
      const article = { ...value, headline: 'Written in the last second' };
      void window.desk?.request('article.save', { article });
    },
    created as { readonly value: object },
  );
  expect(await first.quit()).toBe(0);

  const second = place.launch();
  const next = await second.page();
  expect(await next.evaluate(() => window.desk?.request('desk.info', {}))).toMatchObject({
    value: { writable: true, notice: null },
  });
  expect(await next.evaluate(() => window.desk?.request('library.list', {}))).toMatchObject({
    value: { articles: [{ headline: 'Written in the last second' }] },
  });
});

/** Has the page ask to stay until it has saved something. */
async function saveBeforeLeaving(page: Page): Promise<void> {
  // A page counts as used once somebody has clicked in it; only then may it ask to stay.
  await page.mouse.click(5, 5);
  await page.evaluate(() => {
    let saved = false;
    window.addEventListener('beforeunload', (event) => {
      if (saved) return;
      event.preventDefault();
      void window.desk?.request('article.create', {}).then(() => {
        saved = true;
      });
    });
  });
}

test('a window that is saving waits for the desk and closes by itself', async ({ place }) => {
  const galley = place.launch();
  await saveBeforeLeaving(await galley.page());
  expect(await galley.quit()).toBe(0);
  const calls = await place.calls();
  expect(calls.map(({ name }) => name)).not.toContain('showMessageBoxSync');
});

/** Has the page ask to stay while a request of it waits for a dialog's answer: a save that takes long. */
async function saveSlowly(page: Page): Promise<void> {
  await page.mouse.click(5, 5);
  await page.evaluate(() => {
    const state = { asked: 0, saved: false };
    Object.assign(window, { state });
    window.addEventListener('beforeunload', (event) => {
      state.asked += 1;
      if (state.saved) return;
      event.preventDefault();
      if (state.asked > 1) return;
      void window.desk?.request('backup.choose', {}).then(() => {
        state.saved = true;
      });
    });
  });
}

const noFolder = { canceled: true, filePaths: [] };

for (const again of ['closeWindow', 'quit'] as const) {
  test(`during a slow save, a second ${again} asks nothing and loses nothing`, async ({
    place,
  }) => {
    const galley = place.launch();
    const page = await galley.page();
    await saveSlowly(page);
    const asked = (): Promise<number> =>
      page.evaluate(() => (window as unknown as { state: { asked: number } }).state.asked);
    await galley.ask.closeWindow();
    await expect.poll(asked).toBe(1);
    await galley.ask[again]();
    await expect.poll(asked).toBe(2);
    expect(await galley.ask.windows()).toHaveLength(1);

    await galley.ask.answerDialog(noFolder);
    expect(await galley.ended).toBe(0);
    const calls = await place.calls();
    expect(calls.map(({ name }) => name)).not.toContain('showMessageBoxSync');
  });
}

test('what is opened while the desk is being closed waits for the next start', async ({
  place,
}) => {
  const galley = place.launch({
    platform: 'darwin',
    args: ['--library', join(place.home, 'mine')],
  });
  const page = await galley.page();
  await page.evaluate(() => void window.desk?.request('backup.choose', {}));
  await galley.ask.quit();
  await expect.poll(() => galley.ask.windows()).toEqual([]);

  const file = join(place.home, 'pier.galley');
  await galley.ask.openFile(file);
  await galley.ask.chooseMenuItem('article.new');
  await galley.ask.quit();
  expect(await galley.ask.windows()).toEqual([]);

  await galley.ask.answerDialog(noFolder);
  expect(await galley.ended).toBe(0);
  const again = (await place.calls()).filter(({ name }) => name === 'relaunch');
  expect(again).toEqual([
    {
      name: 'relaunch',
      values: [{ args: [expect.any(String), '--library', join(place.home, 'mine'), file] }],
    },
  ]);
});

test('Windows waits with a log-off until everything is saved', async ({ place }) => {
  const galley = place.launch();
  await saveBeforeLeaving(await galley.page());
  expect(await galley.ask.endSession()).toBe(true);
  expect(await galley.ended).toBe(0);
  expect(await readdir(join(place.home, 'Galley', 'articles'))).toHaveLength(1);
});

/** Has the page ask to stay for as long as it says so. */
async function refuseToLeave(page: Page): Promise<void> {
  await page.mouse.click(5, 5);
  await page.evaluate(() => {
    window.onbeforeunload = (event) => event.preventDefault();
  });
}

test('a window whose save failed stays until the user says otherwise', async ({ place }) => {
  const galley = place.launch();
  const page = await galley.page();
  await refuseToLeave(page);
  const asked = async (): Promise<number> =>
    (await galley.ask.calls()).filter(({ name }) => name === 'showMessageBoxSync').length;

  await galley.ask.answerDialog({ response: 0, checkboxChecked: false });
  await galley.ask.quit();
  await expect.poll(asked).toBe(1);
  expect(await galley.ask.windows()).toHaveLength(1);
  expect(await page.evaluate(() => window.desk?.request('desk.info', {}))).toMatchObject({
    ok: true,
  });

  await galley.ask.answerDialog({ response: 1, checkboxChecked: false });
  expect(await galley.quit()).toBe(0);
});

test('who keeps a window open when quitting has called the quit off', async ({ place }) => {
  const galley = place.launch({ platform: 'darwin' });
  const page = await galley.page();
  await refuseToLeave(page);
  await galley.ask.answerDialog({ response: 0, checkboxChecked: false });
  await galley.ask.quit();
  await expect
    .poll(async () => (await galley.ask.calls()).map(({ name }) => name))
    .toContain('showMessageBoxSync');

  // Closed later, the window goes and the app lives on, as on macOS.
  await page.evaluate(() => {
    let refused = false;
    window.onbeforeunload = (event) => {
      if (!refused) event.preventDefault();
      refused = true;
    };
  });
  await galley.ask.closeWindow();
  await expect.poll(() => galley.ask.windows()).toEqual([]);
  expect(await galley.ask.fetch('app://galley/', 'GET')).toMatchObject({ status: 200 });
});

test('a start that fails later is told apart and gives the library back', async ({ place }) => {
  const galley = place.launch({ windows: false });
  expect(await galley.ended).toBe(toldStatus);
  const [box] = (await place.calls()).filter(({ name }) => name === 'showErrorBox');
  expect(box?.values).toEqual(['Galley cannot start', expect.stringContaining('no window')]);
  expect(await readdir(join(place.home, 'Galley'))).not.toContain('library.lock');
});

test('a library that cannot be opened is said in plain words', async ({ place }) => {
  const file = join(place.home, 'a-file');
  await writeFile(file, 'not a folder');
  const galley = place.launch({ args: [`--library=${file}`] });
  expect(await galley.ended).toBe(toldStatus);
  const [box] = (await place.calls()).filter(({ name }) => name === 'showErrorBox');
  expect(box?.values[0]).toBe('Galley cannot open your library');
  const [said, ...rest] = String(box?.values[1]).split('\n\n');
  expect(said).toContain(file);
  expect(said).not.toMatch(/E[A-Z]{4,}/);
  expect(rest.join()).toMatch(/^For a report: /);
  expect(await readFile(file, 'utf8')).toBe('not a folder');
});

test('a crash of the window is explained, and a hang can be waited out', async ({ place }) => {
  const galley = place.launch();
  await galley.page();
  const boxes = async (): Promise<readonly unknown[]> =>
    (await galley.ask.calls())
      .filter(({ name }) => name === 'showMessageBox')
      .map(({ values }) => values[0]);

  await galley.ask.hang(true);
  await expect.poll(boxes).toMatchObject([{ message: 'The window is not answering.' }]);
  await galley.ask.answerDialog({ response: 0, checkboxChecked: false });
  await galley.ask.hang(false);

  await galley.ask.answerDialog({ response: 0, checkboxChecked: false });
  await galley.ask.crash();
  await expect
    .poll(async () => (await boxes())[1])
    .toMatchObject({
      message: 'The window stopped working.',
      buttons: ['Reload', 'Quit Galley'],
    });
  await expect
    .poll(async () => (await galley.ask.calls()).map(({ name }) => name))
    .toContain('reload');
});

test('a window that hangs is loaded again without a second question', async ({ place }) => {
  const galley = place.launch();
  await galley.page();
  await galley.ask.answerDialog({ response: 1, checkboxChecked: false });
  await galley.ask.hang(true);
  const names = async (): Promise<readonly string[]> =>
    (await galley.ask.calls()).map(({ name }) => name);
  await expect.poll(names).toContain('render-process-gone');
  expect(await names()).toContain('reload');
  expect((await names()).filter((name) => name === 'showMessageBox')).toHaveLength(1);
});
