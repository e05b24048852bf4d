import type { MaterialText } from '#shared/material/material-text.ts';
import { readCaptions } from './formats/captions.ts';
import { readMail } from './formats/mail.ts';
import { readPage } from './formats/page.ts';
import { readPdf } from './formats/pdf.ts';
import { readPlain } from './formats/plain.ts';
import { readWord } from './formats/word.ts';

type Read = (bytes: Uint8Array) => MaterialText | Promise<MaterialText>;

/** What reads the text of a stored file, by its media type; pictures have no text. */
export const formats: Readonly<Record<string, Read>> = {
  'application/pdf': readPdf,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': readWord,
  'text/html': readPage,
  'message/rfc822': readMail,
  'text/vtt': readCaptions,
  'application/x-subrip': readCaptions,
  'text/plain': readPlain,
};
