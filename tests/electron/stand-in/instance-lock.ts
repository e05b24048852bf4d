import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

type SecondInstance = (argv: string[], workingFolder: string) => void;

const callSchema = z.object({ argv: z.array(z.string()), folder: z.string() });

/**
 * One process a user-data folder, across processes as in Electron: the first holds a file with its
 * pid; a later one leaves its arguments in the folder and is told no.
 */
export function claimInstance(userData: string, onSecond: SecondInstance): boolean {
  const calls = join(userData, 'second-instances');
  mkdirSync(calls, { recursive: true });
  const lock = lockFile(userData);
  if (!create(lock)) {
    if (isRunning(Number(readFileSync(lock, 'utf8')))) {
      const call = { argv: process.argv, folder: process.cwd() };
      writeFileSync(join(calls, `${process.pid}.json`), JSON.stringify(call));
      return false;
    }
    writeFileSync(lock, String(process.pid));
  }
  setInterval(() => {
    for (const name of readdirSync(calls)) {
      const file = join(calls, name);
      const call = readCall(file);
      // Half-written: it is there whole at the next look.
      if (call === null) continue;
      rmSync(file);
      onSecond(call.argv, call.folder);
    }
  }, 50).unref();
  return true;
}

/** Only the holder's own lock goes. */
export function releaseInstance(userData: string): void {
  const lock = lockFile(userData);
  try {
    if (Number(readFileSync(lock, 'utf8')) === process.pid) rmSync(lock);
  } catch {
    // There was none.
  }
}

function lockFile(userData: string): string {
  return join(userData, 'SingletonLock.json');
}

function create(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

function readCall(file: string): z.infer<typeof callSchema> | null {
  try {
    return callSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
