import type { FileTypeResult } from 'file-type';

/** What a person calls a file of this type: "a PDF", "a picture". */
export function fileKind({ ext, mime }: FileTypeResult): string {
  return names[ext] ?? groups[mime.split('/')[0] ?? ''] ?? `a .${ext} file`;
}

const names: Readonly<Record<string, string>> = {
  cfb: 'an Office file of the old kind, or a document under a password',
  docx: 'a Word document',
  epub: 'an e-book',
  odt: 'an OpenDocument text',
  pdf: 'a PDF',
  pptx: 'a presentation',
  rtf: 'a Rich Text document',
  xlsx: 'a spreadsheet',
  zip: 'an archive',
};

/** By the first half of a media type. */
const groups: Readonly<Record<string, string>> = {
  audio: 'a sound recording',
  image: 'a picture',
  video: 'a video',
};
