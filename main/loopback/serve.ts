import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { loopbackApp, type LoopbackSite } from './app.ts';
import { isOwnConnection } from './connection-owner.ts';
import { launchPath } from './policy.ts';
import { Session } from './session.ts';

export interface Loopback {
  /** A fresh address that opens the window once: for a person to open. */
  launchUrl(): string;
  /** The same for a browser that this process starts, soon and under this account alone. */
  windowUrl(): string;
  /** Ends every connection, open event streams too. */
  close(): Promise<void>;
}

/**
 * Serves the desk on 127.0.0.1 and nowhere else.
 *
 * @param port 0 for any free one. Rejects with Node's error (`EADDRINUSE`) for one that is taken.
 */
export async function serveLoopback(
  site: Omit<LoopbackSite, 'session' | 'host' | 'isOwnClient'>,
  port: number,
): Promise<Loopback> {
  const server = createServer();
  const address = await new Promise<AddressInfo>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const bound = server.address();
      if (bound === null || typeof bound === 'string') reject(new Error('No port was given.'));
      else resolve(bound);
    });
  });
  const host = `127.0.0.1:${address.port}`;
  const session = new Session(address.port);
  const app = loopbackApp({
    ...site,
    session,
    host,
    isOwnClient: (port) => isOwnConnection({ server: address.port, client: port }),
  });
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  server.on('request', (incoming, outgoing) => void listener(incoming, outgoing));

  const addressWith = (token: string): string => `http://${host}${launchPath}?token=${token}`;
  return {
    launchUrl: () => addressWith(session.issueToken()),
    windowUrl: () => addressWith(session.issueWindowToken()),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
