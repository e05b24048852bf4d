import { createHash } from 'node:crypto';
import { z } from 'zod';
import { writeDurably } from '../durable-write.ts';
import type { FileSystem } from '../file-system.ts';
import { SearchEngine } from './engine.ts';
import type { Held } from './engine.ts';
import { facetsSchema } from './facets.ts';
import type { ArticleFile } from './messages.ts';
import { WordIndex } from './word-index.ts';

/** Another form of the cache, of the words or of the index makes another version: old ones are rebuilt. */
const version = 3;

const headSchema = z.object({
  version: z.literal(version),
  /** Bytes of the words (a line each), and how many words and postings there are. */
  words: z.number(),
  counts: z.number(),
  postings: z.number(),
  /** The articles' ids, by their number in the index. */
  ids: z.array(z.string()),
  articles: z.array(
    z.object({
      id: z.string(),
      file: z.string(),
      stamp: z.object({ modified: z.number(), size: z.number() }),
      facets: facetsSchema,
      /** Bytes. */
      folded: z.number(),
      parts: z.number(),
    }),
  ),
});

/** What search knew when it was last written down: each article counts while its file looks the same. */
export interface Cached {
  readonly engine: SearchEngine;
  readonly files: ReadonlyMap<string, ArticleFile>;
}

/**
 * What search knows, as one file: a digest of the rest, the length of a head in JSON, the head, the
 * index, the texts. It is read by the machine that wrote it: numbers stand in that machine's order.
 */
export async function writeCache(
  fs: FileSystem,
  file: string,
  { engine, files }: Cached,
): Promise<void> {
  const texts: Buffer[] = [];
  const articles: z.infer<typeof headSchema>['articles'] = [];
  for (const [id, { facets, folded, parts }] of engine.held) {
    const known = files.get(id);
    if (known === undefined) continue;
    articles.push({ ...known, facets, folded: folded.length, parts: parts.length });
    texts.push(folded, parts);
  }
  const { ids, words, counts, postings } = engine.index.pack();
  const text = Buffer.from(words.join('\n'));
  const head = Buffer.from(
    JSON.stringify({
      version,
      words: text.length,
      counts: counts.length,
      postings: postings.length,
      ids,
      articles,
    }),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  const content = Buffer.concat([length, head, text, bytesOf(counts), bytesOf(postings), ...texts]);
  await writeDurably(fs, file, Buffer.concat([digest(content), content]));
}

/** What the file holds; `null` where it is missing, damaged or of another version. */
export async function readCache(fs: FileSystem, file: string): Promise<Cached | null> {
  try {
    const bytes = await fs.readFile(file);
    const content = bytes.subarray(digestLength);
    if (!digest(content).equals(bytes.subarray(0, digestLength))) return null;
    const headEnd = 4 + content.readUInt32BE(0);
    const head = headSchema.parse(JSON.parse(content.subarray(4, headEnd).toString()));
    const take = (size: number): Buffer => content.subarray(at, (at += size));
    let at = headEnd;
    const words = take(head.words).toString().split('\n');
    const counts = numbersOf(take(4 * head.counts));
    const postings = numbersOf(take(4 * head.postings));
    const held = new Map<string, Held>();
    const files = new Map<string, ArticleFile>();
    for (const { id, file: name, stamp, facets, folded, parts } of head.articles) {
      held.set(id, { facets, folded: take(folded), parts: take(parts) });
      files.set(id, { id, file: name, stamp });
    }
    const index = WordIndex.unpack({ ids: head.ids, words, counts, postings });
    return { engine: new SearchEngine(index, held), files };
  } catch {
    // It is a cache: whatever is wrong with it, the articles say everything again.
    return null;
  }
}

const digestLength = 32;

function bytesOf(numbers: Uint32Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** A copy: in the file they need not stand where numbers may stand in memory. */
function numbersOf(bytes: Buffer): Uint32Array {
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}

function digest(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
