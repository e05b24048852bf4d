import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

type SecondInstance = (argv: string[], workingFolder: string, data: unknown) => void;

const callSchema = z.object({
  argv: z.array(z.string()),
  folder: z.string(),
  data: z.unknown(),
});

/**
 * One process a user-data folder, across processes as in Electron: the first holds a file with its
 * pid; a later one leaves its arguments in the folder and is told no.
 */
export function claimInstance(
  userData: string,
  data: unknown,
  whenReady: (then: () => void) => void,
  onSecond: SecondInstance,
): boolean {
  const calls = callsFolder(userData);
  const lock = lockFile(userData);
  if (!create(lock)) {
    if (isRunning(Number(readFileSync(lock, 'utf8')))) {
      leaveCall(userData, { argv: inChromiumsOrder(process.argv), folder: process.cwd(), data });
      return false;
    }
    writeFileSync(lock, String(process.pid));
  }
  const look = (): void => {
    for (const name of readdirSync(calls)) {
      const file = join(calls, name);
      const call = readCall(file);
      // Half-written: it is there whole at the next look.
      if (call === null) continue;
      rmSync(file);
      onSecond(call.argv, call.folder, call.data);
    }
  };
  whenReady(() => {
    look();
    setInterval(look, 50).unref();
  });
  return true;
}

/** Chromium puts the switches first, some of its own among them, and then what is none. */
function inChromiumsOrder([program = '', ...given]: readonly string[]): string[] {
  const isSwitch = (argument: string): boolean => argument.startsWith('-');
  return [
    program,
    ...given.filter(isSwitch),
    '--allow-file-access-from-files',
    ...given.filter((argument) => !isSwitch(argument)),
  ];
}

/** What a second start tells the first one, which hears of it once it is ready. */
export function leaveCall(userData: string, call: z.infer<typeof callSchema>): void {
  writeFileSync(join(callsFolder(userData), `${process.pid}.json`), JSON.stringify(call));
}

function callsFolder(userData: string): string {
  const folder = join(userData, 'second-instances');
  mkdirSync(folder, { recursive: true });
  return folder;
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
