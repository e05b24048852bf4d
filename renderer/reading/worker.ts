import '../desk/jitless.ts';
import type { Answer } from '../stores/reading.ts';
import { changesBetween } from './answer-changes.ts';
import { createArticleReader } from './article-reader.ts';
import type { ReadRequest, WorkerAnswer } from './protocol.ts';

const read = createArticleReader();
/** What the window holds. */
let told: Answer | null = null;

self.addEventListener('message', (event: MessageEvent<ReadRequest>) => {
  self.postMessage(answerTo(event.data));
});

function answerTo(request: ReadRequest): WorkerAnswer {
  const { id } = request;
  const began = performance.now();
  try {
    const answer = read(request);
    const changes = changesBetween(told, answer);
    told = answer;
    return { id, changes, took: performance.now() - began };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}
