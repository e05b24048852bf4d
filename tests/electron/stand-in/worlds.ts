import type { Clone } from './clone.ts';

/**
 * The two worlds of a page under context isolation, as Electron makes them: the page's own, and the
 * preload's, which shares the document and not one object. The functions of this file run in the page.
 */

/** The name of the CDP binding that only the preload's world has. */
export const wireName = 'standInWire';
export const preloadWorld = 'Electron Isolated Context';

/** What Node calls inside the preload's world. */
export interface WireEnd {
  readonly answer: (id: number, ok: boolean, packed: string) => void;
  readonly deliver: (channel: string, packedArguments: string) => void;
}

interface BridgeEnd {
  readonly marshal: (value: unknown) => unknown;
  readonly unmarshal: (value: unknown) => unknown;
  readonly onExpose: (listener: (key: string, api: unknown) => void) => void;
  readonly expose: (key: string, api: unknown) => void;
}

type Marshalled =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'function' | 'promise'; readonly id: number }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'array'; readonly items: readonly Marshalled[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Marshalled])[] };

type Message =
  | { readonly kind: 'expose'; readonly key: string; readonly api: Marshalled }
  | { readonly kind: 'call'; readonly id: number; readonly values: readonly Marshalled[] }
  | Outcome<'reply'>
  | Outcome<'settle'>;

interface Outcome<K> {
  readonly kind: K;
  readonly id: number;
  readonly ok: boolean;
  readonly value: Marshalled;
}

/**
 * One end of Electron's context bridge: values are copied, functions become proxies that call across,
 * promises are relayed, and of an error only the message crosses. Events of the shared document carry
 * the messages; Chromium clones an event's detail on its way into another world.
 */
export function makeBridgeEnd(mine: string, theirs: string): BridgeEnd {
  const functions = new Map<number, (...values: unknown[]) => unknown>();
  const promises = new Map<number, { settle: (ok: boolean, value: unknown) => void }>();
  const replies: Outcome<'reply'>[] = [];
  let lastId = 0;
  let exposed: (key: string, api: unknown) => void = () => undefined;

  function send(message: Message): void {
    window.dispatchEvent(new CustomEvent(theirs, { detail: message }));
  }

  function marshal(value: unknown): Marshalled {
    if (typeof value === 'function') {
      functions.set(++lastId, value as (...values: unknown[]) => unknown);
      return { kind: 'function', id: lastId };
    }
    if (typeof value === 'symbol') throw new TypeError('A symbol cannot cross the context bridge.');
    if (typeof value !== 'object' || value === null) return { kind: 'value', value };
    if (value instanceof Promise) return relay(value);
    if (value instanceof Error) return { kind: 'error', message: value.message };
    if (Array.isArray(value)) return { kind: 'array', items: value.map(marshal) };
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== null && prototype !== Object.prototype) {
      return { kind: 'value', value: structuredClone(value) };
    }
    return {
      kind: 'object',
      entries: Object.entries(value).map(([key, item]) => [key, marshal(item)] as const),
    };
  }

  function relay(promise: Promise<unknown>): Marshalled {
    const id = ++lastId;
    promise.then(
      (value) => send({ kind: 'settle', id, ok: true, value: marshal(value) }),
      (error: unknown) => send({ kind: 'settle', id, ok: false, value: marshal(error) }),
    );
    return { kind: 'promise', id };
  }

  function unmarshal(value: Marshalled): unknown {
    switch (value.kind) {
      case 'value':
        return value.value;
      case 'error':
        return new Error(value.message);
      case 'array':
        return value.items.map(unmarshal);
      case 'object':
        return Object.fromEntries(value.entries.map(([key, item]) => [key, unmarshal(item)]));
      case 'function':
        return (...values: unknown[]) => call(value.id, values);
      case 'promise':
        return new Promise((resolve, reject) => {
          promises.set(value.id, {
            settle: (ok, outcome) => {
              if (ok) resolve(outcome);
              else reject(outcome instanceof Error ? outcome : new Error(String(outcome)));
            },
          });
        });
    }
  }

  function call(id: number, values: readonly unknown[]): unknown {
    send({ kind: 'call', id, values: values.map(marshal) });
    // Dispatch is synchronous: the other world has answered by now.
    const reply = replies.pop();
    if (reply === undefined) throw new Error('The other world did not answer.');
    if (reply.ok) return unmarshal(reply.value);
    throw unmarshal(reply.value) as Error;
  }

  function run(id: number, values: readonly Marshalled[]): void {
    try {
      const value = functions.get(id)?.(...values.map(unmarshal));
      send({ kind: 'reply', id, ok: true, value: marshal(value) });
    } catch (error) {
      send({ kind: 'reply', id, ok: false, value: marshal(error) });
    }
  }

  window.addEventListener(mine, (event) => {
    const message = (event as CustomEvent<Message>).detail;
    switch (message.kind) {
      case 'expose':
        exposed(message.key, unmarshal(message.api));
        return;
      case 'call':
        run(message.id, message.values);
        return;
      case 'reply':
        replies.push(message);
        return;
      case 'settle':
        promises.get(message.id)?.settle(message.ok, unmarshal(message.value));
        promises.delete(message.id);
    }
  });

  return {
    marshal,
    unmarshal: (value) => unmarshal(value as Marshalled),
    onExpose: (listener) => {
      exposed = listener;
    },
    expose: (key, api) => send({ kind: 'expose', key, api: marshal(api) }),
  };
}

