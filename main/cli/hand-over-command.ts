import { resolve } from 'node:path';
import { type DeskSession, type LibraryOption, withDesk } from './desk-session.ts';
import type { ExitCode } from './exit-codes.ts';
import { writeData } from './streams.ts';

/** `galley hand-over ID --out DIR`: writes the article's package into DIR, and its path to standard output. */
export async function handOverCommand(
  id: string,
  options: LibraryOption & { readonly out: string },
): Promise<ExitCode> {
  const work = async (desk: DeskSession): Promise<ExitCode> => {
    const { revision } = await desk.ask('article.open', { id });
    const done = await desk.ask('article.handOver', { id, revision });
    if (done !== null) await writeData(`${done.file}\n`);
    return 0;
  };
  return withDesk(options, work, resolve(options.out));
}
