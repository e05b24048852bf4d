import './jitless.ts';
import { z } from 'zod';
import { events, requests } from '#shared/desk/contract.ts';
import type {
  DeskBridge,
  EventName,
  EventPayload,
  RequestInput,
  RequestName,
  RequestOutput,
} from '#shared/desk/contract.ts';
import { DeskError, deskErrorSchema } from '#shared/desk/errors.ts';
import type { Result } from '#shared/desk/errors.ts';
import { pickBridge } from './bridge.ts';

/** The desk as this window sees it: typed requests and events, every answer parsed. */
export interface DeskClient {
  /** Never rejects: what went wrong is in the result, in words for the person at the desk. */
  request<N extends RequestName>(
    name: N,
    input: RequestInput<N>,
  ): Promise<Result<RequestOutput<N>>>;
  /** Returns the unsubscriber. Payloads that do not follow the contract are dropped. */
  on<E extends EventName>(name: E, listener: (payload: EventPayload<E>) => void): () => void;
  /** Hears of every answer whether the desk could be reached. Returns the unsubscriber. */
  onReach(listener: (reached: boolean) => void): () => void;
  /** Resolves once no request waits for its answer, nor one that an answer led to at once. */
  quiet(): Promise<void>;
}

export function connectDesk(bridge: DeskBridge): DeskClient {
  const reachListeners = new Set<(reached: boolean) => void>();
  const asked = new Set<Promise<unknown>>();
  return {
    async request(name, input) {
      const asking = ask(bridge, name, input);
      asked.add(asking);
      const answer = await asking;
      asked.delete(asking);
      const result = parseAnswer(name, answer);
      const reached = result.ok || result.error.code !== 'offline';
      for (const listener of reachListeners) listener(reached);
      return result;
    },
    on(name, listener) {
      return bridge.subscribe(name, (payload) => {
        const parsed = events[name].safeParse(payload);
        if (parsed.success) listener(parsed.data as EventPayload<typeof name>);
      });
    },
    onReach(listener) {
      reachListeners.add(listener);
      return () => {
        reachListeners.delete(listener);
      };
    },
    async quiet() {
      do {
        await Promise.all(asked);
        // Whoever waited for an answer goes on before this.
        await new Promise((resolve) => setTimeout(resolve));
      } while (asked.size > 0);
    },
  };
}

let client: DeskClient | null = null;

/** The window's desk, connected with the first request. */
export const desk: DeskClient = {
  request: (name, input) => connected().request(name, input),
  on: (name, listener) => connected().on(name, listener),
  onReach: (listener) => connected().onReach(listener),
  quiet: () => connected().quiet(),
};

function connected(): DeskClient {
  client ??= connectDesk(pickBridge());
  return client;
}

async function ask(bridge: DeskBridge, name: RequestName, input: unknown): Promise<unknown> {
  try {
    return await bridge.request(name, input);
  } catch (cause) {
    const error = new DeskError(
      'offline',
      'The desk did not answer; your text is kept in this window. Try again in a moment.',
      { cause, details: [String(cause)] },
    );
    return { ok: false, error: error.toValue() };
  }
}

/** The one parser of answers, and so the one place that states their type. */
function parseAnswer<N extends RequestName>(name: N, answer: unknown): Result<RequestOutput<N>> {
  const envelope = z
    .discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), value: z.unknown() }),
      z.object({ ok: z.literal(false), error: deskErrorSchema }),
    ])
    .safeParse(answer);
  if (!envelope.success) return strangeAnswer(name, envelope.error);
  if (!envelope.data.ok) return { ok: false, error: envelope.data.error };
  const value = requests[name].output.safeParse(envelope.data.value);
  if (!value.success) return strangeAnswer(name, value.error);
  return { ok: true, value: value.data as RequestOutput<N> };
}

function strangeAnswer(name: RequestName, error: z.ZodError): Result<never> {
  return {
    ok: false,
    error: {
      code: 'internal',
      message:
        'The desk’s answer could not be understood. Your text is kept in this window; reload it after copying what is not saved.',
      details: [name, z.prettifyError(error)],
    },
  };
}