/** The page's world: what the preload exposes becomes a frozen property that nobody can replace. */
export function furnishPageWorld(bridge: BridgeEnd): void {
  bridge.onExpose((key, api) => {
    if (Object.hasOwn(window, key)) {
      throw new Error(`Cannot bind an API on top of an existing property on the window object.`);
    }
    Object.defineProperty(window, key, {
      value: Object.freeze(api),
      enumerable: true,
      configurable: false,
      writable: false,
    });
  });
}

/** The preload's world: a `require` with what a sandboxed preload may require, and nothing of Node. */
export function furnishPreloadWorld(
  bridge: BridgeEnd,
  clone: Clone,
  wire: (text: string) => void,
): { readonly require: (name: string) => unknown; readonly end: WireEnd } {
  const waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void; channel: string }
  >();
  const listeners = new Map<string, Set<(...values: unknown[]) => void>>();
  let lastId = 0;

  function packOrRefuse(values: readonly unknown[]): string {
    try {
      return clone.pack(values);
    } catch {
      throw new Error('An object could not be cloned.');
    }
  }

  const ipcRenderer = {
    // Asynchronous through and through, as in Electron: a value that cannot be cloned rejects.
    async invoke(channel: string, ...values: unknown[]) {
      const packed = packOrRefuse(values);
      return new Promise((resolve, reject) => {
        waiting.set(++lastId, { resolve, reject, channel });
        wire(JSON.stringify({ id: lastId, channel, packed }));
      });
    },
    send(channel: string, ...values: unknown[]) {
      wire(JSON.stringify({ id: null, channel, packed: packOrRefuse(values) }));
    },
    on(channel: string, listener: (...values: unknown[]) => void) {
      const those = listeners.get(channel) ?? new Set();
      listeners.set(channel, those.add(listener));
      return ipcRenderer;
    },
    removeListener(channel: string, listener: (...values: unknown[]) => void) {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  };
  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown) => bridge.expose(key, api),
  };
  const strictly = (name: string, target: object): object =>
    new Proxy(target, {
      get(inner, member, receiver) {
        if (member in inner || typeof member === 'symbol') {
          return Reflect.get(inner, member, receiver) as unknown;
        }
        throw new Error(`The Electron stand-in does not implement ${name}.${member}.`);
      },
    });
  const offered: Record<string, object> = {
    electron: strictly('electron', {
      ipcRenderer: strictly('ipcRenderer', ipcRenderer),
      contextBridge: strictly('contextBridge', contextBridge),
    }),
    timers: strictly('timers', { setTimeout, clearTimeout, setInterval, clearInterval }),
    url: strictly('url', { URL, URLSearchParams }),
  };

  return {
    require: (name) => {
      const module = offered[name.replace(/^node:/, '')];
      if (module === undefined) throw new Error(`module not found: ${name}`);
      return module;
    },
    end: {
      answer: (id, ok, packed) => {
        const asked = waiting.get(id);
        waiting.delete(id);
        const value = clone.unpack(packed);
        if (ok) asked?.resolve(value);
        else {
          asked?.reject(
            new Error(`Error invoking remote method '${asked.channel}': ${String(value)}`),
          );
        }
      },
      deliver: (channel, packedArguments) => {
        const values = clone.unpack(packedArguments) as unknown[];
        const event = { sender: ipcRenderer, ports: [] };
        for (const listener of listeners.get(channel) ?? []) listener(event, ...values);
      },
    },
  };
}
