import type { Answer } from '../stores/reading.ts';

/** Works something out once for an article and its reading as they stand, however often it is asked for. */
export function onceFor<Of extends object, Result>(
  work: (article: Of, answer: Answer) => Result,
): (article: Of, answer: Answer) => Result {
  let last: { readonly article: Of; readonly answer: Answer; readonly result: Result } | null =
    null;
  return (article, answer) => {
    if (last?.article !== article || last.answer !== answer) {
      last = { article, answer, result: work(article, answer) };
    }
    return last.result;
  };
}
