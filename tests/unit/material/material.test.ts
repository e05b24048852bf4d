import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import { makeSource } from '#shared/article/ledger.ts';
import { whereabouts } from '#shared/material/material-text.ts';
import type { MaterialText } from '#shared/material/material-text.ts';
import { libraryFiles } from '#main/desk/backup/library-files.ts';
import { sweepAssets } from '#main/desk/library/asset-sweep.ts';
import { extract } from '#main/desk/material/extract.ts';
import { exportArticle } from '#main/desk/publishing.ts';
import { open } from '../desk-with-library.ts';
import { bytesOf, lockedPdf, madeMail, madePdf, madeWord, pixel } from './made-files.ts';

const now = '2024-03-01T08:00:00.000Z';

/** Attaches a file to a fresh library and reads it. */
async function read(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<MaterialText> {
  const { ask } = await open();
  const { asset } = await ask('material.add', { name, bytes });
  return ask('material.read', { sha256: asset.sha256 });
}

function blocksOf({ text, blocks }: MaterialText): readonly string[] {
  return blocks.map(({ start, end }) => text.slice(start, end));
}

describe('material is read as plain text', () => {
  it('from a PDF, page by page, with broken words whole again', async () => {
    const material = await read(
      'plan.pdf',
      madePdf(
        [
          ['The berths will be re-', 'built by the harbor master.', '', 'A well-known quay.'],
          ['The well-', 'known quay closes.'],
        ],
        { title: 'Berth plan' },
      ),
    );
    expect(material).toMatchObject({ kind: 'PDF', pages: 2, title: 'Berth plan' });
    expect(blocksOf(material)).toEqual([
      'The berths will be rebuilt by the harbor master.',
      'A well-known quay.',
      'The well-known quay closes.',
    ]);
    expect(whereabouts(material, material.text.indexOf('closes'))).toBe('p. 2');
  });

  it('from a Word document, with its headings', async () => {
    const material = await read('notes.docx', madeWord(['# Interview', 'We “never” agreed.']));
    expect(material.kind).toBe('Word document');
    expect(blocksOf(material)).toEqual(['Interview', 'We “never” agreed.']);
    expect(material.blocks.map(({ level }) => level)).toEqual([1, null]);
  });

  it('from a web page, without markup, scripts or menus', async () => {
    const material = await read(
      'page.html',
      bytesOf(
        '<!doctype html><html><head><title>Harbor</title><meta property="article:published_time" content="2024-03-02">' +
          '</head><body><nav>Home</nav><h1>Harbor</h1><p>It <b>closes</b>.<script>steal()</script></p></body></html>',
      ),
    );
    expect(material).toMatchObject({ kind: 'web page', title: 'Harbor', date: '2024-03-02' });
    expect(material.text).toBe('Harbor\nIt closes.');
  });

  it('from a message, with its head, and with no speaker for what it quotes from others', async () => {
    const material = await read(
      'mail.eml',
      madeMail('We never agreed.\r\n\r\n> Did you agree?\r\n', { attachment: 'plan.pdf' }),
    );
    expect(material).toMatchObject({
      kind: 'e-mail',
      title: 'The berth plan',
      date: '2024-03-05T09:00:00.000Z',
      mail: { from: 'Ines Marchetti <ines@example.org>', to: 'News Desk <desk@example.org>' },
    });
    expect(material.notice).toContain('plan.pdf');
    expect(blocksOf(material)).toEqual(['We never agreed.', 'Did you agree?']);
    expect(material.blocks.map(({ speaker }) => speaker)).toEqual(['Ines Marchetti', null]);
  });

  it('from a message in HTML as clean text', async () => {
    const material = await read(
      'mail.eml',
      madeMail('<p>We <b>never</b> agreed.</p><img src="https://example.org/pixel.png">', {
        html: true,
      }),
    );
    expect(material.text).toBe('We never agreed.');
  });

  it('from WebVTT, with times and voices', async () => {
    const material = await read(
      'radio.vtt',
      bytesOf(
        'WEBVTT\n\nNOTE made by hand\n\n00:12:41.300 --> 00:12:44.000\n<v Ines Marchetti>We never\nagreed &amp; never will.</v>\n\n' +
          '1\n01:00:00.000 --> 01:00:02.000\nDid you?\n',
      ),
    );
    expect(material.kind).toBe('transcript');
    expect(blocksOf(material)).toEqual(['We never agreed & never will.', 'Did you?']);
    expect(material.blocks.map(({ speaker }) => speaker)).toEqual(['Ines Marchetti', null]);
    expect(whereabouts(material, 3)).toBe('00:12:41');
  });

  it('from SubRip, where a name holds until another speaks', async () => {
    const material = await read(
      'radio.srt',
      bytesOf(
        '1\r\n00:00:01,000 --> 00:00:02,000\r\nINES MARCHETTI: We never agreed.\r\n\r\n' +
          '2\r\n00:00:03,000 --> 00:00:04,000\r\n<i>And never will.</i>\r\n\r\n' +
          '3\r\n00:00:05,000 --> 00:00:06,000\r\n>> Never?\r\n',
      ),
    );
    expect(blocksOf(material)).toEqual(['We never agreed.', 'And never will.', 'Never?']);
    expect(material.blocks.map(({ speaker }) => speaker)).toEqual([
      'INES MARCHETTI',
      'INES MARCHETTI',
      null,
    ]);
  });

  it('from a text in another encoding', async () => {
    const material = await read(
      'note.txt',
      Buffer.from('Caf\u00e9 d\u00e9j\u00e0.\r\n\r\nTwo.', 'latin1'),
    );
    expect(material.text).toBe('Café déjà.\nTwo.');
  });

  it.each(['notes.constructor', 'notes.__proto__'])('from a text named “%s”', async (name) => {
    expect((await read(name, bytesOf('Plain words.'))).text).toBe('Plain words.');
  });

  it('from a picture: none', async () => {
    expect(await read('note.png', pixel)).toMatchObject({ kind: 'picture', text: '' });
  });
});

describe('material that cannot be read says why', () => {
  it.each([
    [
      'a scanned PDF',
      'scan.pdf',
      madePdf([[], []]),
      'not supported',
      /pictures of its 2 pages.*OCR/,
    ],
    ['a PDF under a password', 'locked.pdf', lockedPdf(), 'not supported', /password/],
    [
      'a damaged PDF',
      'broken.pdf',
      bytesOf('%PDF-1.4\nnothing more'),
      'damaged file',
      /PDF is damaged/,
    ],
    [
      'a damaged Word document',
      'broken.docx',
      madeWord(['Words.']).slice(0, -40),
      'damaged file',
      /Word document is damaged/,
    ],
  ])('%s', async (_what, name, bytes, code, message) => {
    const { ask, refused } = await open();
    const { asset } = await ask('material.add', { name, bytes });
    const error = await refused('material.read', { sha256: asset.sha256 });
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) as string });
  });

  it('a file that takes too long, without holding anything up', async () => {
    const bytes = madePdf([['Words.']]);
    await expect(extract({ mediaType: 'application/pdf', bytes }, 1)).rejects.toMatchObject({
      code: 'too large',
    });
  });

  it('a file that somebody took out of the library, or changed', async () => {
    const { ask, refused, folder } = await open();
    const { asset } = await ask('material.add', { name: 'note.txt', bytes: bytesOf('Words.') });
    const file = join(folder, 'library', 'assets', `${asset.sha256}.txt`);
    await writeFile(file, 'Other words.');
    expect(await refused('material.read', { sha256: asset.sha256 })).toMatchObject({
      code: 'damaged file',
    });
    await rm(file);
    expect(await refused('material.read', { sha256: asset.sha256 })).toMatchObject({
      code: 'not found',
    });
  });
});

