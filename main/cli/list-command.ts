import type { ArticleSummary } from '#shared/desk/contract.ts';
import { type LibraryOption, withDesk } from './desk-session.ts';
import type { ExitCode } from './exit-codes.ts';
import { note, writeData } from './streams.ts';

/** `galley list`: the library's articles, newest change first. */
export async function listCommand(
  options: LibraryOption & { readonly json?: boolean },
): Promise<ExitCode> {
  const { articles, damaged } = await withDesk(options, (desk) =>
    desk.ask('library.list', { fresh: true }),
  );
  for (const { file, message } of damaged) note(`${file}: ${message}`);
  if (options.json === true) await writeData(`${JSON.stringify(articles, null, 2)}\n`);
  else for (const article of articles) await writeData(row(article));
  return 0;
}

function row({ id, status, updatedAt, headline }: ArticleSummary): string {
  return `${id}  ${status.padEnd(9)}  ${updatedAt.slice(0, 10)}  ${headline || '(no headline)'}\n`;
}
