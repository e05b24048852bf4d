import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');

/** A process that has a library open. */
export interface Elsewhere {
  readonly pid: number;
  /** Ends it as a crash does. */
  readonly kill: () => Promise<void>;
}

/** Opens the library in a process of its own, and answers once that has it. */
export async function openElsewhere(folder: string): Promise<Elsewhere> {
  const script =
    `import { openLibrary } from '#main/desk/library/library.ts';` +
    `const library = await openLibrary(${JSON.stringify(folder)});` +
    `process.stdout.write(String(library.writable)); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  if (line.toString().trim() !== 'true') {
    await kill();
    throw new Error('Somebody else has this library.');
  }
  return { pid: child.pid ?? 0, kill };
}
