import { createHash } from 'node:crypto';
import { articleSchema, articleSchemaVersion } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { migrated, schemaOf } from '#shared/article/migrations.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { issuesOf } from '../schema-issues.ts';
import type { Form } from './durable-file.ts';

// Bytes that are not UTF-8 are damage: replacing them would lose words without a sound.
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** How an article stands in its file: one JSON object, a field a line. */
export const articleForm: Form<Article> = {
  parse: (bytes) => readArticle(bytes).article,
  format: formatArticle,
  check: checkArticle,
};

/** An article as its file holds it. */
export interface FoundArticle {
  readonly article: Article;
  /** The version that the file was written in. */
  readonly schema: number;
  /** True when the content is not the one that the file's own revision names: somebody edited it. */
  readonly byHand: boolean;
}

/**
 * The article in a file. Its revision is worked out from the content, so a file that somebody
 * edited by hand counts as a new revision, and a save based on the old one is a conflict. A file of an
 * older version is read in the form of this one; nothing is written.
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
  const article = { ...parsed.data, revision: revisionOf(parsed.data, countOf(stated)) };
  const byHand = stated !== article.revision && stated !== revisionAsWritten(json, stated);
  return { article, schema: version ?? articleSchemaVersion, byHand };
}

/** The revision by the content as it was written: of an older version, or with keys of its own order. */
function revisionAsWritten(json: unknown, stated: string): string {
  return typeof json === 'object' && json !== null ? revisionOf(json, countOf(stated)) : '';
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

function formatArticle(article: Article): string {
  return `${JSON.stringify(article, null, 1)}\n`;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
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
  const next = { ...article, updatedAt: now };
  return { ...next, revision: revisionOf(next, countOf(article.revision) + 1) };
}

/** `<count>-<first 12 hex digits of the sha-256 of everything but the revision>`. */
function revisionOf(article: object, count: number): string {
  const content = JSON.stringify({ ...article, revision: '' });
  return `${count}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}`;
}

function countOf(revision: string): number {
  return Number(/^(\d{1,15})-/.exec(revision)?.[1] ?? 0);
}
