import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { root } from '#scripts/child.ts';

/** What a command left behind. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as a process of its own in `folder`, which is its home as well. */
export function runGalley(folder: string, args: readonly string[], input = ''): Promise<Ran> {
  const child = startGalley(folder, args);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  child.stdin.end(input);
  return new Promise((done) => {
    child.once('close', (status) => done({ status, stdout, stderr }));
  });
}

export function startGalley(
  folder: string,
  args: readonly string[],
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [join(root, 'out', 'main', 'cli.js'), ...args], {
    cwd: folder,
    env: {
      ...process.env,
      HOME: folder,
      USERPROFILE: folder,
      XDG_CONFIG_HOME: join(folder, 'config'),
    },
  });
}
