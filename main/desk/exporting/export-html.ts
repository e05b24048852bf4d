import { toHtml } from 'hast-util-to-html';
import type { Article } from '#shared/article/article.ts';
import type { Asset } from '#shared/article/ledger.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { publicPicture } from '../pictures/public/public-picture.ts';
import { pageTree } from './page-tree.ts';
import { publicationOf } from './publication.ts';
import type { ExportOptions, Publication } from './publication.ts';

/** A file of an export; `path` is relative to its folder, with forward slashes. */
export interface ExportedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface PageOptions extends ExportOptions {
  readonly readAsset: (
    sha256: string,
  ) => Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | null>;
}

/**
 * The article as `index.html` with its pictures beside it: one page that needs neither network nor
 * script. It judges nothing: `publishing.ts` is the gate in front of it.
 *
 * @throws DeskError `not found` when the library has lost a picture, `damaged file` for one of which
 * nobody can tell what its file says about itself.
 */
export async function exportHtml(
  article: Article,
  { readAsset, ...options }: PageOptions,
): Promise<readonly ExportedFile[]> {
  const publication = publicationOf(article, options);
  const pictures = await Promise.all(
    assetsOf(publication).map(async ([path, asset]) => {
      const content = await readAsset(asset.sha256);
      if (content === null) throw missingPicture(path);
      const bytes = publicPicture(content.bytes, content.mediaType);
      if (bytes === null) throw unreadablePicture(path);
      return { path, bytes };
    }),
  );
  const html = `${toHtml(pageTree(publication, options.now), { upperDoctype: true })}\n`;
  return [{ path: 'index.html', bytes: new TextEncoder().encode(html) }, ...pictures];
}

/** Each file once, whatever the number of figures that show it. */
function assetsOf({ pictures }: Publication): readonly (readonly [string, Asset])[] {
  return [...new Map([...pictures.values()].map(({ path, asset }) => [path, asset]))];
}

function missingPicture(path: string): DeskError {
  return new DeskError(
    'not found',
    'A picture of this article is no longer in the library. Nothing was exported: add the picture again, or remove its figure.',
    { details: [path] },
  );
}

function unreadablePicture(path: string): DeskError {
  return new DeskError(
    'damaged file',
    'A picture of this article cannot be read to its end, so that nobody knows whether its file tells where and by whom it was taken. Nothing was exported: open the picture in another program, save it anew and add that.',
    { details: [path] },
  );
}
