import type { RequestInput, RequestName, RequestOutput } from '#shared/desk/contract.ts';

/** One handler a request: a request without one is a type error where the desk puts them together. */
export type Handlers = {
  readonly [N in RequestName]: (input: RequestInput<N>) => Promise<RequestOutput<N>>;
};
