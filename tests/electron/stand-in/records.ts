import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** What the test gave this process: a home of its own, and how to behave. */
export interface Setting {
  readonly home: string;
  readonly chromium: string;
  readonly packaged: boolean;
  /** Whether the system gives the app windows. */
  readonly windows: boolean;
  /** Whether the system has a browser for addresses. */
  readonly browser: boolean;
  readonly project: string;
}

Object.defineProperty(process, 'platform', { value: required('STAND_IN_PLATFORM') });

export const setting: Setting = {
  home: required('STAND_IN_HOME'),
  chromium: required('STAND_IN_CHROMIUM'),
  packaged: process.env['STAND_IN_PACKAGED'] !== 'no',
  windows: process.env['STAND_IN_WINDOWS'] !== 'no',
  browser: process.env['STAND_IN_BROWSER'] !== 'no',
  project: required('STAND_IN_PROJECT'),
};

/** A call that leaves the app: a dialog, a file manager, a browser. */
export interface Call {
  readonly name: string;
  readonly values: readonly unknown[];
}

const calls: Call[] = [];

/** Written down as well as kept, for a process that ends before anybody can ask. */
export function recordCall(name: string, ...values: unknown[]): void {
  const call = { name, values: JSON.parse(JSON.stringify(values)) as unknown[] };
  calls.push(call);
  mkdirSync(setting.home, { recursive: true });
  appendFileSync(join(setting.home, 'calls.jsonl'), `${JSON.stringify(call)}\n`);
}

export function recordedCalls(): readonly Call[] {
  return calls;
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`The Electron stand-in needs ${name}.`);
  return value;
}
