import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleSummary, DeskBridge, EventPayload } from '#shared/desk/contract.ts';
import { useLibrary } from '#renderer/stores/library.ts';
import { summary } from '../summary.ts';

/** A desk whose library can be changed behind the window's back. */
const stored = { change: 0, articles: [] as ArticleSummary[], lists: 0 };
let tell: (payload: unknown) => void = () => undefined;
const bridge: DeskBridge = {
  request: (name) => {
    if (name !== 'library.list') return Promise.resolve({ ok: false, error: null });
    stored.lists += 1;
    const { change, articles } = stored;
    return Promise.resolve({ ok: true, value: { change, articles, damaged: [] } });
  },
  subscribe: (name, listener) => {
    if (name === 'library.changed') tell = listener;
    return () => undefined;
  },
};
vi.stubGlobal('window', { desk: bridge });

function change(given: Partial<EventPayload<'library.changed'>>): void {
  tell({ number: 0, changed: [], removed: [], damaged: null, ...given });
}

const titles = (): readonly string[] =>
  useLibrary.getState().articles.map(({ headline }) => headline);

describe('the rows in a window', () => {
  const ferry = summary({ headline: 'Ferry' });
  const bridgeRow = summary({ headline: 'Bridge', updatedAt: '2026-02-01T08:00:00.000Z' });

  beforeEach(async () => {
    Object.assign(stored, { change: 7, articles: [ferry, bridgeRow], lists: 0 });
    useLibrary.getState().follow();
    await useLibrary.getState().load();
  });

  it('take in what changed, newest change first, without asking for the list again', () => {
    change({
      number: 8,
      changed: [{ ...bridgeRow, headline: 'Bridge shut', updatedAt: '2026-03-02T08:00:00.000Z' }],
    });
    change({ number: 9, removed: [ferry.id] });
    expect(titles()).toEqual(['Bridge shut']);
    expect(stored.lists).toBe(1);
  });

  it('leave rows alone that did not change', () => {
    change({
      number: 8,
      changed: [summary({ headline: 'New', updatedAt: '2026-03-03T08:00:00.000Z' })],
    });
    expect(useLibrary.getState().articles[1]).toEqual(ferry);
    expect(titles()).toEqual(['New', 'Ferry', 'Bridge']);
  });

  it('are asked for again when a change was missed', async () => {
    Object.assign(stored, { change: 12, articles: [bridgeRow] });
    change({ number: 12, removed: [ferry.id] });
    await vi.waitFor(() => expect(titles()).toEqual(['Bridge']));
    expect(stored.lists).toBe(2);
  });

  it('are asked for again when the desk changed them while the list was on its way', async () => {
    const loading = useLibrary.getState().load();
    change({ number: 8, removed: [ferry.id] });
    Object.assign(stored, { change: 8, articles: [bridgeRow] });
    await loading;
    expect(titles()).toEqual(['Bridge']);
  });
});
