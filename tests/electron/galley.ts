import type {} from '#renderer/desk/bridge.ts';
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, test as base, type Browser, type Page } from '@playwright/test';
import { chromiumFile } from '../chromium.ts';
import type { Control, Question, Reply } from './stand-in/control.ts';
import type { Call } from './stand-in/records.ts';

const project = resolve(import.meta.dirname, '../..');
/** The build under test. */
export const built = join(project, 'out');

type Asked = {
  readonly [K in keyof Control]: (
    ...values: Parameters<Control[K]>
  ) => Promise<Awaited<ReturnType<Control[K]>>>;
};

/** The built app, running in a process of its own with the stand-in for Electron. */
export interface Galley {
  /** Questions to the stand-in. */
  readonly ask: Asked;
  /** The window's page. Resolves once there is one. */
  readonly page: () => Promise<Page>;
  /** The page of a window that was opened after the first one was closed. */
  readonly nextPage: () => Promise<Page>;
  /** Chooses an item of the menu, by its id, as soon as it is not greyed. */
  readonly choose: (item: string) => Promise<void>;
  /** Resolves to the exit code. */
  readonly ended: Promise<number | null>;
  /** Quits as the user does, and waits for the end. */
  readonly quit: () => Promise<number | null>;
}

export interface LaunchOptions {
  readonly packaged?: boolean;
  /** The system that the app takes this one for. */
  readonly platform?: NodeJS.Platform;
  readonly args?: readonly string[];
  /** `false`: the system gives the app no window. */
  readonly windows?: boolean;
  /** `false`: the system has no browser for addresses. */
  readonly browser?: boolean;
}

export interface Place {
  /** Documents, configuration and whatever else an app keeps in a home. */
  readonly home: string;
  readonly launch: (options?: LaunchOptions) => Galley;
  /** What every process in this home has asked of the desktop. */
  readonly calls: () => Promise<readonly Call[]>;
}

/** A home of its own for every test, whose apps are ended with it. */
export const test = base.extend<{ place: Place }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are used from it.
  place: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'galley-electron-'));
    const launched: { readonly child: ChildProcess; readonly browsers: Browser[] }[] = [];
    await use({
      home,
      launch: (options = {}) => {
        const child = start(home, options);
        const browsers: Browser[] = [];
        launched.push({ child, browsers });
        return galleyIn(child, browsers);
      },
      calls: () => readCalls(join(home, 'calls.jsonl')),
    });
    for (const { child, browsers } of launched) {
      await Promise.all(browsers.map((browser) => browser.close()));
      if (child.exitCode === null && child.connected) {
        child.disconnect();
        await exitOf(child);
      }
    }
    await rm(home, { recursive: true, force: true });
  },
});

function start(
  home: string,
  {
    packaged = true,
    platform = process.platform,
    args = [],
    windows = true,
    browser = true,
  }: LaunchOptions,
): ChildProcess {
  return fork(join(built, 'main', 'electron.js'), args, {
    execArgv: [
      '--import',
      'tsx',
      '--import',
      new URL('stand-in/register.ts', import.meta.url).href,
    ],
    serialization: 'advanced',
    cwd: project,
    env: {
      ...process.env,
      HOME: home,
      USERPROFILE: home,
      XDG_CONFIG_HOME: join(home, 'config'),
      STAND_IN_HOME: home,
      STAND_IN_PROJECT: project,
      STAND_IN_PACKAGED: packaged ? 'yes' : 'no',
      STAND_IN_WINDOWS: windows ? 'yes' : 'no',
      STAND_IN_BROWSER: browser ? 'yes' : 'no',
      STAND_IN_PLATFORM: platform,
      STAND_IN_CHROMIUM: chromiumFile,
    },
  });
}

function galleyIn(child: ChildProcess, browsers: Browser[]): Galley {
  const waiting = new Map<number, (reply: Reply) => void>();
  let lastId = 0;
  child.on('message', (message) => {
    const reply = message as Reply;
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  const ended = exitOf(child);

  const question = (ask: keyof Control, values: readonly unknown[]): Promise<unknown> =>
    new Promise((settle, reject) => {
      const id = ++lastId;
      waiting.set(id, ({ answer, error }) => {
        if (error === null) settle(answer);
        else reject(new Error(error));
      });
      void ended.then((code) => reject(new Error(`The app ended with ${String(code)}.`)));
      child.send({ id, ask, values } satisfies Question);
    });
  const ask = new Proxy({} as Asked, {
    get:
      (_, name) =>
      (...values: unknown[]) =>
        question(name as keyof Control, values),
  });

  let page: Promise<Page> | null = null;
  return {
    ask,
    ended,
    page: () => (page ??= attach(ask, browsers)),
    nextPage: () => attach(ask, browsers),
    choose: async (item) => {
      while (!(await ask.menu()).some(({ id, enabled }) => id === item && enabled)) await pause(50);
      await ask.chooseMenuItem(item);
    },
    quit: async () => {
      await ask.quit();
      return ended;
    },
  };
}

/** A second client on the app's own browser, once the window shows: as Playwright attaches to Electron. */
async function attach(ask: Asked, browsers: Browser[]): Promise<Page> {
  while ((await ask.windows())[0]?.state.shown !== true) await pause(50);
  const browser = await chromium.connectOverCDP(await ask.debuggerAddress());
  browsers.push(browser);
  const page = browser
    .contexts()
    .flatMap((context) => context.pages())
    .find((one) => one.url().includes('.app.invalid/'));
  if (page === undefined) throw new Error('The window has no page.');
  // The app answers dialogs; a client without a listener would answer them first.
  page.on('dialog', () => undefined);
  await page.waitForLoadState();
  return page;
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return child.exitCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((settle) => child.once('exit', settle));
}

async function readCalls(file: string): Promise<readonly Call[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Call);
}
