import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '#scripts/child.ts';
import { passesOn } from '#scripts/run-shell.ts';

describe('a signal to npm start', () => {
  test.each([
    ['SIGINT', 'linux', true, false],
    ['SIGINT', 'linux', false, true],
    ['SIGTERM', 'linux', true, true],
    ['SIGHUP', 'darwin', true, true],
    ['SIGINT', 'win32', false, false],
    ['SIGHUP', 'win32', true, false],
  ] as const)('%s on %s, in a terminal: %s, is sent on: %s', (signal, platform, tty, sent) => {
    expect(passesOn(signal, platform, tty)).toBe(sent);
  });

  test.skipIf(process.platform === 'win32')('ends the shell once, and is told of', async () => {
    const module = pathToFileURL(join(root, 'scripts', 'run-shell.ts')).href;
    const shell =
      "let heard = 0; process.on('SIGTERM', () => { heard += 1; setTimeout(() => process.exit(heard), 50); }); setInterval(() => undefined, 1000); console.log('ready');";
    const starter = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        '--input-type=module',
        '--eval',
        `const { runShell } = await import(${JSON.stringify(module)}); console.log(JSON.stringify(await runShell(process.execPath, ['--eval', ${JSON.stringify(shell)}])));`,
      ],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const lines = createInterface({ input: starter.stdout })[Symbol.asyncIterator]();
    expect((await lines.next()).value).toBe('ready');
    starter.kill('SIGTERM');
    expect(JSON.parse(String((await lines.next()).value))).toEqual({ status: 1, asked: true });
    await once(starter, 'exit');
  });
});
