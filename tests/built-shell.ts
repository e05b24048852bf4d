import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The built app under the loopback shell, in a process of its own. */
export interface BuiltShell {
  /** Where it serves, with the token that lets a window in. */
  readonly address: string;
  /** Ends it as Ctrl-C does, and answers with its exit status. */
  stop(): Promise<number | null>;
}

const program = join(import.meta.dirname, '..', 'out', 'main', 'loopback.js');

/**
 * Starts the shell on a library, with `home` for its configuration and more arguments if given; as
 * another account, where this one may do everything.
 */
export async function startBuiltShell(
  home: string,
  library: string,
  given: readonly string[] = [],
  account: { readonly uid?: number } = {},
): Promise<BuiltShell> {
  const shell = spawn(process.execPath, [program, '--no-open', '--library', library, ...given], {
    env: { ...process.env, HOME: home, USERPROFILE: home, XDG_CONFIG_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
    ...account,
  });
  return {
    address: await addressOf(shell.stdout),
    stop: async () => {
      const ending = once(shell, 'exit');
      shell.kill('SIGINT');
      const [status] = (await ending) as [number | null];
      return status;
    },
  };
}

/** The address that the shell prints once it serves. */
async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(line);
    if (address) return address[0];
  }
  throw new Error('The shell ended without an address.');
}
