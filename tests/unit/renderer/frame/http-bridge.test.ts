import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { httpBridge } from '#renderer/desk/http-bridge.ts';
import { decodeJson, encodeJson } from '#shared/desk/json.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A desk that answers each request with what `answer` makes of its name and input. */
async function deskAt(answer: (name: string, input: unknown) => { status: number; text: string }) {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const input = decodeJson(Buffer.concat(chunks).toString());
      const { status, text } = answer(request.url?.replace('/desk/', '') ?? '', input);
      response.writeHead(status, { 'content-type': 'application/json' }).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => {
        resolve();
      });
    });
  closers.push(close);
  return { base: new URL(`http://127.0.0.1:${port}/desk/`), close };
}

function bridgeTo(base: URL) {
  return httpBridge({
    base,
    fetch: (address, request) => fetch(address, request),
    openEvents: () => {
      throw new Error('This desk sends no events.');
    },
  });
}

describe('the desk over HTTP', () => {
  it('carries a request and its bytes there, and the answer back', async () => {
    const { base } = await deskAt((name, input) => ({
      status: 200,
      text: encodeJson({ ok: true, value: { name, input } }),
    }));
    const input = { name: 'story.txt', bytes: new Uint8Array([0, 7, 255]) };
    expect(await bridgeTo(base).request('import.file', input)).toEqual({
      ok: true,
      value: { name: 'import.file', input },
    });
  });

  it('answers in words when the desk has stopped', async () => {
    const { base, close } = await deskAt(() => ({ status: 200, text: '{}' }));
    await close();
    expect(await bridgeTo(base).request('desk.info', {})).toMatchObject({
      ok: false,
      error: { code: 'offline', message: expect.stringContaining('your text is kept') as string },
    });
  });

  it('takes something other than a result for a desk that is gone', async () => {
    const { base } = await deskAt(() => ({ status: 502, text: '<h1>Bad gateway</h1>' }));
    expect(await bridgeTo(base).request('desk.info', {})).toMatchObject({
      ok: false,
      error: { code: 'offline', details: [expect.stringContaining('502') as string] },
    });
  });

  it('says how to be let in by a desk that was started again', async () => {
    const refused = { code: 'no permission', message: 'Who is this?', details: [] };
    const text = encodeJson({ ok: false, error: refused });
    const { base } = await deskAt(() => ({ status: 401, text }));
    expect(await bridgeTo(base).request('desk.info', {})).toMatchObject({
      ok: false,
      error: { code: 'offline', message: expect.stringContaining('Open the address') as string },
    });
  });
});
