import { expect, test } from 'vitest';
import { readLaunchOptions } from '#main/loopback/launch-options.ts';

test('without options: the usual library, any port, and a window', () => {
  expect(readLaunchOptions([])).toEqual({
    library: undefined,
    backup: undefined,
    port: 0,
    open: true,
  });
});

test('each option is read', () => {
  expect(
    readLaunchOptions(['--library', 'desk', '--backup=safe', '--port=8080', '--no-open']),
  ).toEqual({
    library: 'desk',
    backup: 'safe',
    port: 8080,
    open: false,
  });
});

test.each([
  [['--libary', 'x'], "Unknown option '--libary'."],
  [['story.txt'], "Unexpected argument 'story.txt'."],
  [['--port', 'http'], '--port takes a number up to 65535, not "http".'],
  [['--port', '70000'], '--port takes a number up to 65535, not "70000".'],
])('refuses %j in one sentence', (args, message) => {
  expect(() => readLaunchOptions(args)).toThrow(message);
});
