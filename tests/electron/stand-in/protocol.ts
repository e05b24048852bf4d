import type { CustomScheme, Protocol } from 'electron';
import { standInApp } from './app.ts';

type Handler = Parameters<Protocol['handle']>[1];

const registered: CustomScheme[] = [];
const handled = new Map<string, Handler>();

export const protocol = {
  registerSchemesAsPrivileged: (schemes) => {
    if (standInApp._ready) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
    if (registered.length > 0) throw new Error('Schemes can be registered only once.');
    registered.push(...schemes);
  },
  handle: (scheme, handler) => {
    if (!standInApp._ready) throw new Error('protocol.handle needs the app to be ready');
    if (handled.has(scheme)) throw new Error(`The scheme ${scheme} has a handler.`);
    handled.set(scheme, handler);
  },
} satisfies Partial<Protocol>;

export function registeredSchemes(): readonly CustomScheme[] {
  return registered;
}

/** What the app's handler answers, or `null` where it has none. */
export async function answerFor(request: Request): Promise<Response | null> {
  const handler = handled.get(new URL(request.url).protocol.slice(0, -1));
  return handler === undefined ? null : await handler(request);
}
