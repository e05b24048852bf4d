import type { Article } from '#shared/article/article.ts';
import type { IncomingFile } from '#shared/desk/contract.ts';
import type { Result } from '#shared/desk/errors.ts';
import { desk } from '../desk/desk.ts';
import { letGo, sayProblem } from '../library/desk-work.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { pastedFiles } from './pasted.ts';
import type { Pasted } from './pasted.ts';

/** Imports files that the person picked or dropped. */
export async function importBrowserFiles(files: readonly File[]): Promise<void> {
  const incoming: IncomingFile[] = [];
  for (const file of files) {
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes) incoming.push({ name: file.name, bytes: new Uint8Array(bytes) });
    else {
      useInterface
        .getState()
        .notify(
          `“${file.name}” could not be read: it was moved, or is a folder. Nothing was imported from it.`,
          { tone: 'problem' },
        );
    }
  }
  await importFiles(incoming);
}

/**
 * Imports each file into an article of its own, says for each that failed why, opens the last one
 * that succeeded and shows what the importer did with it.
 */
export async function importFiles(files: readonly IncomingFile[]): Promise<void> {
  await importEach(files.map((file) => [file]));
}

/** Imports a paste; a page in which the desk finds no article counts as the text it shows. */
export async function importPasted(pasted: Pasted): Promise<void> {
  await importEach([pastedFiles(pasted)]);
}

/** One article of each entry: of the first of its files in which the desk finds one. */
async function importEach(entries: readonly (readonly IncomingFile[])[]): Promise<void> {
  if (entries.length === 0 || !(await letGo())) return;
  let last: Article | null = null;
  for (const files of entries) {
    const result = await firstArticle(files);
    if (result?.ok) last = result.value;
    else if (result) sayProblem(result.error);
  }
  if (last === null) return;
  // Typing may have gone on while the desk read the files.
  if (!(await letGo())) return;
  useArticle.getState().showArticle(last);
  useInterface.getState().openDialog('import report');
}

async function firstArticle(files: readonly IncomingFile[]): Promise<Result<Article> | null> {
  let result: Result<Article> | null = null;
  for (const file of files) {
    result = await desk.request('import.file', file);
    if (result.ok || result.error.code !== 'no article') return result;
  }
  return result;
}
