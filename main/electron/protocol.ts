import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { CustomScheme } from 'electron';
import type { Desk } from '#main/desk/desk.ts';
import { pageOrigin, pageScheme } from './page-address.ts';

/** To be registered before the app is ready: it makes `app:` an origin like https, for our files. */
export const pagePrivileges: CustomScheme = {
  scheme: pageScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

export interface PageSource {
  /** The built renderer. */
  readonly folder: string;
  readonly readAsset: Desk['readAsset'];
}

/**
 * Answers `app://galley/…`: the built renderer's files, and the library's pictures at
 * `/assets/<sha256>.<ext>`. Whatever has another host, another method or a path of another form than
 * the build makes is not there.
 */
export async function servePage(request: Request, source: PageSource): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const url = URL.canParse(request.url) ? new URL(request.url) : null;
  if (url === null || `${url.protocol}//${url.host}` !== pageOrigin) return refuse(404);
  const body = request.method === 'GET';

  const picture = picturePath.exec(url.pathname)?.[1];
  if (picture !== undefined) {
    // A damaged picture is not shown; the desk says so where the article is opened.
    const asset = await source.readAsset(picture).catch(() => null);
    if (asset === null || !pictureTypes.test(asset.mediaType)) return refuse(404);
    return answer(body ? asset.bytes : null, asset.mediaType, barePolicy);
  }

  const path = url.pathname === '/' ? '/index.html' : url.pathname;
  const mediaType = mediaTypes[extname(path)];
  if (!filePath.test(path) || mediaType === undefined) return refuse(404);
  try {
    const bytes = await readFile(join(source.folder, path));
    return answer(body ? bytes : null, mediaType, windowPolicy);
  } catch {
    return refuse(404);
  }
}

/** Pictures are named by their content. */
const picturePath = /^\/assets\/([0-9a-f]{64})\.[a-z0-9]{1,8}$/;
const pictureTypes = /^image\/(?:png|jpeg|gif|webp|avif)$/;

/**
 * Names that the build makes, and nothing that needs decoding: no "..", no hidden file, no backslash,
 * no percent sign can be part of one.
 */
const filePath = /^(?:\/[\w-][\w-]*(?:\.[\w-]+)*)+$/;

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * The window: its own scripts, worker and fonts, the library's pictures, and no address beyond. Styles
 * that a script sets on elements count as inline; no text of an article becomes markup of the window.
 */
const windowPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What is no page runs and loads nothing, even when it is opened as one. */
const barePolicy = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox";

/**
 * Strict-Transport-Security and Cross-Origin-Opener-Policy are left out on purpose: Chromium takes
 * them for http(s) alone, and a page of a custom scheme that sends them crashes.
 */
function answer(bytes: Uint8Array | null, mediaType: string, policy: string): Response {
  return new Response(bytes === null ? null : new Uint8Array(bytes), {
    headers: { 'Content-Type': mediaType, ...headersUnder(policy) },
  });
}

function refuse(status: 404 | 405): Response {
  return new Response(null, { status, headers: headersUnder(barePolicy) });
}

function headersUnder(policy: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  };
}
