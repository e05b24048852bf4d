import { expect, test } from 'vitest';
import { hasDisplay, installedBrowser, type Machine } from '#main/loopback/installed-browser.ts';

function machine(
  platform: NodeJS.Platform,
  env: Machine['env'],
  files: readonly string[] = [],
): Machine {
  return { platform, env, runs: (file) => files.includes(file) };
}

test('Linux: the first browser of the family on the path', () => {
  const files = ['/usr/bin/chromium', '/opt/bin/google-chrome'];
  expect(installedBrowser(machine('linux', { PATH: '/usr/bin::/opt/bin' }, files))).toBe(
    '/opt/bin/google-chrome',
  );
});

test('macOS: an application, the user’s own too', () => {
  const chrome = '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(installedBrowser(machine('darwin', { HOME: '/Users/ada' }, [chrome]))).toBe(chrome);
});

test('Windows: Edge is always there', () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const env = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' };
  expect(installedBrowser(machine('win32', env, [edge]))).toBe(edge);
});

test('GALLEY_CHROMIUM names the browser, and no other stands in for it', () => {
  const env = { PATH: '/usr/bin', GALLEY_CHROMIUM: '/opt/chrome' };
  const files = ['/usr/bin/chromium'];
  expect(installedBrowser(machine('linux', env, [...files, '/opt/chrome']))).toBe('/opt/chrome');
  expect(installedBrowser(machine('linux', env, files))).toBeNull();
});

test('no browser, no path', () => {
  expect(installedBrowser(machine('linux', {}))).toBeNull();
});

test('a Linux machine shows windows on X11 or Wayland', () => {
  expect(hasDisplay(machine('linux', {}))).toBe(false);
  expect(hasDisplay(machine('linux', { DISPLAY: '' }))).toBe(false);
  expect(hasDisplay(machine('linux', { DISPLAY: ':0' }))).toBe(true);
  expect(hasDisplay(machine('linux', { WAYLAND_DISPLAY: 'wayland-0' }))).toBe(true);
  expect(hasDisplay(machine('darwin', {}))).toBe(true);
});
