import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { DeskError } from '#shared/desk/errors.ts';
import type { MaterialText } from '#shared/material/material-text.ts';
import { parsePage } from '../../importing/html/dom.ts';
import { materialOf } from '../draft.ts';
import { blocksOfPage } from './page.ts';

/** Bytes that the parts of a document may unpack to. */
const largestUnpacked = 200 * 1024 * 1024;

/**
 * Reads a Word document: its paragraphs, headings, lists, tables and notes, without its pictures.
 *
 * @throws DeskError `damaged file`, `too large`.
 */
export async function readWord(bytes: Uint8Array): Promise<MaterialText> {
  let html: string;
  try {
    refuseBomb(bytes);
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const read = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage });
    html = read.value;
  } catch (error) {
    if (error instanceof DeskError) throw error;
    throw new DeskError(
      'damaged file',
      'This Word document is damaged and could not be read. The file is kept as it is: open it in Word, save it anew and attach that.',
      { cause: error },
    );
  }
  const blocks = blocksOfPage(parsePage(html));
  if (blocks.length === 0) {
    throw new DeskError(
      'not supported',
      'This Word document holds no text, so there is nothing to search or quote. The file is kept with the source.',
    );
  }
  return materialOf(blocks, { kind: 'Word document' });
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
