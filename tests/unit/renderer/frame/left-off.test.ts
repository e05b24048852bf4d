import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Desk } from '#main/desk/desk.ts';
import { newArticle } from '#renderer/library/desk-work.ts';
import { useArticle } from '#renderer/stores/article.ts';
import { useInterface } from '#renderer/stores/interface.ts';
import { usePositions } from '#renderer/stores/positions.ts';
import { comeBack, followLeftOff } from '#renderer/window/left-off.ts';
import { bridgeTo, openDeskIn } from '../../../desk-in-folder.ts';

let folder: string;
let desk: Desk;
let id: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-left-off-'));
  desk = await openDeskIn(folder);
  vi.stubGlobal('window', { desk: bridgeTo(desk) });
});

afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

/** No measure of speed: a machine that has other work to do takes as long as it takes. */
const patient = { timeout: 60_000 };
const position = { anchor: 1, head: 1, top: null };
const openId = (): string | undefined => useArticle.getState().article?.id;
const keptNow = () => desk.request('leftOff.read', {});

/** A window that begins anew, on a desk where an article lay open last. */
beforeEach(async () => {
  const leave = followLeftOff();
  await comeBack();
  await newArticle();
  id = openId() ?? '';
  usePositions.getState().note(id, position);
  useInterface.getState().showPanel('photos');
  const value = { article: id, position, panel: 'photos' };
  await vi.waitFor(async () => expect(await keptNow()).toEqual({ ok: true, value }), patient);
  leave();
  useArticle.setState({ article: null });
  useInterface.setState({ panel: 'checks', dialog: null });
  usePositions.setState({ positions: {} });
});

describe('a window that opens', () => {
  it('has the article, the position and the panel that somebody left', async () => {
    await comeBack();
    expect(openId()).toBe(id);
    expect(usePositions.getState().positions).toEqual({ [id]: position });
    expect(useInterface.getState()).toMatchObject({ panel: 'photos', arriving: null });
  });

  it('lets whatever is asked for meanwhile come first', async () => {
    const coming = comeBack();
    await newArticle();
    const asked = openId();
    await coming;
    expect([asked === id, openId()]).toEqual([false, asked]);
  });

  it('opens nothing behind a dialog', async () => {
    const coming = comeBack();
    useInterface.getState().openDialog('paste');
    await coming;
    expect(openId()).toBeUndefined();
  });

  it('has a clean desk, and says nothing, where the article is gone', async () => {
    await desk.request('article.trash', { ids: [id] });
    onTestFinished(followLeftOff());
    await comeBack();
    expect([openId(), useInterface.getState().notices]).toEqual([undefined, []]);
    const value = { article: null, position: null, panel: 'photos' };
    await vi.waitFor(async () => expect(await keptNow()).toEqual({ ok: true, value }), patient);
  });
});

it('another library has another place, on the same desk', async () => {
  const other = await openDeskIn(folder, { library: join(folder, 'other') });
  expect(await other.request('leftOff.read', {})).toEqual({ ok: true, value: null });
  const value = { article: null, position: null, panel: 'notes' };
  await other.request('leftOff.keep', value);
  expect(await other.request('leftOff.read', {})).toEqual({ ok: true, value });
  expect(await keptNow()).toMatchObject({ value: { panel: 'photos' } });
  await other.close();
});
