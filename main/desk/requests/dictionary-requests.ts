import type { RequestName } from '#shared/desk/contract.ts';
import type { Library } from '../library/library.ts';
import type { Handlers } from './handlers.ts';

/** The words that people taught the desk. */
export function dictionaryRequests(library: Library) {
  const { dictionary } = library;
  return {
    'dictionary.read': () => dictionary.read(),
    'dictionary.change': ({ article, add, remove }) => {
      library.requireWritable();
      return dictionary.change(article, add, remove);
    },
  } satisfies Partial<{ [N in RequestName]: Handlers[N] }>;
}
