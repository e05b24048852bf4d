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
  const listeners = new Set<readonly [name: string, hear: (event: MessageEvent<string>) => void]>();
  const open = (): EventSource => {
    const opened = transport.openEvents(new URL('events', transport.base));
    for (const [name, hear] of listeners) opened.addEventListener(name, hear);
    return opened;
  };
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
      // A desk that was started again refused the stream for good, until it knew this window.
      if (response.ok && stream?.readyState === streamClosed) stream = open();
      return answerOf(response);
    },
    subscribe(name, listener) {
      stream ??= open();
      const hear = (event: MessageEvent<string>): void => {
        listener(decodeJson(event.data));
      };
      const entry = [name, hear] as const;
      listeners.add(entry);
      stream.addEventListener(name, hear);
      return () => {
        listeners.delete(entry);
        stream?.removeEventListener(name, hear);
      };
    },
  };
}

/** `EventSource.CLOSED`: the browser will not try again by itself. */
const streamClosed = 2;

async function answerOf(response: Response): Promise<unknown> {
  if (response.status === 401) return { ok: false, error: lockedOut().toValue() };
  const text = await response.text().catch(() => '');
  try {
    return decodeJson(text);
  } catch (cause) {
    const reason = `The desk answered ${response.status} with something other than a result.`;
    return { ok: false, error: deskStopped(cause, [reason]).toValue() };
  }
}

/** Another run of Galley answers at the same address: it lets in whoever opens its own address. */
function lockedOut(): DeskError {
  return new DeskError(
    'offline',
    'Galley was started again and does not know this window yet; your text is kept here. Open the address that Galley printed in another tab of this browser, and this window goes on.',
  );
}

function deskStopped(cause: unknown, details: readonly string[] = []): DeskError {
  return new DeskError(
    'offline',
    'Galley’s desk has stopped; your text is kept in this window. Start Galley again, and this window goes on.',
    { cause, details },
  );
}
