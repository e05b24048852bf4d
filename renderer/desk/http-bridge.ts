import type { DeskBridge } from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { decodeJson, encodeJson } from '#shared/desk/json.ts';

/** What the loopback shell's page reaches its desk through; tests bring their own. */
export interface HttpTransport {
  /** Address of the desk, ending in a slash. */
  readonly base: URL;
  readonly fetch: (address: URL, request: RequestInit) => Promise<Response>;
  readonly openEvents: (address: URL) => EventSource;
}

/**
 * The contract over HTTP: a POST a request, one event stream for all events, opened with the first
 * listener. A desk that cannot be reached answers as an `offline` error, never as a rejection.
 */
export function httpBridge(transport: HttpTransport): DeskBridge {
  let stream: EventSource | null = null;
  return {
    async request(name, input) {
      let response: Response;
      try {
        response = await transport.fetch(new URL(name, transport.base), {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: encodeJson(input),
        });
      } catch (cause) {
        return { ok: false, error: deskStopped(cause).toValue() };
      }
      return answerOf(response);
    },
    subscribe(name, listener) {
      stream ??= transport.openEvents(new URL('events', transport.base));
      const hear = (event: MessageEvent<string>): void => {
        listener(decodeJson(event.data));
      };
      const current = stream;
      current.addEventListener(name, hear);
      return () => {
        current.removeEventListener(name, hear);
      };
    },
  };
}

async function answerOf(response: Response): Promise<unknown> {
  const text = await response.text().catch(() => '');
  try {
    return decodeJson(text);
  } catch (cause) {
    const reason = `The desk answered ${response.status} with something other than a result.`;
    const error =
      response.status === 401 || response.status === 403
        ? new DeskError(
            'offline',
            'This window is no longer let in at the desk. Copy what you have not saved, then open Galley again.',
            { cause, details: [reason] },
          )
        : deskStopped(cause, [reason]);
    return { ok: false, error: error.toValue() };
  }
}

function deskStopped(cause: unknown, details: readonly string[] = []): DeskError {
  return new DeskError(
    'offline',
    'Galley’s desk has stopped; your text is kept in this window. Start Galley again, then try again here.',
    { cause, details },
  );
}
