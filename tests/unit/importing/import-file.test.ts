import { describe, expect, it } from 'vitest';
import { articleSchema } from '#shared/article/article.ts';
import { wordPage } from '#main/desk/word-page.ts';
import { DamagedZip } from '#main/desk/zip/zip-reader.ts';
import { madeWord } from '../material/made-files.ts';
import { importText, textsOf } from './imported.ts';

/** A Windows program's first bytes. */
const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400, 0)]);
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

describe('a file that cannot be imported', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'empty file', 'is empty'],
    ['white space alone', Buffer.from(' \n\t\r\n'), 'empty file', 'is empty'],
    ['a picture named .txt', png, 'not text', 'is a picture'],
    ['a program named .txt', program, 'not text', 'Nothing was imported'],
    ['bytes that are no text', Buffer.from([1, 2, 3, 0, 200, 0, 0, 7]), 'not text', 'binary file'],
    ['a PDF', Buffer.from('%PDF-1.7\nwords alone'), 'not text', 'is a PDF'],
    ['a file over 32 MB', Buffer.alloc(32 * 1024 * 1024 + 1, 'a'), 'too large', '32 MB'],
  ])('%s is refused with what it is', async (_what, bytes, code, words) => {
    const importing = importText(bytes);
    await expect(importing).rejects.toMatchObject({ code });
    await expect(importing).rejects.toThrow(words);
    await expect(importing).rejects.toThrow('story.txt');
  });
});

describe('encodings', () => {
  const text = 'Brücke gesperrt\n\n“Déjà vu”, sagte Zoë.';
  const utf16 = Buffer.from(text, 'utf16le');
  const latin = Buffer.from(
    'Br\u00fccke gesperrt\n\n\u0093D\u00e9j\u00e0 vu\u0094, sagte Zo\u00eb.',
    'latin1',
  );

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])],
    ['UTF-16 LE with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    [
      'UTF-16 BE with a mark',
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]),
    ],
    ['UTF-16 LE', utf16],
    ['UTF-16 BE', Buffer.from(utf16).swap16()],
    ['windows-1252', latin],
  ])('%s is read', async (_name, bytes) => {
    const article = await importText(bytes);
    expect(article.headline).toBe('Brücke gesperrt');
    expect(textsOf(article)).toEqual(['“Déjà vu”, sagte Zoë.']);
  });

  it('a page in the encoding that it declares is read', async () => {
    const page = `<html><head><meta charset="iso-8859-2"></head><body><h1>Most w Łodzi</h1><p>${'Most jest zamknięty. '.repeat(12)}</p></body></html>`;
    const bytes = Buffer.from(page, 'latin1');
    let at = 0;
    // What latin1 cannot say, ISO 8859-2 says with one byte.
    for (const letter of page) {
      if (letter === 'Ł') bytes[at] = 0xa3;
      if (letter === 'ę') bytes[at] = 0xea;
      at += 1;
    }
    const article = await importText(bytes, 'page.html');
    expect(article.headline).toBe('Most w Łodzi');
    expect(textsOf(article)[0]).toContain('zamknięty');
  });
});

describe('what an import makes', () => {
  it('is an article even when its first letters are those of a bitmap or a program', async () => {
    expect((await importText('BMW recalls cars\n\nIt said so.')).headline).toBe('BMW recalls cars');
    expect((await importText('MZ\n\nA town, and its number plates.')).headline).toBe('MZ');
  });

  it('is a valid article whatever the file is called', async () => {
    const html = `<h1>A page by any name</h1><p>${'It is read for what it is. '.repeat(10)}</p>`;
    const article = await importText(html, 'story.txt');
    expect(articleSchema.parse(article)).toEqual(article);
    expect(article.origin?.format).toBe('HTML');
    expect(article.slug).toBe('a-page-by-any-name');
  });

  it('is plain text when a text only speaks of tags', async () => {
    const article = await importText('On tags\n\nThe <p> element opens a paragraph, he wrote.');
    expect(article.origin?.format).toBe('Plain text');
    expect(textsOf(article)).toEqual(['The <p> element opens a paragraph, he wrote.']);
  });
});

describe('a Word document', () => {
  const story = [
    'By Ines Batalha',
    'PORT ALDER — The harbor ferry stops at nightfall from Monday on, the port authority said.',
    '“We have one crew left,” Noor Gill, who runs it, told Reuters. “One crew cannot sail all night.”',
    'Sources: Reuters',
  ];

  it.each([
    ['its heading', '# Ferry Stops at Nightfall'],
    ['its first line', 'Ferry Stops at Nightfall'],
  ])('gives its fields as a page does, the headline from %s', async (_what, headline) => {
    const article = await importText(madeWord([headline, ...story]), 'ferry.docx');
    expect(article).toMatchObject({
      headline: 'Ferry Stops at Nightfall',
      byline: ['Ines Batalha'],
      dateline: 'PORT ALDER',
      origin: { fileName: 'ferry.docx', format: 'Word document' },
    });
    expect(article.sources.map(({ name }) => name)).toEqual(['Reuters']);
    expect(textsOf(article)).toHaveLength(2);
  });

  it('that is damaged is refused with its name', async () => {
    const whole = madeWord(['Ferry Stops', ...story]);
    const importing = importText(whole.subarray(0, whole.length - 200), 'ferry.docx');
    await expect(importing).rejects.toMatchObject({ code: 'damaged file' });
    await expect(importing).rejects.toThrow('ferry.docx');
  });

  it('that unpacks to far more than a document does is refused', async () => {
    const swollen = Buffer.from(madeWord(['Ferry Stops', ...story]));
    claim(swollen, 'word/styles.xml', 201 * 1024 * 1024);
    const importing = importText(swollen, 'ferry.docx');
    await expect(importing).rejects.toMatchObject({ code: 'too large' });
  });

  it('that unpacks to more than it claims is unpacked no further than that', async () => {
    const bomb = Buffer.from(madeWord(['Ferry Stops', ...story, ' '.repeat(8 * 1024 * 1024)]));
    claim(bomb, 'word/document.xml', 1_000);
    const reading = wordPage(bomb);
    await expect(reading).rejects.toMatchObject({ code: 'damaged file' });
    // Said by who stops at the claim: others unpack all of it, and compare afterwards.
    await expect(reading).rejects.toHaveProperty('cause', expect.any(DamagedZip));
  });
});

/** Makes a zip's headers and its directory say that a part unpacks to so many bytes. */
function claim(zip: Buffer, part: string, bytes: number): void {
  for (let at = zip.indexOf(part); at >= 0; at = zip.indexOf(part, at + 1)) {
    if (zip.readUInt32LE(at - 30) === 0x04034b50) zip.writeUInt32LE(bytes, at - 30 + 22);
    else if (zip.readUInt32LE(at - 46) === 0x02014b50) zip.writeUInt32LE(bytes, at - 46 + 24);
  }
}
