import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { isOwnConnection } from '#main/loopback/connection-owner.ts';

/** As Linux prints them: a socket of account 1000 from port 40001 (9C41) to port 40123 (9CBB). */
const table = [
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
  '   0: 0100007F:9CBB 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1001        0 7 1',
  '  10: 0100007F:9CBB 0100007F:9C41 01 00000000:00000000 00:00000000 00000000  1001        0 8 1',
  '  11: 0100007F:9C41 0100007F:9CBB 01 00000000:00000000 02:000000A8 00000000  1000        0 9 2',
].join('\n');
const connection = { server: 40_123, client: 40_001 };

test.each([
  ['the account that the client’s socket belongs to', 1000, true],
  ['the server’s own account, where the client has another', 1001, false],
])('%s decides', async (_, own, expected) => {
  const system = { own, socketTables: () => Promise.resolve([table, '']) };
  expect(await isOwnConnection(connection, system)).toBe(expected);
});

test('a client of which the system knows nothing is a stranger', async () => {
  const system = { own: 1000, socketTables: () => Promise.resolve([table, '']) };
  expect(await isOwnConnection({ ...connection, client: 40_002 }, system)).toBe(false);
});

test('a socket over IPv6 counts as well', async () => {
  const mapped = table.replaceAll('0100007F', '0000000000000000FFFF00000100007F');
  const system = { own: 1000, socketTables: () => Promise.resolve(['', mapped]) };
  expect(await isOwnConnection(connection, system)).toBe(true);
});

test('where the system does not say, nobody is turned away', async () => {
  const socketTables = (): Promise<never> => Promise.reject(new Error('ENOENT'));
  expect(await isOwnConnection(connection, { own: 501, socketTables })).toBe(true);
  expect(await isOwnConnection(connection, { own: null, socketTables })).toBe(true);
});

test('a real connection of this process is its own', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const accepted = once(server, 'connection') as Promise<[Socket]>;
  const client = connect(port, '127.0.0.1');
  const [socket] = await accepted;
  expect(await isOwnConnection({ server: port, client: socket.remotePort ?? 0 })).toBe(true);
  client.destroy();
  server.close();
});
