import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { DeskError } from '#shared/desk/errors.ts';
import { zipBytes, zipEntries, zipWhole } from './zip/zip-reader.ts';

/** Bytes that the parts of a document may unpack to, without its pictures. */
const largestUnpacked = 200 * 1024 * 1024;

/**
 * A Word document as a page: its title and headings, paragraphs, lists, tables and notes, without its
 * pictures.
 *
 * @throws DeskError `damaged file`, `too large`.
 */
export async function wordPage(bytes: Uint8Array): Promise<string> {
  try {
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const read = await mammoth.convertToHtml(
      { buffer: await measuredParts(bytes) },
      { convertImage, styleMap: "p[style-name='Title'] => h1:fresh" },
    );
    return read.value;
  } catch (error) {
    if (error instanceof DeskError) throw error;
    throw new DeskError(
      'damaged file',
      'This Word document is damaged and could not be read. Open it in Word, save it anew and take that.',
      { cause: error },
    );
  }
}

/**
 * The parts that hold text, in a zip that packs nothing. A small file that unpacks to gigabytes is no
 * document, whatever size it claims to have; mammoth's own reader unpacks first and compares afterwards.
 *
 * @throws DeskError `too large`; DamagedZip where a part is larger than it claims.
 */
async function measuredParts(bytes: Uint8Array): Promise<Buffer> {
  const zip = zipBytes(bytes);
  const entries = (await zipEntries(zip)).filter(({ name }) => !unread.test(name));
  if (entries.reduce((sum, entry) => sum + entry.bytes, 0) > largestUnpacked) {
    throw new DeskError(
      'too large',
      'This Word document unpacks to more than 200 MB, as no document does. It was not read.',
    );
  }
  const parts: [string, Uint8Array][] = [];
  for (const entry of entries) parts.push([entry.name, await zipWhole(zip, entry)]);
  return Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }));
}

/** Folders, and what is no text: pictures, fonts, other files. */
const unread = /\/$|\/(?:media|embeddings|fonts)\//i;
