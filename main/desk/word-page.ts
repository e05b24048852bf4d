import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { DeskError } from '#shared/desk/errors.ts';

/** Bytes that the parts of a document may unpack to. */
const largestUnpacked = 200 * 1024 * 1024;

/**
 * A Word document as a page: its title and headings, paragraphs, lists, tables and notes, without its
 * pictures.
 *
 * @throws DeskError `damaged file`, `too large`.
 */
export async function wordPage(bytes: Uint8Array): Promise<string> {
  try {
    refuseBomb(bytes);
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const read = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
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

/** A small file that unpacks to gigabytes is no document. */
function refuseBomb(bytes: Uint8Array): void {
  let unpacked = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      unpacked += originalSize;
      return false;
    },
  });
  if (unpacked > largestUnpacked) {
    throw new DeskError(
      'too large',
      'This Word document unpacks to more than 200 MB, as no document does. It was not read.',
    );
  }
}
