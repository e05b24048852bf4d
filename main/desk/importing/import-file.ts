import { fileTypeFromBuffer } from 'file-type';
import type { FileTypeResult } from 'file-type';
import { makeArticle } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import type { IncomingFile } from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { fileKind } from '../file-kind.ts';
import { articleFromCopy } from './article-from-copy.ts';
import { decodeText } from './decode-text.ts';
import { looksLikeHtml } from './html/looks-like-html.ts';
import type { ImportedCopy } from './imported-copy.ts';
import { readPlainText } from './plain-text.ts';

/** A kind of text the desk can read. */
interface Format {
  /** True when the text is of this format, whatever the file is called. */
  readonly recognises: (text: string) => boolean;
  /** Rejects with a DeskError `no article`, `empty file`. */
  readonly read: (text: string) => ImportedCopy | Promise<ImportedCopy>;
}

/** The first that recognises a text reads it. */
const formats: readonly Format[] = [
  {
    recognises: looksLikeHtml,
    // The parser takes a third of the desk's start, which most days needs none.
    read: async (text) => (await import('./html/read-html.ts')).readHtml(text),
  },
  { recognises: () => true, read: readPlainText },
];

/** Bytes. */
const largestFile = 32 * 1024 * 1024;

/**
 * Reads one file into a new article with the given `id` (a UUID) at the time `now` (ISO 8601). Fails
 * whole: there is an article, or there is an error and nothing else.
 *
 * @throws DeskError `empty file`, `too large`, `not text`, `damaged file`, `no article`.
 */
export async function importFile(
  file: IncomingFile,
  { id, now }: { readonly id: string; readonly now: string },
): Promise<Article> {
  const copy = await readCopy(file);
  return makeArticle({ id, now, ...articleFromCopy(copy, { fileName: file.name, now }) });
}

async function readCopy(file: IncomingFile): Promise<ImportedCopy> {
  const { name, bytes } = file;
  if (bytes.length > largestFile) {
    throw new DeskError(
      'too large',
      `“${name}” is larger than 32 MB. Nothing was imported: save the article alone as text or HTML and import that.`,
    );
  }
  const type = await fileTypeFromBuffer(bytes);
  if (type?.ext === 'docx') {
    return withFileName(name, async () => (await import('./word.ts')).readWord(bytes));
  }
  const text = textOf(file, type);
  const format = formats.find(({ recognises }) => recognises(text));
  if (format === undefined) throw notText(name, 'a file of an unknown kind');
  return withFileName(name, () => format.read(text));
}

function textOf({ name, bytes }: IncomingFile, type: FileTypeResult | undefined): string {
  const decoded = decodeText(bytes);
  // "BMW recalls cars" begins like a bitmap: a few bytes do not outweigh a file that is all text.
  if (type !== undefined && (decoded?.sure !== true || documents.has(type.ext))) {
    throw notText(name, fileKind(type));
  }
  if (decoded === null) throw notText(name, 'a binary file');
  const { text } = decoded;
  if (text.trim() === '') {
    throw new DeskError('empty file', `“${name}” is empty. Nothing was imported.`);
  }
  return text;
}

/** Documents of other programs that are made of letters, and are no text to read. */
const documents: ReadonlySet<string> = new Set(['eps', 'pdf', 'ps', 'rtf']);

function notText(name: string, found: string): DeskError {
  return new DeskError(
    'not text',
    `“${name}” is ${found}, not a text. Nothing was imported: Galley reads plain text, HTML and Word documents (.docx).`,
  );
}

/** Puts the file's name before what a format has to say about it. */
async function withFileName<T>(name: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    const { code, message, details } = error;
    throw new DeskError(code, `“${name}”: ${message}`, { cause: error, details });
  }
}