describe('a file is refused as material', () => {
  it.each([
    ['when it is empty', 'note.txt', new Uint8Array(), 'empty file', /is empty/],
    ['when it holds no words', 'note.txt', bytesOf(' \n\t'), 'empty file', /no words/],
    [
      'when it lies about what it is',
      'plan.pdf',
      bytesOf('Only words.'),
      'not supported',
      /named as a PDF/,
    ],
    ['when a picture poses as a document', 'plan.docx', pixel, 'not supported', /a picture/],
    [
      'when Galley cannot read its kind',
      'sound.mp3',
      Buffer.concat([bytesOf('ID3\u0003'), new Uint8Array(400)]),
      'not supported',
      /Galley reads/,
    ],
    [
      'when it is larger than 50 MB',
      'film.txt',
      new Uint8Array(50 * 1024 * 1024 + 1).fill(97),
      'too large',
      /50 MB/,
    ],
  ])('%s', async (_what, name, bytes, code, message) => {
    const { refused, folder } = await open();
    const error = await refused('material.add', { name, bytes });
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) as string });
    expect(await readdir(join(folder, 'library', 'assets'))).toEqual([]);
  });
});

describe('material in the library', () => {
  it('is extracted once: the same text again, also where the kept one was damaged', async () => {
    const { ask, folder } = await open();
    const { asset } = await ask('material.add', {
      name: 'notes.docx',
      bytes: madeWord(['Words.']),
    });
    const first = await ask('material.read', { sha256: asset.sha256 });
    const kept = join(folder, 'library', 'extracted', `${asset.sha256}.json.gz`);
    expect((await readFile(kept)).length).toBeGreaterThan(0);
    expect(await ask('material.read', { sha256: asset.sha256 })).toEqual(first);
    await writeFile(kept, 'damaged');
    expect(await ask('material.read', { sha256: asset.sha256 })).toEqual(first);
  });

  it('stays while a source has it, goes into backups, and its extracted text does not', async () => {
    const { ask, desk, folder } = await open();
    const library = join(folder, 'library');
    const material = await ask('material.add', { name: 'note.txt', bytes: bytesOf('Words.') });
    await ask('material.read', { sha256: material.asset.sha256 });
    const article = await ask('article.create', {});
    const source = makeSource({ id: 's', kind: 'person', name: 'Ines', material: [material] });
    await ask('article.save', { article: { ...article, sources: [source] } });
    const later = (days: number): string =>
      new Date(Date.now() + days * 24 * 3_600_000).toISOString();
    expect(await sweepAssets(library, later(0))).toEqual([]);
    expect(await sweepAssets(library, later(100))).toEqual([]);
    const files = await libraryFiles(library);
    expect(files).toContain(`assets/${material.asset.sha256}.txt`);
    expect(files.filter((file) => file.startsWith('extracted'))).toEqual([]);
    await desk.close();
  });

  it('never leaves with an export', async () => {
    const { ask, desk } = await open();
    const material = await ask('material.add', {
      name: 'secret-memo.txt',
      bytes: bytesOf('Words.'),
    });
    const source = makeSource({
      id: 's',
      kind: 'person',
      name: 'Ines',
      listed: true,
      material: [material],
    });
    const article = makeArticle({
      id: crypto.randomUUID(),
      now,
      headline: 'Harbor',
      sources: [source],
    });
    const files = await exportArticle(article, {
      draft: true,
      now,
      readAsset: (sha256) => desk.readAsset(sha256),
    });
    const all = files.map(({ path, bytes }) => path + Buffer.from(bytes).toString('utf8')).join();
    expect(all).not.toContain(material.asset.sha256);
    expect(all).not.toContain('secret-memo');
  });

  it('is read but not added where the library is open elsewhere', async () => {
    const first = await open();
    const { asset } = await first.ask('material.add', { name: 'a.txt', bytes: bytesOf('Words.') });
    const second = await open({ library: join(first.folder, 'library') });
    expect(await second.ask('material.read', { sha256: asset.sha256 })).toMatchObject({
      text: 'Words.',
    });
    expect(
      await second.refused('material.add', { name: 'b.txt', bytes: bytesOf('More.') }),
    ).toMatchObject({ code: 'read-only' });
  });
});
