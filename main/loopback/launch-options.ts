import { parseArgs, type ParseArgsConfig } from 'node:util';

export interface LaunchOptions {
  /** As it was given; the shell's default where it is missing. */
  readonly library: string | undefined;
  /** Where a backup goes every day; as it was given. */
  readonly backup: string | undefined;
  /** 0 for any free port. */
  readonly port: number;
  /** Whether to open a window on the address. */
  readonly open: boolean;
}

/** The options of this shell, as `parseArgs` takes them. */
export const launchFlags = {
  library: { type: 'string' },
  backup: { type: 'string' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

/** Throws a `RangeError` whose message is for whoever typed the command. */
export function readLaunchOptions(args: readonly string[]): LaunchOptions {
  const flags = readFlags(args, launchFlags);
  return {
    library: flags.library,
    backup: flags.backup,
    port: portOf(flags.port ?? '0'),
    open: flags['no-open'] !== true,
  };
}

/** `parseArgs` with errors that fit on a line. Throws a `RangeError`. */
export function readFlags<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
): ReturnType<typeof parseArgs<{ args: string[]; options: T }>>['values'] {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const [firstSentence = message] = message.split('. ');
    throw new RangeError(`${firstSentence.replace(/\.$/, '')}.`, { cause });
  }
}

function portOf(given: string): number {
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65_535) {
    throw new RangeError(`--port takes a number up to 65535, not "${given}".`);
  }
  return port;
}
