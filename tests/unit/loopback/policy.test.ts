import { describe, expect, test } from 'vitest';
import { assetMediaType, exportPolicy, refusal, type Visit } from '#main/loopback/policy.ts';
import { windowPolicy } from '#shared/desk/content-policy.ts';

const host = '127.0.0.1:40123';
const origin = `http://${host}`;

/** What the window sends when it opens its page. */
const page: Visit = {
  method: 'GET',
  path: '/',
  host,
  origin: null,
  fetchSite: 'same-origin',
  contentType: null,
  hasSession: true,
};
/** What the window sends when it asks the desk. */
const request: Visit = {
  ...page,
  method: 'POST',
  path: '/desk/library.list',
  origin,
  contentType: 'application/json',
};

const statusOf = (visit: Visit): number | undefined => refusal(visit, host)?.status;

describe('the window itself', () => {
  test.each([
    ['opens its page', page],
    ['is opened from an address that somebody typed', { ...page, fetchSite: 'none' }],
    ['comes from a browser without Sec-Fetch-Site', { ...page, fetchSite: null }],
    ['asks the desk', request],
    [
      'names the character set of its JSON',
      { ...request, contentType: 'application/json; charset=UTF-8' },
    ],
    ['exchanges its launch address', { ...page, path: '/launch', hasSession: false }],
  ])('%s', (_what, visit) => {
    expect(refusal(visit, host)).toBeNull();
  });
});

describe('turned away', () => {
  test.each([
    ['a rebound domain', { ...page, host: 'evil.example:40123' }, 403],
    ['another name of this machine', { ...page, host: 'localhost:40123' }, 403],
    ['another port', { ...page, host: '127.0.0.1:40124' }, 403],
    ['no Host at all', { ...page, host: null }, 403],
    [
      'a rebound domain with a launch token',
      { ...page, path: '/launch', host: 'evil.example' },
      403,
    ],
    ['a POST from another site', { ...request, origin: 'https://evil.example' }, 403],
    ['a POST from another port', { ...request, origin: 'http://127.0.0.1:40124' }, 403],
    ['a POST from a sandboxed frame', { ...request, origin: 'null' }, 403],
    ['a POST that tells no origin', { ...request, origin: null }, 403],
    ['a read from another site', { ...page, origin: 'https://evil.example' }, 403],
    ['a picture shown by another site', { ...page, fetchSite: 'cross-site' }, 403],
    ['a picture shown by another port', { ...page, fetchSite: 'same-site' }, 403],
    [
      'a link from another site to the launch page',
      { ...page, path: '/launch', fetchSite: 'cross-site' },
      403,
    ],
    ['a POST that nobody’s page sent', { ...request, fetchSite: 'none' }, 403],
    ['a page without the session', { ...page, hasSession: false }, 401],
    ['a request without the session', { ...request, hasSession: false }, 401],
    ['an asset without the session', { ...page, path: '/assets/x.png', hasSession: false }, 401],
    [
      'a path that only begins like the launch page',
      { ...page, path: '/launcher', hasSession: false },
      401,
    ],
    ['a form', { ...request, contentType: 'application/x-www-form-urlencoded' }, 415],
    ['text', { ...request, contentType: 'text/plain' }, 415],
    ['JSON by another name', { ...request, contentType: 'application/json-patch+json' }, 415],
    ['no content type', { ...request, contentType: null }, 415],
    ['PUT', { ...request, method: 'PUT' }, 405],
    ['OPTIONS', { ...page, method: 'OPTIONS', origin }, 405],
    ['HEAD', { ...page, method: 'HEAD' }, 405],
  ])('%s', (_what, visit, status) => {
    expect(statusOf(visit)).toBe(status);
  });

  test('every refusal says what happened', () => {
    expect(refusal({ ...page, hasSession: false }, host)?.message).toContain('Press Enter');
  });
});

test('the window runs its own scripts alone, and no page frames it', () => {
  expect(windowPolicy).toContain("default-src 'none'");
  expect(windowPolicy).toMatch(/script-src 'self'(?:;|$)/);
  expect(windowPolicy).toContain("frame-ancestors 'none'");
});

test('an exported page runs nothing', () => {
  expect(exportPolicy).not.toContain('script-src');
  expect(exportPolicy).not.toContain('allow-scripts');
  expect(exportPolicy).toMatch(/sandbox/);
});

test('pictures keep their type; what could run is handed over as bytes', () => {
  expect(assetMediaType('image/png')).toBe('image/png');
  expect(assetMediaType('image/svg+xml')).toBe('application/octet-stream');
  expect(assetMediaType('text/html')).toBe('application/octet-stream');
});
