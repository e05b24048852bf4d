import { createHash } from 'node:crypto';
import { articleSchema, articleSchemaVersion } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { DeskError } from '#shared/desk/errors.ts';
import type { Form } from './durable-file.ts';

// Bytes that are not UTF-8 are damage: replacing them would lose words without a sound.
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** How an article stands in its file: one JSON object, a field a line. */
export const articleForm: Form<Article> = { parse: parseArticle, format: formatArticle };

/**
 * The article in a file. Its revision is worked out from the content, so a file that somebody
 * edited by hand counts as a new revision, and a save based on the old one is a conflict.
 *
 * @throws DeskError `newer format` or `damaged file`.
 */
function parseArticle(bytes: Uint8Array): Article {
  const json = parseJson(bytes);
  const version =
    typeof json === 'object' && json !== null && 'schema' in json ? json.schema : null;
  if (typeof version === 'number' && version > articleSchemaVersion) {
    throw new DeskError(
      'newer format',
      'A newer Galley wrote this article. It was left untouched: update Galley to open it.',
    );
  }
  const parsed = articleSchema.safeParse(json);
  if (!parsed.success) {
    throw damaged(
      parsed.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')}: ${message}`),
    );
  }
  return { ...parsed.data, revision: revisionOf(parsed.data, countOf(parsed.data.revision)) };
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
 * The article as its next revision, stamped with `now` (ISO 8601). It is parsed as it will be when it is
 * read: nothing is written that could not be, and keys stand in the order that the revision is made of.
 */
export function nextRevision(article: Article, now: string): Article {
  const next = articleSchema.parse({ ...article, updatedAt: now });
  return { ...next, revision: revisionOf(next, countOf(article.revision) + 1) };
}

/** `<count>-<first 12 hex digits of the sha-256 of everything but the revision>`. */
function revisionOf(article: Article, count: number): string {
  const content = JSON.stringify({ ...article, revision: '' });
  return `${count}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}`;
}

function countOf(revision: string): number {
  return Number(/^(\d{1,15})-/.exec(revision)?.[1] ?? 0);
}
