/** As much of a worker as those need who ask it. */
export interface WorkerPort<Request, Answer> {
  post(request: Request): void;
  /** One listener, set before the first request. */
  listen(listener: (answer: Answer) => void): void;
  close(): void;
}

/** The port of a worker that answers requests of one kind. */
export function portOf<Request, Answer>(worker: Worker): WorkerPort<Request, Answer> {
  return {
    post: (request) => worker.postMessage(request),
    listen: (listener) => {
      worker.addEventListener('message', (event: MessageEvent<Answer>) => listener(event.data));
    },
    close: () => worker.terminate(),
  };
}
