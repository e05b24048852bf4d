import { extname } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import type { FileTypeResult } from 'file-type';
import type { IncomingFile } from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { largestMaterial } from '#shared/material/material-text.ts';
import { fileKind } from '../file-kind.ts';
import { decodeText } from '../importing/decode-text.ts';
import { looksLikeHtml } from '../importing/html/looks-like-html.ts';
import { isPictureExtension } from '../library/assets.ts';
import type { MaterialExtension } from '../library/assets.ts';
import { looksLikeSubRip, looksLikeWebVtt } from './formats/captions.ts';
import { looksLikeMail } from './formats/looks-like-mail.ts';

/** Kinds of file that cannot pass for one another. */
type Family = 'PDF' | 'Word document' | 'picture' | 'text';

/**
 * What a file is by its content: the extension it is kept under, without the dot.
 *
 * @throws DeskError `empty file`, `too large`, `not supported`: for a kind that Galley does not read, and
 * for a name that claims another kind than the content is.
 */
export async function recogniseMaterial({ name, bytes }: IncomingFile): Promise<MaterialExtension> {
  if (bytes.length === 0) {
    throw new DeskError(
      'empty file',
      `“${name}” is empty: there is nothing in it. Nothing was attached.`,
    );
  }
  if (bytes.length > largestMaterial) {
    throw new DeskError(
      'too large',
      `“${name}” is larger than 50 MB. Nothing was attached: save the part that matters as a smaller file.`,
    );
  }
  const extension = await byContent({ name, bytes });
  const claimed = families.get(extname(name).slice(1).toLowerCase());
  const found = families.get(extension);
  if (claimed !== undefined && claimed !== found) {
    throw notSupported(
      name,
      `is named as a ${claimed}, but its content is ${found === 'text' ? 'plain text' : `a ${found}`}. ` +
        'Nothing was attached: check where it comes from, or give it its real name.',
    );
  }
  return extension;
}

const families: ReadonlyMap<string, Family> = new Map([
  ['pdf', 'PDF'],
  ['docx', 'Word document'],
  ...family('picture', 'png', 'jpg', 'jpeg', 'gif', 'webp', 'avif'),
  ...family('text', 'html', 'htm', 'xhtml', 'eml', 'vtt', 'srt', 'txt', 'text', 'md'),
]);

function family(name: Family, ...extensions: readonly string[]): readonly [string, Family][] {
  return extensions.map((extension) => [extension, name]);
}

async function byContent({ name, bytes }: IncomingFile): Promise<MaterialExtension> {
  const type = await fileTypeFromBuffer(bytes);
  if (type?.ext === 'pdf' || type?.ext === 'docx') return type.ext;
  if (type !== undefined && isPictureExtension(type.ext)) return type.ext;
  const decoded = decodeText(bytes);
  // "BMW recalls cars" begins like a bitmap: a few bytes do not outweigh a file that is all text.
  if (decoded === null || (type !== undefined && (!decoded.sure || type.ext === 'rtf'))) {
    throw notSupported(name, `${foreign(type)} Nothing was attached.`);
  }
  const { text } = decoded;
  if (text.trim() === '') {
    throw new DeskError('empty file', `“${name}” holds no words. Nothing was attached.`);
  }
  if (looksLikeWebVtt(text)) return 'vtt';
  if (looksLikeSubRip(text)) return 'srt';
  if (looksLikeMail(text)) return 'eml';
  return looksLikeHtml(text) ? 'html' : 'txt';
}

function foreign(type: FileTypeResult | undefined): string {
  if (type?.ext === 'cfb') {
    return 'is an Office file of the old kind, or a Word document under a password: save it as .docx without one.';
  }
  const found = type === undefined ? 'a binary file of an unknown kind' : fileKind(type);
  return `is ${found}. Galley reads text, HTML, PDF, Word (.docx), VTT and SRT transcripts, saved e-mail (.eml) and pictures.`;
}

function notSupported(name: string, what: string): DeskError {
  return new DeskError('not supported', `“${name}” ${what}`);
}
