import type { Article } from '#shared/article/article.ts';
import { renderCredit } from '#shared/article/photo-credit.ts';

/** A field of the article and what the importer found for it; `null` where the file had nothing. */
export interface FieldFound {
  readonly name: string;
  readonly value: string | null;
}

/** The fields that an editor wants to see at a glance after an import, in the order of a page. */
export function fieldsFound(article: Article): readonly FieldFound[] {
  const sources = article.sources.filter((source) => source.listed);
  const pictures = article.photos.filter((photo) => photo.asset !== null);
  return [
    { name: 'Dek', value: text(article.dek) },
    { name: 'Byline', value: text(article.byline.join(', ')) },
    { name: 'Dateline', value: text(article.dateline) },
    { name: 'Date', value: article.publishedAt === null ? null : day(article.publishedAt) },
    { name: 'Section', value: text(article.section) },
    { name: 'Tags', value: text(article.tags.join(', ')) },
    { name: 'Sources line', value: text(sources.map((source) => source.name).join(', ')) },
    {
      name: 'Photo credit',
      value: text(
        article.photos
          .map((photo) => renderCredit(photo))
          .filter(Boolean)
          .join('; '),
      ),
    },
    { name: 'Pictures', value: pictures.length === 0 ? null : String(pictures.length) },
  ];
}

function text(value: string): string | null {
  return value.trim() === '' ? null : value;
}

/** The day as the page states it; a date that cannot be read is shown as it stands. */
function day(published: string): string {
  const date = new Date(published);
  if (Number.isNaN(date.getTime())) return published;
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
