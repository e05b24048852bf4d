import type { Node } from 'prosemirror-model';
import type { Article, DroppedBlock } from '#shared/article/article.ts';
import { articleBody, bodyJson } from '#shared/article/body.ts';
import type { Photo } from '#shared/article/ledger.ts';
import { slugOf } from '#shared/article/slug.ts';
import { takeCreditLines } from '../typed-credits.ts';
import { takeCorrectionLines } from './correction-lines.ts';
import { datelineOf } from '#shared/article/datelines.ts';
import type { ImportedCopy, NoteToReaders } from './imported-copy.ts';

/**
 * An article's fields from what a format read: the credit lines become records, what a page
 * corrected becomes corrections, the dateline its field.
 *
 * @param file Its name, and when it is imported (ISO 8601).
 */
export function articleFromCopy(
  copy: ImportedCopy,
  file: { readonly fileName: string; readonly now: string },
): Partial<Article> {
  const credits = takeCreditLines(copy.body);
  // Only what was published has readers who were told something wrong.
  const corrected =
    copy.publishedAt === null
      ? { body: credits.body, notes: [], before: 0 }
      : takeCorrectionLines(credits.body);
  const { dateline, body } = takeDateline(corrected.body);
  const blocks = body.length > 0 ? body : [articleBody.node('paragraph')];
  const { headline, dek, dateline: place = '', section, language, publishedAt, url } = copy;
  return {
    slug: slugOf(headline),
    headline,
    dek,
    byline: [...copy.byline],
    dateline: dateline === '' ? place : dateline,
    section,
    tags: [...copy.tags],
    language,
    publishedAt,
    body: bodyJson(articleBody.node('doc', null, blocks)),
    sources: [...credits.sources],
    photos: creditedPhotos(copy.photos, credits.photos),
    corrections: correctionsOf([...(copy.notes ?? []), ...corrected.notes]),
    origin: {
      fileName: file.fileName,
      format: copy.format,
      url,
      importedAt: file.now,
      dropped: copy.leftOut.map((block, index): DroppedBlock => ({
        id: `dropped-${index + 1}`,
        text: block.text,
        reason: block.reason,
        after: Math.min(
          Math.max(credits.keptBefore(block.after) - corrected.before, 0),
          corrected.body.length,
        ),
        restored: false,
      })),
    },
  };
}

/** Oldest first; who wrote them no page says. */
function correctionsOf(notes: readonly NoteToReaders[]): Article['corrections'] {
  return notes
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map((note, index) => ({ id: `imported-${index + 1}`, by: 'The imported page', ...note }));
}

/** One picture without a credit and one credit line belong together; otherwise each is a record. */
function creditedPhotos(pictures: readonly Photo[], credits: readonly Photo[]): Photo[] {
  const [credit, ...others] = credits;
  const bare = pictures.filter((photo) => photo.credit === null);
  if (credit === undefined || others.length > 0 || bare.length !== 1) {
    return [...pictures, ...credits];
  }
  const { creator, agency, platform, link } = credit;
  return pictures.map((photo) =>
    photo.credit === null
      ? { ...photo, credit: credit.credit, creator, agency, platform, link: link ?? photo.link }
      : photo,
  );
}

/** Takes the dateline off the first paragraph. */
function takeDateline(body: readonly Node[]): {
  readonly dateline: string;
  readonly body: readonly Node[];
} {
  const at = body.findIndex((node) => node.type.name === 'paragraph');
  const first = body[at];
  const found = first === undefined ? null : datelineOf(first.textContent);
  if (first === undefined || found === null) return { dateline: '', body };
  const report = first.cut(found.end);
  const rest = report.content.size > 0 ? [report] : [];
  return { dateline: found.text, body: body.toSpliced(at, 1, ...rest) };
}
