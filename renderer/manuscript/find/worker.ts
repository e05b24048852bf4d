import '../../desk/jitless.ts';
import { matchesIn } from './query.ts';
import type { SearchAnswer, SearchRequest } from './search-thread.ts';

let blocks: SearchRequest['blocks'] = [];

self.addEventListener('message', (event: MessageEvent<SearchRequest>) => {
  const { id, query } = event.data;
  blocks = event.data.blocks ?? blocks;
  self.postMessage(answer(id, query));
});

function answer(id: number, query: SearchRequest['query']): SearchAnswer {
  try {
    return { id, matches: matchesIn(blocks ?? [], query) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}
