import type { DeskErrorCode } from '#shared/desk/errors.ts';
import { isPicture } from '#shared/desk/content-policy.ts';

/**
 * What the loopback server lets in, and why. Whoever runs a browser on this machine meets pages that
 * would like to talk to a server on 127.0.0.1: each rule below keeps one kind of them out.
 */

/** Where a launch address is exchanged for the session's cookie. */
export const launchPath = '/launch';

/** What of a request the decisions rest on; `null` where the header is absent. */
export interface Visit {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly host: string | null;
  readonly origin: string | null;
  /** `Sec-Fetch-Site`: who asks, as the browser vouches for it. */
  readonly fetchSite: string | null;
  readonly contentType: string | null;
  /** Whether the request carries this session's cookie. */
  readonly hasSession: boolean;
}

export interface Refusal {
  readonly status: 401 | 403 | 405 | 415;
  readonly code: DeskErrorCode;
  /** For the person who meets it. */
  readonly message: string;
}

type Rule = (visit: Visit, host: string) => Refusal | null;

const rules: readonly Rule[] = [
  exactHost,
  knownMethod,
  exactOrigin,
  sameOriginFetch,
  heldSession,
  jsonBody,
];

/** Why a visit is turned away, or `null`. `host` is the server's own, as "127.0.0.1:40123". */
export function refusal(visit: Visit, host: string): Refusal | null {
  for (const rule of rules) {
    const refused = rule(visit, host);
    if (refused !== null) return refused;
  }
  return null;
}

/** DNS rebinding points a stranger's domain at 127.0.0.1; its pages still send their own name. */
function exactHost(visit: Visit, host: string): Refusal | null {
  return visit.host === host ? null : forbidden('This address is not Galley’s.');
}

/** Nothing here answers to anything else. */
function knownMethod(visit: Visit): Refusal | null {
  if (visit.method === 'GET' || visit.method === 'POST') return null;
  return { status: 405, code: 'bad request', message: 'Galley answers GET and POST alone.' };
}

/**
 * Browsers send `Origin` with every POST and every cross-origin read, and pages cannot forge it.
 * A POST without one comes from no window of ours.
 */
function exactOrigin(visit: Visit, host: string): Refusal | null {
  if (visit.origin === null && visit.method === 'GET') return null;
  return visit.origin === `http://${host}` ? null : forbidden('Another page asked for this.');
}

/**
 * Pictures, scripts and links of other pages come without `Origin`; and to a cookie every port of
 * 127.0.0.1 is the same site. `none` is an address that somebody typed or opened. Browsers too old
 * to send the header are held by the cookie and by `Cross-Origin-Resource-Policy`.
 */
function sameOriginFetch(visit: Visit): Refusal | null {
  if (visit.fetchSite === null || visit.fetchSite === 'same-origin') return null;
  if (visit.fetchSite === 'none' && visit.method === 'GET') return null;
  return forbidden('Another page asked for this.');
}

/** Other people and programs on this machine can reach the port; only the window has the cookie. */
function heldSession(visit: Visit): Refusal | null {
  if (visit.hasSession || visit.path === launchPath) return null;
  return {
    status: 401,
    code: 'no permission',
    message:
      'This window does not belong to the Galley that runs now. Press Enter in the terminal where it ' +
      'runs, and open the new address it prints.',
  };
}

/** A form can post text across origins without asking first; JSON it cannot. */
function jsonBody(visit: Visit): Refusal | null {
  if (visit.method !== 'POST') return null;
  if (/^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(visit.contentType ?? '')) return null;
  return { status: 415, code: 'bad request', message: 'The desk reads JSON alone.' };
}

function forbidden(message: string): Refusal {
  return { status: 403, code: 'no permission', message };
}

/** On every answer. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), payment=()',
  'Cache-Control': 'no-store',
};

/**
 * An exported page, as anybody will publish it: its pictures and its own styles, and no script. The
 * sandbox keeps it from the desk (no `allow-scripts`); it stays of our origin so that its pictures
 * carry the cookie.
 */
export const exportPolicy = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/**
 * True for a browser that opens the launch address. A program that only looks whether Galley is up
 * (curl, a script that waits for it) takes anything, and must not use the address up.
 */
export function wantsPage(accept: string | undefined): boolean {
  return accept?.includes('text/html') ?? false;
}

/** Pictures are shown; whatever else was stored is handed over as bytes that no browser opens. */
export function assetMediaType(stored: string): string {
  return isPicture(stored) ? stored : 'application/octet-stream';
}
