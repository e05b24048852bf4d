import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, expect, test as base, type ElectronApplication } from '@playwright/test';
import { electronHere } from '#scripts/electron-binary.ts';

/**
 * Galley in a real Electron. Only where its program is, which nothing here fetches:
 * `node node_modules/electron/install.js` does. GALLEY_ELECTRON=required makes its absence a failure.
 */
const project = resolve(import.meta.dirname, '../..');
const electron = electronHere();

interface Place {
  readonly library: string;
  readonly launch: () => Promise<ElectronApplication>;
}

const test = base.extend<{ place: Place }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are used from it.
  place: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'galley-desktop-'));
    const library = join(home, 'library');
    const started: ElectronApplication[] = [];
    await use({
      library,
      launch: async () => {
        if (electron.file === null) throw new Error(electron.why);
        const app = await _electron.launch({
          executablePath: electron.file,
          args: [project, `--user-data-dir=${join(home, 'profile')}`, '--library', library],
          env: homeOf(home),
        });
        started.push(app);
        return app;
      },
    });
    for (const app of started) await app.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** What tells the app, on each system, where its user's own files lie. */
function homeOf(home: string): Record<string, string> {
  const env = Object.entries(process.env).flatMap(([name, value]) =>
    // With this one, which editors' terminals set, Electron runs as plain Node.
    value === undefined || name === 'ELECTRON_RUN_AS_NODE' ? [] : [[name, value] as const],
  );
  return {
    ...Object.fromEntries(env),
    HOME: home,
    USERPROFILE: home,
    APPDATA: join(home, 'roaming'),
    LOCALAPPDATA: join(home, 'local'),
    XDG_CONFIG_HOME: join(home, 'config'),
  };
}

test.skip(
  electron.file === null && process.env['GALLEY_ELECTRON'] !== 'required',
  electron.file === null ? electron.why : '',
);

test('an article is typed, lies on the disk, and is there at the next start', async ({ place }) => {
  const first = await place.launch();
  const page = await first.firstWindow();
  await expect(page.getByText('A clean desk')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+n');
  await page.getByRole('textbox', { name: 'Headline' }).fill('The ferry sails');
  await page.getByRole('textbox', { name: 'Text of the article' }).fill('It sailed on Monday.');

  const articles = join(place.library, 'articles');
  const stored = async (): Promise<readonly string[]> => {
    const names = await readdir(articles);
    return Promise.all(names.map((name) => readFile(join(articles, name), 'utf8')));
  };
  // One, whichever of page and menu took the keys.
  await expect
    .poll(stored)
    .toEqual([expect.stringMatching(/The ferry sails[^]*It sailed on Monday\./)]);
  await first.close();

  const second = await place.launch();
  const again = await second.firstWindow();
  await expect(again.getByText('The ferry sails').first()).toBeVisible();
});

test('the menu shows its keys, greys what cannot be asked for, and does what is chosen', async ({
  place,
}) => {
  const app = await place.launch();
  const page = await app.firstWindow();
  const item = (name: string) =>
    app.evaluate(({ Menu }, id) => {
      const found = Menu.getApplicationMenu()?.getMenuItemById(id);
      return found ? [found.accelerator, found.enabled, found.checked] : null;
    }, name);
  const choose = (name: string) =>
    app.evaluate(({ Menu }, id) => {
      const found = Menu.getApplicationMenu()?.getMenuItemById(id);
      found?.click();
    }, name);
  await expect.poll(() => item('article.new')).toEqual(['CmdOrCtrl+N', true, false]);
  expect(await item('article.export')).toEqual(['CmdOrCtrl+E', false, false]);
  await choose('article.new');
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeVisible();
  await expect.poll(() => item('article.export')).toEqual(['CmdOrCtrl+E', true, false]);
  await choose('view.focus');
  await expect.poll(() => item('view.focus')).toEqual(['CmdOrCtrl+.', true, true]);
});

test('the page has a sandbox and a world of its own, and nothing of Node', async ({ place }) => {
  const app = await place.launch();
  const page = await app.firstWindow();
  await expect(page.getByText('A clean desk')).toBeVisible();
  expect(page.url()).toBe('app://galley/');
  const seen = await page.evaluate(() => [
    location.origin,
    ...['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
    Object.keys(window.desk ?? {})
      .toSorted()
      .join(),
  ]);
  expect(seen).toEqual(['app://galley', 'request,subscribe']);
  await expect(page.evaluate(() => fetch('https://example.org/'))).rejects.toThrow();

  const { pid, sandboxed } = await app.evaluate(({ app: main, BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const renderer = contents?.getOSProcessId() ?? 0;
    const metric = main.getAppMetrics().find((one) => one.pid === renderer);
    return { pid: renderer, sandboxed: metric?.sandboxed };
  });
  if (process.platform === 'linux') {
    // Electron does not say it there; the kernel does: 2 is a filter of system calls.
    expect(await readFile(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m);
  } else expect(sandboxed).toBe(true);
});
