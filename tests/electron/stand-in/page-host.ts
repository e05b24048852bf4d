import { readFile } from 'node:fs/promises';
import type { CDPSession, Frame, Page, Request, Route } from '@playwright/test';
import { toApp, toBrowser } from './addresses.ts';
import { browser } from './browser.ts';
import { makeClone } from './clone.ts';
import { invoke, type SenderFrame } from './ipc-main.ts';
import { answerFor } from './protocol.ts';
import { recordCall } from './records.ts';
import { defaultSession, isCancelled } from './session.ts';
import {
  furnishPageWorld,
  furnishPreloadWorld,
  makeBridgeEnd,
  preloadWorld,
  wireName,
} from './worlds.ts';

/** What a page asks of its window, answered as the app's listeners say. */
export interface PageEvents {
  /** `true`: the navigation may go on. */
  readonly onNavigate: (url: string, isMainFrame: boolean) => boolean;
  readonly onWindowOpen: (url: string, frameName: string) => void;
  /** `true`: the page is left although it asked to stay. */
  readonly onPreventUnload: () => boolean;
  readonly onFirstPaint: () => void;
  /** The main frame has another document. */
  readonly onNavigated: () => void;
  /** What the preload sends and nobody answers. */
  readonly onMessage: (channel: string, values: readonly unknown[], frame: SenderFrame) => void;
  readonly onCrash: () => void;
  readonly onClosed: () => void;
}

export interface PageHost {
  readonly load: (url: string) => Promise<void>;
  readonly send: (channel: string, values: readonly unknown[]) => Promise<void>;
  readonly close: (options: { readonly asking: boolean }) => Promise<void>;
  readonly crash: () => Promise<void>;
  readonly setDark: (dark: boolean) => Promise<void>;
  readonly url: () => string;
}

const clone = makeClone();

/** A page of real Chromium, furnished as Electron furnishes one: preload, worlds, scheme and filters. */
export async function hostPage(preload: string, events: PageEvents): Promise<PageHost> {
  const context = await browser();
  const page = await context.newPage();
  // The first window takes the place of the empty page that a browser starts with.
  for (const other of context.pages())
    if (other !== page && other.url() === 'about:blank') await other.close();
  const cdp = await context.newCDPSession(page);
  const expected = new Set<string>();

  const world = await furnish(page, cdp, preload, events);
  cdp.on('Page.windowOpen', ({ url, windowName }) => events.onWindowOpen(toApp(url), windowName));
  page.on('popup', (popup) => void popup.close());
  page.on('dialog', (dialog) => {
    if (dialog.type() !== 'beforeunload' || events.onPreventUnload()) void dialog.accept();
    else void dialog.dismiss();
  });
  page.on('download', (download) => {
    if (!defaultSession._allowsDownload(toApp(download.url()))) void download.cancel();
  });
  page.on('domcontentloaded', () => events.onFirstPaint());
  page.on('crash', () => events.onCrash());
  page.on('close', () => events.onClosed());
  await context.route('**/*', (route) => answer(route, page, expected, events));

  return {
    load: async (url) => {
      expected.add(toBrowser(url));
      await page.goto(toBrowser(url));
    },
    send: (channel, values) => world.deliver(channel, values),
    close: ({ asking }) => page.close({ runBeforeUnload: asking }),
    crash: () =>
      cdp
        .send('Page.crash')
        .catch(() => undefined)
        .then(() => undefined),
    setDark: (dark) => page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' }),
    url: () => toApp(page.url()),
  };
}

/** In the order in which Electron asks: navigation, the session's filter, the scheme's handler. */
async function answer(
  route: Route,
  page: Page,
  expected: Set<string>,
  events: PageEvents,
): Promise<void> {
  const request = route.request();
  const url = toApp(request.url());
  if (request.isNavigationRequest() && !expected.delete(request.url())) {
    const frame = frameOf(request);
    if (frame?.page() !== page || !events.onNavigate(url, frame.parentFrame() === null)) {
      return route.abort('aborted');
    }
  }
  if (await isCancelled(url, request.method(), request.resourceType())) {
    recordCall('blocked', url);
    return route.abort('blockedbyclient');
  }
  const body = request.postDataBuffer();
  const response = url.startsWith('app:')
    ? await answerFor(
        new globalThis.Request(url, {
          method: request.method(),
          headers: request.headers(),
          body: body === null ? null : new Uint8Array(body),
        }),
      )
    : null;
  if (response === null) {
    recordCall('left for the network', url);
    return route.abort('namenotresolved');
  }
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

/** `null` for a popup, which asks before it has a frame and is closed before it shows anything. */
function frameOf(request: Request): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}

interface World {
  readonly deliver: (channel: string, values: readonly unknown[]) => Promise<void>;
}

async function furnish(
  page: Page,
  cdp: CDPSession,
  preload: string,
  events: PageEvents,
): Promise<World> {
  let preloadContext: number | null = null;
  await cdp.send('Page.enable');
  await cdp.send('Runtime.enable');
  cdp.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId === undefined) events.onNavigated();
  });
  cdp.on('Runtime.executionContextsCleared', () => {
    preloadContext = null;
  });
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === preloadWorld) preloadContext = context.id;
  });

  const evaluate = (contextId: number, expression: string): Promise<unknown> =>
    // The page may have gone while the app was answering; then nobody waits for it.
    cdp.send('Runtime.evaluate', { contextId, expression }).catch(() => undefined);

  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== wireName) return;
    const { id, channel, packed } = JSON.parse(payload) as {
      readonly id: number | null;
      readonly channel: string;
      readonly packed: string;
    };
    const url = toApp(page.url());
    const frame = { origin: /^[a-z]+:\/\/[^/]*/.exec(url)?.[0] ?? 'null', url, parent: null };
    const values = clone.unpack(packed) as unknown[];
    if (id === null) {
      events.onMessage(channel, values, frame);
      return;
    }
    void invoke(channel, values, frame).then((answered) => {
      const value = clone.pack(answered.ok ? answered.value : answered.message);
      const text = `standInEnd.answer(${id}, ${String(answered.ok)}, ${JSON.stringify(value)})`;
      return evaluate(executionContextId, text);
    });
  });

  await cdp.send('Runtime.addBinding', { name: wireName, executionContextName: preloadWorld });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldSource });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    worldName: preloadWorld,
    source: preloadWorldSource(await readFile(preload, 'utf8')),
  });
  return {
    deliver: async (channel, values) => {
      if (preloadContext === null) return;
      const packed = JSON.stringify(clone.pack(values));
      await evaluate(preloadContext, `standInEnd.deliver(${JSON.stringify(channel)}, ${packed})`);
    },
  };
}

/** The loader that runs these files leaves calls of this in a function's text. */
const names = 'const __name = (one) => one;';
const mainOnly = 'if (window.top !== window) return;';

const pageWorldSource = `(() => { ${names} ${mainOnly}
  const bridge = (${makeBridgeEnd.toString()})('stand-in-page', 'stand-in-preload');
  (${furnishPageWorld.toString()})(bridge);
})();`;

/** As a CommonJS module, with nothing of Node but `require`. */
function preloadWorldSource(preload: string): string {
  return `(() => { ${names} ${mainOnly}
    const bridge = (${makeBridgeEnd.toString()})('stand-in-preload', 'stand-in-page');
    const clone = (${makeClone.toString()})();
    const wire = ${wireName};
    const { require, end } = (${furnishPreloadWorld.toString()})(bridge, clone, wire);
    globalThis.standInEnd = end;
    const module = { exports: {} };
    (function (require, module, exports) { ${preload}
    })(require, module, module.exports);
  })();`;
}
