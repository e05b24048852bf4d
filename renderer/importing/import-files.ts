import { isPackage } from '#shared/article/package.ts';
import type { IncomingFile } from '#shared/desk/contract.ts';
import type { DeskErrorValue, Result } from '#shared/desk/errors.ts';
import { desk } from '../desk/desk.ts';
import { inPlaceOfOpen, sayProblem } from '../library/desk-work.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { pastedFiles } from './pasted.ts';
import type { Pasted } from './pasted.ts';
import { takePackage } from './take-package.ts';
import type { Arrival } from './take-package.ts';

/** Imports files that the person picked or dropped. */
export async function importBrowserFiles(files: readonly File[]): Promise<void> {
  const incoming: IncomingFile[] = [];
  const unread: DeskErrorValue[] = [];
  for (const file of files) {
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes) incoming.push({ name: file.name, bytes: new Uint8Array(bytes) });
    else unread.push(unreadable(file.name));
  }
  await importFiles(incoming, unread);
}

/**
 * Imports each file into an article of its own, opens the last one that succeeded, shows what the importer
 * did with it, and says for each that failed why.
 *
 * @param unread Why others could not even be read.
 */
export async function importFiles(
  files: readonly IncomingFile[],
  unread: readonly DeskErrorValue[] = [],
): Promise<void> {
  await importEach(
    files.map((file) => [file]),
    unread,
  );
}

function unreadable(name: string): DeskErrorValue {
  const message = `“${name}” could not be read: it was moved, or is a folder. Nothing was imported from it.`;
  return { code: 'not found', message, details: [] };
}

/** Imports a paste; a page in which the desk finds no article counts as the text it shows. */
export async function importPasted(pasted: Pasted): Promise<void> {
  await importEach([pastedFiles(pasted)], []);
}

/** One article of each entry: of the first of its files in which the desk finds one. */
async function importEach(
  entries: readonly (readonly IncomingFile[])[],
  unread: readonly DeskErrorValue[],
): Promise<void> {
  const problems = [...unread];
  const lastArrival = async (): Promise<Result<Arrival | null>> => {
    let last: Arrival | null = null;
    for (const files of entries) {
      const result = await firstArrival(files);
      if (result?.ok) last = result.value;
      else if (result) problems.push(result.error);
    }
    return { ok: true, value: last };
  };
  const last = entries.length > 0 ? await inPlaceOfOpen(lastArrival) : null;
  if (last !== null) {
    if (last.article !== null) useArticle.getState().showArticle(last.article);
    last.say();
  }
  // Last, since a problem leaves when another article comes.
  for (const problem of problems) sayProblem(problem);
}

async function firstArrival(files: readonly IncomingFile[]): Promise<Result<Arrival> | null> {
  let result: Result<Arrival> | null = null;
  for (const file of files) {
    result = isPackage(file) ? await takePackage(file) : await importedFrom(file);
    if (result.ok || result.error.code !== 'no article') return result;
  }
  return result;
}

async function importedFrom(file: IncomingFile): Promise<Result<Arrival>> {
  const result = await desk.request('import.file', file);
  if (!result.ok) return result;
  const say = (): void => useInterface.getState().openDialog('import report');
  return { ok: true, value: { article: result.value, say } };
}
