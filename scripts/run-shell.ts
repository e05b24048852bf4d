import { spawn } from 'node:child_process';
import { callersFolder, ended } from './child.ts';

export interface ShellEnd {
  /** The exit status; 1 for a shell that a signal ended. */
  readonly status: number;
  /** True where somebody asked for the end, by Ctrl-C or a signal. */
  readonly asked: boolean;
}

/** Runs a shell of Galley in this terminal to its end; a signal is for the shell to end on. */
export async function runShell(command: string, args: readonly string[]): Promise<ShellEnd> {
  // Editors' terminals set this, and Electron would then run as plain Node.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: undefined };
  const child = spawn(command, args, { cwd: callersFolder(), env, stdio: 'inherit' });
  const atTerminal = [process.stdin, process.stdout, process.stderr].some(({ isTTY }) => isTTY);
  let asked = false;
  const hear = (signal: NodeJS.Signals): void => {
    asked = true;
    if (passesOn(signal, process.platform, atTerminal)) child.kill(signal);
  };
  for (const signal of signals) process.on(signal, hear);
  const { status } = await ended(child);
  for (const signal of signals) process.off(signal, hear);
  return { status, asked };
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Whether a signal is sent on to the shell. A terminal gives Ctrl-C to every program in it, and the
 * second of two would end an Electron that is still saving after the first. On Windows a signal
 * that one program sends another ends that at once; the console tells both.
 */
export function passesOn(
  signal: NodeJS.Signals,
  platform: NodeJS.Platform,
  atTerminal: boolean,
): boolean {
  if (platform === 'win32') return signal === 'SIGTERM';
  return signal !== 'SIGINT' || !atTerminal;
}
