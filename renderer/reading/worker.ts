import '../desk/jitless.ts';
import { createArticleReader } from './article-reader.ts';
import type { ReadAnswer, ReadRequest } from './protocol.ts';

const read = createArticleReader();

self.addEventListener('message', (event: MessageEvent<ReadRequest>) => {
  const { id } = event.data;
  let answer: ReadAnswer;
  try {
    answer = { id, answer: read(event.data) };
  } catch (error) {
    answer = { id, failure: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(answer);
});
