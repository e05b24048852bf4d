import { strToU8, zipSync } from 'fflate';

/** Files of each kind, made by code: what a test says is in them is in them. */

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

interface PdfOptions {
  readonly title?: string;
  /** Further entries of the trailer, as `/Encrypt` is one. */
  readonly trailer?: string;
}

/** A PDF of these lines by page; an empty line is a gap between paragraphs. */
export function madePdf(
  pages: readonly (readonly string[])[],
  options: PdfOptions = {},
): Uint8Array<ArrayBuffer> {
  const kids = pages.map((_page, index) => `${5 + 2 * index} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Title (${options.title ?? ''}) >>`,
    ...pages.flatMap((lines, index) => {
      const shown = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ');
      const content = lines.length === 0 ? '' : `BT /F1 12 Tf 14 TL 72 720 Td ${shown} ET`;
      const head = '/Type /Page /Parent 2 0 R /MediaBox [0 0 612 792]';
      return [
        `<< ${head} /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * index} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R ${options.trailer ?? ''} >>\n`;
  return Buffer.from(`${file}startxref\n${table}\n%%EOF`, 'latin1');
}

/** A PDF that opens with a password which nobody here knows. */
export function lockedPdf(): Uint8Array<ArrayBuffer> {
  const key = 'ab'.repeat(32);
  const encrypt = `<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`;
  const id = '<00112233445566778899aabbccddeeff>';
  return madePdf([['Nobody may read this.']], { trailer: `/Encrypt ${encrypt} /ID [${id} ${id}]` });
}

/** A Word document of these paragraphs; "# " opens a heading. */
export function madeWord(paragraphs: readonly string[]): Uint8Array<ArrayBuffer> {
  const body = paragraphs.map((paragraph) => {
    const heading = paragraph.startsWith('# ');
    const style = heading ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : '';
    return `<w:p>${style}<w:r><w:t xml:space="preserve">${paragraph.replace(/^# /, '')}</w:t></w:r></w:p>`;
  });
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="${packages}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/>` +
        `<Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships">` +
        `<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships">` +
        `<Relationship Id="r1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'word/styles.xml': strToU8(
      `<?xml version="1.0"?><w:styles xmlns:w="${word}"><w:style w:type="paragraph" w:styleId="Heading1">` +
        '<w:name w:val="heading 1"/></w:style></w:styles>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body>${body.join('')}</w:body></w:document>`,
    ),
  });
}

interface MailOptions {
  readonly from?: string;
  readonly subject?: string;
  readonly html?: boolean;
  readonly attachment?: string;
}

/** A saved message with this text. */
export function madeMail(text: string, options: MailOptions = {}): Uint8Array<ArrayBuffer> {
  const type = `text/${options.html ? 'html' : 'plain'}; charset=utf-8`;
  const head = [
    `From: ${options.from ?? 'Ines Marchetti <ines@example.org>'}`,
    'To: News Desk <desk@example.org>',
    `Subject: ${options.subject ?? 'The berth plan'}`,
    'Date: Tue, 05 Mar 2024 10:00:00 +0100',
    'Message-ID: <1@example.org>',
    'MIME-Version: 1.0',
  ];
  if (options.attachment === undefined) {
    return bytesOf([...head, `Content-Type: ${type}`, '', text].join('\r\n'));
  }
  return bytesOf(
    [
      ...head,
      'Content-Type: multipart/mixed; boundary="part"',
      '',
      '--part',
      `Content-Type: ${type}`,
      '',
      text,
      '--part',
      'Content-Type: application/pdf',
      `Content-Disposition: attachment; filename="${options.attachment}"`,
      'Content-Transfer-Encoding: base64',
      '',
      'JVBERi0xLjQK',
      '--part--',
      '',
    ].join('\r\n'),
  );
}

/** A PNG of one transparent pixel. */
export const pixel: Uint8Array<ArrayBuffer> = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
