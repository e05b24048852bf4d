import { getDocumentProxy } from 'unpdf';
import { DeskError } from '#shared/desk/errors.ts';
import type { MaterialText } from '#shared/material/material-text.ts';
import { materialOf } from '../draft.ts';
import type { DraftBlock } from '../draft.ts';
import { linesOf, paragraphsOfLines, usualGap, withoutBreaks } from './pdf-lines.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * Reads the text that a PDF carries, page by page. Nothing in it runs.
 *
 * @throws DeskError `not supported` for one under a password or without text, `damaged file`, `too large`.
 */
export async function readPdf(bytes: Uint8Array): Promise<MaterialText> {
  // A PDF's own JavaScript and fonts are never evaluated: only its text is asked for.
  const document = await open(bytes);
  const pages: ReturnType<typeof linesOf>[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(linesOf(items));
    page.cleanup();
  }
  const usual = usualGap(pages);
  const joined = withoutBreaks(pages.map((lines) => paragraphsOfLines(lines, usual)));
  const blocks = joined.flatMap((texts, index): readonly DraftBlock[] =>
    texts.map((text) => ({ text, page: index + 1 })),
  );
  if (blocks.every(({ text }) => text.trim() === '')) throw noText(document.numPages);
  return materialOf(blocks, {
    kind: 'PDF',
    pages: document.numPages,
    title: await titleOf(document),
  });
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new DeskError(
        'not supported',
        'This PDF is locked with a password, so its text cannot be read. The file is kept with the source: save a copy without the password and attach that.',
      );
    }
    throw new DeskError(
      'damaged file',
      'This PDF is damaged and could not be read. The file is kept as it is: get it again from where it came from, and attach that.',
      { cause: error },
    );
  }
}

async function titleOf(document: PdfDocument): Promise<string | null> {
  const info: unknown = (await document.getMetadata().catch(() => null))?.info;
  if (typeof info !== 'object' || info === null || !('Title' in info)) return null;
  return typeof info.Title === 'string' && info.Title.trim() !== '' ? info.Title.trim() : null;
}

function noText(pages: number): DeskError {
  const what = pages === 1 ? 'a picture of a page' : `pictures of its ${pages} pages`;
  return new DeskError(
    'not supported',
    `This PDF holds no text, only ${what}: it was scanned. It cannot be searched or quoted from. The file is kept with the source: run it through text recognition (OCR) and attach the result.`,
  );
}
