import { hash } from 'node:crypto';
import { articleSchema, articleSchemaVersion } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { migrated, schemaOf } from '#shared/article/migrations.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { issuesOf } from '../schema-issues.ts';
import type { Form } from './durable-file.ts';

// Bytes that are not UTF-8 are damage: replacing them would lose words without a sound.
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** How an article stands in its file: one JSON object, a field a line. */
export const articleForm = {
  parse: (bytes) => readArticle(bytes).article,
  format: formatArticle,
  check: checkArticle,
} satisfies Form<Article>;

/** An article as its file holds it. */
export interface FoundArticle {
  readonly article: Article;
  /** The version that the file was written in. */
  readonly schema: number;
  /** True when the content is not the one that the file's own revision names: somebody edited it. */
  readonly byHand: boolean;
}

/**
 * The article in a file. A file that somebody edited by hand counts as a new revision, worked out from its
 * content, and a save based on the old one is a conflict. A file of an older version is read in the form
 * of this one; nothing is written.
 *
 * @throws DeskError `newer format` or `damaged file`.
 */
export function readArticle(bytes: Uint8Array): FoundArticle {
  const json = parseJson(bytes);
  const version = schemaOf(json);
  if (version !== null && version > articleSchemaVersion) {
    throw new DeskError(
      'newer format',
      'A newer Galley wrote this article. It was left untouched: update Galley to open it.',
    );
  }
  const parsed = articleSchema.safeParse(inThisForm(json));
  if (!parsed.success) {
    throw damaged(issuesOf(parsed.error));
  }
  const { revision: stated } = parsed.data;
  const known = isNamed(parsed.data, stated);
  const article = known ? parsed.data : { ...parsed.data, revision: revisionOf(parsed.data) };
  const byHand = !known && !isNamed(json, stated);
  return { article, schema: version ?? articleSchemaVersion, byHand };
}

/** True when the revision was made of this content, be it by an earlier Galley: of the content in one line. */
function isNamed(content: object, revision: string): boolean {
  const unnamed = { ...content, revision: '' };
  const isOf = (text: string): boolean => nameOf(text, countOf(revision)) === revision;
  return isOf(textOf(unnamed)) || isOf(JSON.stringify(unnamed));
}

function revisionOf(article: Article): string {
  return nameOf(textOf({ ...article, revision: '' }), countOf(article.revision));
}

function inThisForm(json: unknown): unknown {
  try {
    return migrated(json).json;
  } catch (error) {
    throw damaged([error instanceof Error ? error.message : String(error)]);
  }
}

/** @throws DeskError `bad request` for an article whose file could not be read again. */
function checkArticle(article: Article): void {
  const parsed = articleSchema.safeParse(article);
  if (parsed.success) return;
  throw new DeskError(
    'bad request',
    'The article was not stored: something in its text is of no known kind. The stored one stands as it was.',
    { details: issuesOf(parsed.error) },
  );
}

function textOf(article: object): string {
  return `${JSON.stringify(article, null, 1)}\n`;
}

/** What a revision was made of is what its file will hold: the bytes are kept until they are written. */
const madeBytes = new WeakMap<Article, Buffer>();

function formatArticle(article: Article): Buffer {
  const bytes = madeBytes.get(article) ?? Buffer.from(textOf(article));
  madeBytes.delete(article);
  return bytes;
}

function parseJson(bytes: Uint8Array): object {
  try {
    const json: unknown = JSON.parse(utf8.decode(bytes));
    if (typeof json === 'object' && json !== null) return json;
    throw new TypeError(`The file holds ${JSON.stringify(json)} and no object.`);
  } catch (error) {
    throw damaged([error instanceof Error ? error.message : String(error)]);
  }
}

function damaged(details: readonly string[]): DeskError {
  return new DeskError(
    'damaged file',
    'This file does not hold an article that can be read. It was left as it is.',
    { details },
  );
}

/**
 * The article as its next revision, stamped with `now` (ISO 8601). Keys have to stand in the order of the
 * schema, which the revision is made of: as they do in whatever was parsed.
 */
export function nextRevision(article: Article, now: string): Article {
  const unnamed = { ...article, updatedAt: now, revision: '' };
  const bytes = Buffer.from(textOf(unnamed));
  const revision = nameOf(bytes, countOf(article.revision) + 1);
  const next = { ...unnamed, revision };
  madeBytes.set(next, named(bytes, revision));
  return next;
}

/** `<count>-<first 12 hex digits of the sha-256 of what the file holds, its revision empty>`. */
function nameOf(unnamed: string | Uint8Array, count: number): string {
  return `${count}-${hash('sha256', unnamed, 'hex').slice(0, 12)}`;
}

/** Puts the revision in its place, which is before anything that somebody wrote. */
function named(unnamed: Buffer, revision: string): Buffer {
  const place = unnamed.indexOf('"revision": ""') + '"revision": "'.length;
  return Buffer.concat([
    unnamed.subarray(0, place),
    Buffer.from(revision),
    unnamed.subarray(place),
  ]);
}

function countOf(revision: string): number {
  return Number(/^(\d{1,15})-/.exec(revision)?.[1] ?? 0);
}
