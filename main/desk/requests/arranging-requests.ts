import { randomUUID } from 'node:crypto';
import type { Article } from '#shared/article/article.ts';
import { movedTo } from '#shared/article/workflow.ts';
import type { Arrangement, BulkOutcome, RequestInput, RequestName } from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';
import type { Library } from '../library/library.ts';
import type { Handlers } from './handlers.ts';

interface Options {
  readonly now: () => string;
  /** Tells every window. */
  readonly arranged: (arrangement: Arrangement) => void;
}

/** Many articles at once, the trash, templates, pins and kept queries. */
export function arrangingRequests(library: Library, { now, arranged }: Options) {
  const arrange = async (edit: (stored: Arrangement) => Arrangement): Promise<Arrangement> => {
    library.requireWritable();
    const arrangement = await library.arrangement.change(edit);
    arranged(arrangement);
    return arrangement;
  };
  return {
    'article.arrange': ({ ids, ...change }) =>
      each(library, ids, async (id) => {
        await library.change(id, (stored) => arrangedAs(stored, change));
      }),
    'article.trash': ({ ids }) => each(library, ids, (id) => library.trash(id)),
    'trash.list': async () => ({ articles: await library.bin.list() }),
    'trash.restore': ({ entries }) =>
      each(library, entries, async (entry) => {
        await library.restore(entry);
      }),
    'trash.remove': ({ entries }) =>
      each(library, entries, (entry) => library.deleteForEver(entry)),

    'template.list': async () => ({ templates: await library.templates.list() }),
    'template.keep': async ({ id, name }) => {
      library.requireWritable();
      const given = { id: randomUUID(), now: now() };
      return library.templates.keep(await library.read(id), name, given);
    },
    'template.begin': async ({ id }) =>
      library.add(await library.templates.begin(id, { id: randomUUID(), now: now() })),
    'template.remove': async ({ id }) => {
      library.requireWritable();
      await library.templates.remove(id);
      return { templates: await library.templates.list() };
    },
    'template.restore': async ({ id }) => {
      library.requireWritable();
      await library.templates.restore(id);
      return { templates: await library.templates.list() };
    },

    'arrangement.read': () => library.arrangement.read(),
    'arrangement.pin': ({ ids, pinned }) =>
      arrange(({ pins, filters }) => {
        const others = pins.filter((id) => !ids.includes(id));
        return { pins: pinned ? [...ids, ...others] : others, filters };
      }),
    'arrangement.keepFilter': ({ name, query }) =>
      arrange(({ pins, filters }) => {
        const id = filters.find((filter) => filter.name === name)?.id ?? randomUUID();
        const others = filters.filter((filter) => filter.id !== id);
        return { pins, filters: [...others, { id, name, query }] };
      }),
    'arrangement.removeFilter': ({ id }) =>
      arrange(({ pins, filters }) => ({
        pins,
        filters: filters.filter((filter) => filter.id !== id),
      })),
  } satisfies Partial<{ [N in RequestName]: Handlers[N] }>;
}

type ArticleChange = Omit<RequestInput<'article.arrange'>, 'ids'>;

function arrangedAs(stored: Article, change: ArticleChange): Article {
  const { status, section = stored.section, addTags = [], removeTags = [] } = change;
  const kept = stored.tags.filter((tag) => !removeTags.includes(tag));
  const tags = [...kept, ...addTags.filter((tag) => !kept.includes(tag))];
  const changed = { ...stored, section, tags };
  if (status === undefined) return changed;
  try {
    return movedTo(changed, status);
  } catch (error) {
    throw new DeskError('not supported', `${hint(stored, status)} Nothing was changed.`, {
      cause: error,
    });
  }
}

function hint(stored: Article, status: Article['status']): string {
  const title = stored.headline.trim() || 'An article';
  if (status === 'approved') return `“${title}” is approved by its sign-off: sign it off.`;
  if (status === 'published') return `“${title}” is published by its export: export it.`;
  return `“${title}” is ${stored.status}, and cannot be made ${status}.`;
}

/** Articles worked on side by side. */
const sideBySide = 4;

/** Does the same to many, and tells the windows once. What fails for one stops no other. */
async function each(
  library: Library,
  ids: readonly string[],
  task: (id: string) => Promise<void>,
): Promise<BulkOutcome> {
  library.requireWritable();
  const left = [...new Set(ids)].reverse();
  const outcome: BulkOutcome = { done: [], failed: [] };
  const work = async (): Promise<void> => {
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      try {
        await task(id);
        outcome.done.push(id);
      } catch (error) {
        if (!(error instanceof DeskError)) throw error;
        outcome.failed.push({ id, message: error.message });
      }
    }
  };
  await library.feed.together(() => Promise.all(Array.from({ length: sideBySide }, work)));
  return outcome;
}
