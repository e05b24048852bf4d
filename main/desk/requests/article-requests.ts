import { randomUUID } from 'node:crypto';
import { makeArticle } from '#shared/article/article.ts';
import { slugOf } from '#shared/article/slug.ts';
import type { RequestName } from '#shared/desk/contract.ts';
import { importFile } from '../importing/import-file.ts';
import type { Library } from '../library/library.ts';
import type { Handlers } from './handlers.ts';

/** Writing, keeping and deleting articles. */
export function articleRequests(library: Library, now: () => string) {
  return {
    'library.list': async ({ fresh }) => (fresh === true ? library.list() : library.listKnown()),
    'library.search': ({ query }) => library.search.find(query, now()),
    'article.create': () => library.add(makeArticle({ id: randomUUID(), now: now() })),
    'article.open': ({ id }) => library.read(id),
    'article.save': ({ article }) => library.save(article),
    'article.rename': ({ id, headline }) =>
      library.change(id, (stored) => ({
        ...stored,
        headline,
        slug: stored.slug || slugOf(headline),
      })),
    'article.trash': async ({ id }) => {
      await library.trash(id);
      return {};
    },
    'article.restore': ({ id }) => library.restore(id),
    'import.file': async (file) =>
      library.add(await importFile(file, { id: randomUUID(), now: now() })),
    'asset.add': (file) => library.addAsset(file),
  } satisfies Partial<{ [N in RequestName]: Handlers[N] }>;
}
