import { readFile } from 'node:fs/promises';

/** A connection to this server, by its ports on 127.0.0.1. */
export interface Connection {
  readonly server: number;
  readonly client: number;
}

/** What the loopback shell asks of the system it runs on. */
export interface SystemAccounts {
  /** This process's account; `null` where accounts have no numbers (Windows). */
  readonly own: number | null;
  /** The kernel's tables of TCP sockets (proc(5)); rejects where there are none. */
  readonly socketTables: () => Promise<readonly string[]>;
}

const thisSystem: SystemAccounts = {
  own: process.getuid?.() ?? null,
  socketTables: async () => [
    await readFile('/proc/net/tcp', 'utf8'),
    // A client may reach an IPv4 address through an IPv6 socket.
    await readFile('/proc/net/tcp6', 'utf8').catch(() => ''),
  ],
};

/**
 * Whether a connection comes from a program of this very account. Linux says whose socket the other
 * end is. Elsewhere nobody can say, and the answer is true.
 */
export async function isOwnConnection(
  connection: Connection,
  system: SystemAccounts = thisSystem,
): Promise<boolean> {
  if (system.own === null) return true;
  const tables = await system.socketTables().catch(() => null);
  if (tables === null) return true;
  const ends = [connection.client, connection.server].map(
    (port) => `[0-9A-F]+:${port.toString(16).toUpperCase().padStart(4, '0')}`,
  );
  // local_address, rem_address, st, tx_queue:rx_queue, tr:tm->when, retrnsmt, uid
  const socket = new RegExp(String.raw`^ *\d+: ${ends.join(' ')}(?: \S+){3} +\S+ +(\d+)`, 'm');
  return tables.some((table) => Number(socket.exec(table)?.[1] ?? Number.NaN) === system.own);
}
