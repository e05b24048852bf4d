import type { Photo } from '#shared/article/ledger.ts';
import { DeskError } from '#shared/desk/errors.ts';
import type { ImportedCopy } from '../imported-copy.ts';
import { plainParagraphs } from '../plain-text.ts';
import { findArticle } from './article-scope.ts';
import { parsePage } from './dom.ts';
import { readFields } from './fields.ts';
import { judge } from './judge.ts';
import type { Verdict } from './judge.ts';
import { readMetadata } from './metadata.ts';
import type { PageMetadata } from './metadata.ts';
import { takeOwnNotes } from './own-notes.ts';
import { pageBody } from './page-body.ts';
import type { Box, Piece } from './piece.ts';
import { photoOf, pictureOf } from './pictures.ts';
import { joinRows } from './table-rows.ts';
import { walkPage } from './walk-page.ts';

/**
 * Reads the article out of a web page. Every block of text on the page is either in the article or in
 * what was left out, with a reason. Nothing of the page runs, and nothing is fetched.
 *
 * @throws DeskError `no article`.
 */
export function readHtml(html: string): ImportedCopy {
  const page = parsePage(html);
  const metadata = readMetadata(page);
  const notes = takeOwnNotes(page);
  const pieces = joinRows(walkPage(page, metadata.url));
  try {
    const scope = findArticle(page, pieces, metadata.isArticle);
    const fields = readFields(pieces, scope, metadata);
    const verdicts = judge(pieces, scope, fields);
    const { headline, dek, byline, section, publishedAt } = fields;
    return {
      ...copyOf(metadata),
      ...{ headline, dek, byline, section, publishedAt },
      ...pageBody(pieces, verdicts),
      photos: photosOf(pieces, verdicts, scope.root),
      notes,
    };
  } catch (error) {
    if (error instanceof DeskError && metadata.articleBody.length > shortestData) {
      return { ...copyOf(metadata), body: plainParagraphs(metadata.articleBody) };
    }
    throw error;
  }
}

/** UTF-16 units of a JSON-LD text that is an article by itself, on pages that scripts would build. */
const shortestData = 200;

function copyOf(metadata: PageMetadata): ImportedCopy {
  const { url, headline, dek, byline, section, tags, language, publishedAt } = metadata;
  const rest = { body: [], photos: [], leftOut: [] };
  return {
    format: 'HTML',
    url,
    headline,
    dek,
    byline,
    section,
    tags,
    language,
    publishedAt,
    ...rest,
  };
}

/** A record for each picture of the article that has a caption or a credit. */
function photosOf(
  pieces: readonly Piece[],
  verdicts: readonly Verdict[],
  root: Box,
): readonly Photo[] {
  const byPicture = new Map<Box, Piece[]>();
  pieces.forEach((piece, index) => {
    const picture = verdicts[index]?.kind === 'caption' ? pictureOf(piece, root) : null;
    if (picture === null) return;
    byPicture.set(picture, [...(byPicture.get(picture) ?? []), piece]);
  });
  return [...byPicture].flatMap(([picture, words]) => photoOf(picture, words) ?? []);
}
