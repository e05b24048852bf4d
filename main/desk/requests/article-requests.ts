import { randomUUID } from 'node:crypto';
import { makeArticle } from '#shared/article/article.ts';
import { copyName, freshCopy } from '#shared/article/fresh-copy.ts';
import { slugOf } from '#shared/article/slug.ts';
import type { RequestName } from '#shared/desk/contract.ts';
import { importFile } from '../importing/import-file.ts';
import type { Library } from '../library/library.ts';
import { embeddedFacts } from '../pictures/embedded-facts.ts';
import { savedOrBroughtBack } from '../library/quarantine/recovery.ts';
import type { Handlers } from './handlers.ts';

/** Writing and keeping articles. */
export function articleRequests(library: Library, now: () => string) {
  return {
    'library.list': async ({ fresh }) => (fresh === true ? library.list() : library.listKnown()),
    'library.search': ({ query }) => library.search.find(query, now()),
    'library.excerpts': async (asked) => ({ hits: [...(await library.search.excerpts(asked))] }),
    'article.create': () => library.add(makeArticle({ id: randomUUID(), now: now() })),
    'article.open': ({ id }) => library.read(id),
    'article.save': ({ article }) => savedOrBroughtBack(library, article),
    'article.rename': ({ id, headline }) =>
      library.change(id, (stored) => ({
        ...stored,
        headline,
        slug: stored.slug || slugOf(headline),
      })),
    'article.duplicate': async ({ id }) => {
      const stored = await library.read(id);
      const headline = copyName(stored.headline);
      return library.add(freshCopy(stored, { id: randomUUID(), now: now(), headline, slug: '' }));
    },
    'import.file': async (file) => {
      const article = await importFile(file, { id: randomUUID(), now: now() });
      const { fileName, format } = article.origin ?? { fileName: file.name, format: '' };
      return library.add(article, { kind: 'imported', fileName, format });
    },
    'import.read': (file) => importFile(file, { id: randomUUID(), now: now() }),
    'asset.add': async (file) => ({
      ...(await library.addAsset(file)),
      embedded: embeddedFacts(file.bytes),
    }),
  } satisfies Partial<{ [N in RequestName]: Handlers[N] }>;
}
