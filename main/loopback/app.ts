import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { streamSSE } from 'hono/streaming';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Desk } from '#main/desk/desk.ts';
import { barePolicy, windowPolicy } from '#shared/desk/content-policy.ts';
import type { RequestName } from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { decodeJson, encodeJson } from '#shared/desk/json.ts';
import { requestNames } from '#shared/desk/names.ts';
import { largestBody } from './body-size.ts';
import { fileWithin, type ServedFile } from './files.ts';
import {
  assetMediaType,
  commonHeaders,
  exportPolicy,
  launchPath,
  refusal,
  type Visit,
  wantsPage,
} from './policy.ts';
import type { Session } from './session.ts';

export interface LoopbackSite {
  readonly desk: Pick<Desk, 'request' | 'subscribe' | 'readAsset'>;
  readonly session: Session;
  /** "127.0.0.1:40123". */
  readonly host: string;
  /** Whether the client at a port of 127.0.0.1 is a program of this account. */
  readonly isOwnClient: (port: number) => Promise<boolean>;
  /** The built renderer. */
  readonly windowFolder: string;
  readonly exportsFolder: string;
}

/** The desk over HTTP: the window's files, its requests and events, its pictures and exports. */
export function loopbackApp(site: LoopbackSite): Hono {
  const app = new Hono();

  app.use(async (c, next) => {
    const refused = refusal(visitOf(c, site.session), site.host);
    if (refused === null) await next();
    else c.res = refuse(c, refused.status, new DeskError(refused.code, refused.message));
    for (const [name, value] of Object.entries(commonHeaders)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
    if (!c.res.headers.has('Content-Security-Policy')) {
      c.res.headers.set('Content-Security-Policy', barePolicy);
    }
  });

  app.get(launchPath, (c) => launch(c, site));
  for (const name of requestNames) {
    app.post(`/desk/${name}`, sizeLimit(name), async (c) => answer(c, site.desk, name));
  }
  app.get('/desk/events', (c) => events(c, site.desk));
  app.get('/assets/:file{[0-9a-f]{64}\\.[a-z0-9]{1,8}}', async (c) => {
    const asset = await site.desk.readAsset(c.req.param('file').slice(0, 64));
    if (asset === null) return missing(c);
    // Named by its content: it can never become another picture.
    c.header('Cache-Control', 'private, max-age=31536000, immutable');
    return send(c, {
      bytes: new Uint8Array(asset.bytes),
      mediaType: assetMediaType(asset.mediaType),
    });
  });
  app.get('/exports/*', async (c) => {
    const file = await fileWithin(site.exportsFolder, c.req.path.slice('/exports/'.length));
    if (file === null) return missing(c);
    c.header('Content-Security-Policy', exportPolicy);
    return send(c, file);
  });
  app.get('*', async (c) => {
    const path = c.req.path === '/' ? 'index.html' : c.req.path.slice(1);
    const file = await fileWithin(site.windowFolder, path);
    if (file === null) return missing(c);
    c.header('Content-Security-Policy', windowPolicy);
    return send(c, file);
  });

  app.notFound(missing);
  app.onError((error, c) =>
    refuse(
      c,
      500,
      new DeskError('internal', 'Something went wrong at the desk. Your saved work is untouched.', {
        details: [error.message],
      }),
    ),
  );
  return app;
}

function visitOf(c: Context, session: Session): Visit {
  const header = (name: string): string | null => c.req.header(name) ?? null;
  return {
    method: c.req.method,
    path: c.req.path,
    host: header('Host'),
    origin: header('Origin'),
    fetchSite: header('Sec-Fetch-Site'),
    contentType: header('Content-Type'),
    hasSession: session.holds(getCookie(c, session.cookieName)),
  };
}

/** Trades the address's token for the cookie, and leaves no token in the address bar or history. */
async function launch(c: Context, { session, isOwnClient }: LoopbackSite): Promise<Response> {
  if (!wantsPage(c.req.header('Accept'))) {
    return c.text('Galley is running. Open this address in a browser; it works once.\n');
  }
  const { port } = getConnInfo(c).remote;
  const ownAccount = port !== undefined && (await isOwnClient(port));
  const cookie = session.redeem(c.req.query('token') ?? '', ownAccount);
  if (cookie !== null) {
    setCookie(c, session.cookieName, cookie, { httpOnly: true, sameSite: 'Strict', path: '/' });
  } else if (!session.holds(getCookie(c, session.cookieName))) {
    const used =
      'This address has been used. Press Enter in the terminal where Galley runs, and open the ' +
      'new address it prints, or start Galley again.';
    return refuse(c, 403, new DeskError('no permission', used));
  }
  return c.redirect('/', 303);
}

function sizeLimit(name: RequestName): ReturnType<typeof bodyLimit> {
  return bodyLimit({
    maxSize: largestBody(name),
    onError: (c) =>
      refuse(
        c,
        413,
        new DeskError('too large', name === 'article.takeIn' ? largePackage : largeBody),
      ),
  });
}

const largeBody = 'That is larger than Galley takes at once. Nothing was changed.';
const largePackage =
  'This package is larger than a browser can hand to Galley. Nothing was taken in: close Galley, and take it in with “galley import”.';

async function answer(
  c: Context,
  desk: LoopbackSite['desk'],
  name: RequestName,
): Promise<Response> {
  let input: unknown;
  try {
    input = decodeJson(await c.req.text());
  } catch {
    return refuse(c, 400, new DeskError('bad request', 'The desk could not read the request.'));
  }
  return json(c, await desk.request(name, input), 200);
}

/** Every event of the desk as it happens, until the window goes away. */
function events(c: Context, desk: LoopbackSite['desk']): Response {
  return streamSSE(c, async (stream) => {
    const unsubscribe = desk.subscribe((name, payload) => {
      void stream.writeSSE({ event: name, data: encodeJson(payload) });
    });
    await new Promise<void>((resolve) => stream.onAbort(resolve));
    unsubscribe();
  });
}

function missing(c: Context): Response {
  return refuse(c, 404, new DeskError('not found', 'There is nothing at this address.'));
}

/** A window's request is answered in its own form; a person at a bare address gets a sentence. */
function refuse(c: Context, status: ContentfulStatusCode, error: DeskError): Response {
  if (c.req.path.startsWith('/desk/'))
    return json(c, { ok: false, error: error.toValue() }, status);
  return c.text(error.message, status);
}

function json(c: Context, value: unknown, status: ContentfulStatusCode): Response {
  return c.body(encodeJson(value), status, { 'Content-Type': 'application/json' });
}

function send(c: Context, file: ServedFile): Response {
  return c.body(file.bytes, 200, { 'Content-Type': file.mediaType });
}
