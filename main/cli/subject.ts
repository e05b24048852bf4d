import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { decodeText } from '#main/desk/importing/decode-text.ts';
import { importFile } from '#main/desk/importing/import-file.ts';
import { openPackage } from '#main/desk/packages/open-package.ts';
import type { Article } from '#shared/article/article.ts';
import { isPackage } from '#shared/article/package.ts';
import type { IncomingFile } from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { withDesk, type LibraryOption } from './desk-session.ts';

/** What a command is about: an article of the library, or one read from a file and stored nowhere. */
export interface Subject {
  readonly article: Article;
  /** `null` for an article of the library or of a package. */
  readonly file: { readonly path: string; readonly text: string } | null;
}

/** Reads FILE|ID. A file that is there wins over an article of that id. */
export async function readSubject(argument: string, library: LibraryOption): Promise<Subject> {
  if (await isArticleId(argument)) {
    const article = await withDesk(library, (desk) => desk.ask('article.open', { id: argument }));
    return { article, file: null };
  }
  return readFileSubject(argument);
}

/** Whether a FILE|ID names an article. */
export async function isArticleId(argument: string): Promise<boolean> {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(argument)) return false;
  return !(await stat(argument).then(
    () => true,
    () => false,
  ));
}

/** Reads a file into an article that is kept nowhere. */
export async function readFileSubject(path: string): Promise<Subject> {
  const file = await incomingFile(path);
  if (isPackage(file)) {
    const { article } = await openPackage(file);
    return { article, file: null };
  }
  const article = await importFile(file, { id: randomUUID(), now: new Date().toISOString() });
  return { article, file: { path, text: decodeText(file.bytes)?.text ?? '' } };
}

/** @throws DeskError `file gone`, `no permission`, `not supported`. */
export async function incomingFile(path: string): Promise<IncomingFile> {
  try {
    return { name: basename(path), bytes: new Uint8Array(await readFile(path)) };
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): DeskError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  switch (code) {
    case 'ENOENT':
      return new DeskError('file gone', `There is no file “${path}”.`, { cause });
    case 'EACCES':
    case 'EPERM':
      return new DeskError('no permission', `“${path}” may not be read.`, { cause });
    case 'EISDIR':
      return new DeskError('not supported', `“${path}” is a folder. Name the files in it.`, {
        cause,
      });
    default:
      return new DeskError('internal', `“${path}” could not be read: ${String(cause)}`, { cause });
  }
}
