import type { MaterialText } from '#shared/material/material-text.ts';
import { decodeText } from '../../importing/decode-text.ts';
import { paragraphsOf } from '../../importing/plain-text.ts';
import { materialOf } from '../draft.ts';

/** Reads a text file, paragraph by paragraph. */
export function readPlain(bytes: Uint8Array): MaterialText {
  const text = decodeText(bytes)?.text ?? '';
  return materialOf(
    paragraphsOf(text).map((paragraph) => ({ text: paragraph })),
    { kind: 'text' },
  );
}
