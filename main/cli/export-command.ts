import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Article } from '#shared/article/article.ts';
import { type DeskSession, type LibraryOption, withDesk } from './desk-session.ts';
import type { ExitCode } from './exit-codes.ts';
import { writeData } from './streams.ts';
import { incomingFile, isArticleId } from './subject.ts';
import { takenFile } from './taken-file.ts';

interface ExportOptions extends LibraryOption {
  readonly out: string;
  readonly draft?: boolean;
}

/**
 * `galley export FILE|ID --out DIR`: writes the article's folder into DIR and its page's path to
 * standard output. Passes the same gate as the window: what is not cleared needs `--draft`.
 *
 * @throws DeskError `not signed off`, `blocked`.
 */
export async function exportCommand(argument: string, options: ExportOptions): Promise<ExitCode> {
  if (await isArticleId(argument)) {
    return exporting(options, (desk) => desk.ask('article.open', { id: argument }));
  }
  // A file goes through a library of its own, and so through the one desk and its one gate.
  const file = await incomingFile(argument);
  const library = await mkdtemp(join(tmpdir(), 'galley-export-'));
  try {
    return await exporting({ ...options, library }, async (desk) => {
      return (await takenFile(desk, file)).article;
    });
  } finally {
    await rm(library, { recursive: true, force: true });
  }
}

function exporting(
  options: ExportOptions,
  find: (desk: DeskSession) => Promise<Article>,
): Promise<ExitCode> {
  const work = async (desk: DeskSession): Promise<ExitCode> => {
    const { id, revision } = await find(desk);
    const draft = options.draft === true;
    const exported = await desk.ask('export.html', { id, revision, draft });
    if (exported !== null) await writeData(`${join(exported.folder, 'index.html')}\n`);
    return 0;
  };
  return withDesk(options, work, resolve(options.out));
}
