import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { contentHash } from '#shared/article/content-hash.ts';
import { makePhoto, makeQuote, makeSource } from '#shared/article/ledger.ts';
import type { IncomingFile } from '#shared/desk/contract.ts';
import { openLibrary } from '#main/desk/library/library.ts';
import type { Library, LibraryOptions } from '#main/desk/library/library.ts';
import { writePackage } from '#main/desk/packages/write-package.ts';
import { pictureWithWords } from '../pictures/picture-with-words.ts';
import { temporaryFolder } from '../library/temporary-folder.ts';

export const now = '2026-03-01T08:00:00.000Z';

/** A library in a folder of its own, closed when the test ends. */
export async function library(options: LibraryOptions = {}): Promise<Library> {
  const opened = await openLibrary(join(await temporaryFolder(), 'library'), options);
  onTestFinished(() => opened.close());
  return opened;
}

const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content });
const words = (text: string, ...marks: readonly object[]) => ({ type: 'text', text, marks });
const mark = (type: string, attrs: object) => ({ type, attrs });

const suggested = { id: 'x1', by: 'Ed Itor', at: now };

/** An article with a picture, a transcript, comments and suggestions, signed off, in the library. */
export async function story(stock: Library, given: Partial<Article> = {}): Promise<Article> {
  const picture = await stock.addAsset({
    name: 'pier.jpg',
    bytes: new Uint8Array(pictureWithWords({})),
  });
  const transcript = new TextEncoder().encode('The pier closes, she said. All of it.');
  const asset = await stock.addAsset({ name: 'call.txt', bytes: transcript }, 'txt');
  const unsigned = makeArticle({
    id: crypto.randomUUID(),
    now,
    headline: 'The pier closes',
    slug: 'pier',
    body: {
      type: 'doc',
      content: [
        paragraph(
          words('The pier ', mark('comment', { threadId: 't1' })),
          words('now ', mark('insertion', suggested)),
          words('today ', mark('deletion', { ...suggested, id: 'x2' })),
          words('closes.'),
        ),
        { type: 'figure', attrs: { photoId: 'p1' } },
      ],
    },
    sources: [
      makeSource({
        id: 's1',
        kind: 'person',
        name: 'a port official',
        named: false,
        material: [{ asset, name: 'call.txt', addedAt: now }],
        note: 'Rang back at nine.',
      }),
    ],
    quotes: [makeQuote({ id: 'q1', words: 'The pier closes', speakerId: 's1' })],
    photos: [makePhoto({ id: 'p1', asset: picture, caption: 'The pier', alt: 'A pier' })],
    waivers: [{ findingKey: 'k', rule: 'r', reason: 'Known', by: 'Ed Itor', at: now }],
    threads: [
      {
        id: 't1',
        words: 'The pier ',
        comments: [{ id: 'r1', by: 'Ed Itor', at: now, text: 'Which pier?' }],
        resolved: null,
      },
    ],
    ...given,
  });
  const signOff = { by: 'Ed Itor', at: now, contentHash: contentHash(unsigned) };
  return stock.add({ ...unsigned, signOff, status: 'approved' });
}

/** The article's package, as the desk that holds it writes it. */
export async function packed(
  stock: Library,
  article: Article,
  name = 'pier',
): Promise<IncomingFile> {
  const { file } = await writePackage({
    article,
    log: await stock.history.writtenLog(article.id),
    readAsset: (sha256) => stock.readAsset(sha256),
    to: join(stock.folder, 'exports'),
    name,
    version: '0.0.0',
    now,
  });
  await stock.history.keep(article, 'handed over');
  return { name: basename(file), bytes: new Uint8Array(await readFile(file)) };
}
