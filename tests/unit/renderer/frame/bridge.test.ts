import { afterEach, expect, it, vi } from 'vitest';
import { pickBridge } from '#renderer/desk/bridge.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('says of an Electron window without its preload that no way leads to the desk, not that the desk has stopped', async () => {
  const asked = vi.fn();
  vi.stubGlobal('window', { location: { protocol: 'app:' } });
  vi.stubGlobal('document', { baseURI: 'app://galley/' });
  vi.stubGlobal('fetch', asked);
  const bridge = pickBridge();
  expect(await bridge.request('library.list', {})).toMatchObject({
    ok: false,
    error: { code: 'offline', message: expect.stringContaining('no connection') as string },
  });
  bridge.subscribe('library.changed', () => undefined)();
  expect(asked).not.toHaveBeenCalled();
});

it('asks the desk at the page’s own address in a browser', async () => {
  const asked = vi.fn(() => Promise.resolve(new Response('{"ok":true,"value":null}')));
  vi.stubGlobal('window', { location: { protocol: 'http:' } });
  vi.stubGlobal('document', { baseURI: 'http://127.0.0.1:7/' });
  vi.stubGlobal('fetch', asked);
  expect(await pickBridge().request('desk.info', {})).toEqual({ ok: true, value: null });
  expect(asked).toHaveBeenCalledWith(
    new URL('http://127.0.0.1:7/desk/desk.info'),
    expect.anything(),
  );
});
