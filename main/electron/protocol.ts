import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { CustomScheme } from 'electron';
import type { Desk } from '#main/desk/desk.ts';
import { barePolicy, isPicture, windowPolicy } from '#shared/desk/content-policy.ts';
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
    if (asset === null || !isPicture(asset.mediaType)) return refuse(404);
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
