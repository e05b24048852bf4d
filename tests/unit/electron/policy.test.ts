import { describe, expect, test } from 'vitest';
import {
  externalLinkVerdict,
  navigationVerdict,
  permissionVerdict,
  requestVerdict,
  senderVerdict,
} from '#main/electron/policy.ts';

describe('permissions', () => {
  const page = { isMainFrame: true, requestingUrl: 'app://galley/' };

  test('the desk’s own page may put a writer’s words on the clipboard, and nobody else', () => {
    const write = 'clipboard-sanitized-write';
    expect(permissionVerdict(write, page).allow).toBe(true);
    for (const asker of [
      { ...page, isMainFrame: false },
      { ...page, requestingUrl: 'https://example.org/' },
      { ...page, requestingUrl: 'app://galley.example/' },
      { isMainFrame: true },
    ]) {
      expect(permissionVerdict(write, asker).allow).toBe(false);
    }
  });

  test.each(['media', 'clipboard-read', 'notifications', 'usb', 'unknown'])(
    '%s is denied, and the policy says why',
    (name) => {
      const verdict = permissionVerdict(name, page);
      expect(verdict.allow).toBe(false);
      expect(verdict.reason).toMatch(/\w.*\.$/);
    },
  );

  test.each(['teleport', 'constructor', '__proto__', 'toString'])(
    'a name from no list, “%s”, is denied as unjudged',
    (name) => {
      expect(permissionVerdict(name, page)).toEqual({
        allow: false,
        reason: 'Nobody has judged this permission yet.',
      });
    },
  );
});

describe('navigation', () => {
  test('the page may load itself again', () => {
    expect(navigationVerdict('app://galley/').allow).toBe(true);
    expect(navigationVerdict('app://galley/#checks').allow).toBe(true);
  });

  test.each([
    'https://example.org/',
    'app://galley/assets/index.js',
    'app://elsewhere/',
    'file:///etc/passwd',
    'data:text/html,hello',
    'about:blank',
    'javascript:alert(1)',
    '',
  ])('%s takes nobody’s place', (url) => {
    expect(navigationVerdict(url).allow).toBe(false);
  });
});

describe('requests', () => {
  const packaged = { development: false };

  test.each([
    'app://galley/',
    'app://galley/assets/index.js',
    'blob:app://galley/7c1b0e6e-0d5c-4a52-9d0b-1f5ce3f3a111',
    'data:image/png;base64,AA==',
  ])('%s stays on this machine', (url) => {
    expect(requestVerdict(url, packaged).allow).toBe(true);
  });

  test.each([
    'https://example.org/',
    'http://127.0.0.1:3000/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'app://elsewhere/',
    'app://galley.example.org/',
    'blob:https://example.org/7c1b0e6e',
    'blob:app://galley.example.org/7c1b0e6e',
    'chrome://version/',
    'not an address',
  ])('%s is stopped', (url) => {
    expect(requestVerdict(url, packaged).allow).toBe(false);
  });

  test('developer tools load in development alone', () => {
    const url = 'devtools://devtools/bundled/inspector.html';
    expect(requestVerdict(url, { development: true }).allow).toBe(true);
    expect(requestVerdict(url, packaged).allow).toBe(false);
  });
});

describe('links to the user’s browser', () => {
  test('a web address may go', () => {
    expect(externalLinkVerdict('https://apnews.com/article/x?y=z#w').allow).toBe(true);
  });

  test.each([
    'http://apnews.com/',
    'file:///C:/Windows/system32/calc.exe',
    'ms-msdt:/id',
    'smb://server/share',
    'javascript:alert(1)',
    'mailto:desk@example.org',
    'https://apnews.com@evil.example/',
    'https://:word@evil.example/',
    `https://example.org/${'a'.repeat(2048)}`,
    'https://',
  ])('%s stays here', (url) => {
    expect(externalLinkVerdict(url).allow).toBe(false);
  });
});

describe('senders', () => {
  test('the page at the top of its window is answered', () => {
    expect(senderVerdict({ origin: 'app://galley', parent: null }).allow).toBe(true);
  });

  test('a frame that has gone, a frame inside, and any other origin are not', () => {
    expect(senderVerdict(null).allow).toBe(false);
    expect(senderVerdict({ origin: 'app://galley', parent: {} }).allow).toBe(false);
    for (const origin of [
      'null',
      'app://galley/',
      'app://galley:1',
      'APP://galley',
      'file://',
      '',
    ]) {
      expect(senderVerdict({ origin, parent: null }).allow, origin).toBe(false);
    }
  });
});
