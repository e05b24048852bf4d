import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Article } from '#shared/article/article.ts';
import { makeSource } from '#shared/article/ledger.ts';
import type { RequestInput, RequestName } from '#shared/desk/contract.ts';
import type { DeskErrorCode, Result } from '#shared/desk/errors.ts';
import type { DeskClient } from '#renderer/desk/desk.ts';
import { createArticleStore } from '#renderer/stores/article.ts';
import { story } from '../../checks/proofreading.ts';
import { seatEditor } from '../manuscript/editor-seat.ts';
import { openTestDesk } from './open-desk.ts';

/** A desk whose saves wait until they are let through, or fail with a code. */
async function slowDesk() {
  const desk = await openTestDesk();
  const waiting: (() => void)[] = [];
  let running = 0;
  const seen = { saves: [] as Article[], mostAtOnce: 0, failWith: null as DeskErrorCode | null };
  const gate: { hold: boolean } = { hold: false };
  const request: DeskClient['request'] = async (name, input) => {
    if (!isSave(name, input)) return desk.request(name, input);
    running += 1;
    seen.mostAtOnce = Math.max(seen.mostAtOnce, running);
    seen.saves.push(input.article);
    if (gate.hold) await new Promise<void>((resolve) => waiting.push(resolve));
    running -= 1;
    if (seen.failWith) return failure(seen.failWith);
    return desk.request(name, input);
  };
  const release = (): void => waiting.shift()?.();
  return { desk, request, seen, gate, release };
}

function isSave(name: RequestName, input: unknown): input is RequestInput<'article.save'> {
  return name === 'article.save' && typeof input === 'object';
}

function failure(code: DeskErrorCode): Result<never> {
  return { ok: false, error: { code, message: 'Not this time.', details: [] } };
}

function storeOn(desk: Pick<DeskClient, 'request'>) {
  return createArticleStore({
    desk,
    signer: () => 'Ada Berg',
    now: () => '2026-03-01T08:00:00.000Z',
    autosave: { pause: () => 5, retries: [5] },
  });
}

async function created(desk: DeskClient): Promise<Article> {
  const result = await desk.request('article.create', {});
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function stored(desk: DeskClient, id: string): Promise<Article> {
  const result = await desk.request('article.open', { id });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('the open article', () => {
  test('is saved a while after the last change, and only then shown as saved', async () => {
    const { desk, request, gate, release } = await slowDesk();
    const store = storeOn({ request });
    const article = await created(desk);
    store.getState().showArticle(article);
    gate.hold = true;
    store.getState().changeFields({ headline: 'Ferry runs again' });
    expect(store.getState().saveState).toBe('unsaved');
    await expect.poll(() => store.getState().saveState).toBe('saving');
    release();
    await expect.poll(() => store.getState().saveState).toBe('saved');
    expect((await stored(desk, article.id)).headline).toBe('Ferry runs again');
    expect(store.getState().article?.revision).not.toBe(article.revision);
  });

  test('keeps what is typed during a save and sends it with the next, never two at once', async () => {
    const { desk, request, seen, gate, release } = await slowDesk();
    const store = storeOn({ request });
    const article = await created(desk);
    store.getState().showArticle(article);
    gate.hold = true;
    store.getState().changeFields({ headline: 'First' });
    const flushed = store.getState().flush();
    store.getState().changeFields({ headline: 'Second' });
    release();
    await expect.poll(() => seen.saves.length).toBe(2);
    expect(store.getState().article?.headline).toBe('Second');
    release();
    expect(await flushed).toBe(true);
    expect(seen.mostAtOnce).toBe(1);
    expect((await stored(desk, article.id)).headline).toBe('Second');
  });

  test('is not left for another one before it is saved', async () => {
    const { desk, request, seen } = await slowDesk();
    const store = storeOn({ request });
    const [first, second] = [await created(desk), await created(desk)];
    store.getState().showArticle(first);
    store.getState().changeFields({ headline: 'Kept' });
    seen.failWith = 'disk full';
    expect(await store.getState().openArticle(second.id)).toMatchObject({ ok: false });
    expect(store.getState().article?.headline).toBe('Kept');
    seen.failWith = null;
    expect(await store.getState().openArticle(second.id)).toMatchObject({ ok: true });
    expect((await stored(desk, first.id)).headline).toBe('Kept');
    expect(store.getState().article?.id).toBe(second.id);
  });

  test('is saved by itself once the desk can again', async () => {
    const { desk, request, seen } = await slowDesk();
    const store = storeOn({ request });
    const article = await created(desk);
    store.getState().showArticle(article);
    seen.failWith = 'disk full';
    store.getState().changeFields({ headline: 'Kept' });
    await expect.poll(() => store.getState().saveState).toBe('failed');
    expect(store.getState().saveError?.message).toBe('Not this time.');
    seen.failWith = null;
    await expect.poll(() => store.getState().saveState).toBe('saved');
    expect((await stored(desk, article.id)).headline).toBe('Kept');
  });

  test('meets a newer one in the library: neither is overwritten, mine can become a copy', async () => {
    const desk = await openTestDesk();
    const store = storeOn(desk);
    const article = await created(desk);
    store.getState().showArticle(article);
    await desk.request('article.rename', { id: article.id, headline: 'Theirs' });
    store.getState().changeFields({ headline: 'Mine' });
    await expect.poll(() => store.getState().saveState).toBe('conflict');
    store.getState().changeFields({ dek: 'Still typing' });
    expect(await store.getState().flush()).toBe(false);
    expect((await stored(desk, article.id)).headline).toBe('Theirs');

    const copy = await store.getState().keepAsCopy();
    expect(copy).toMatchObject({
      ok: true,
      value: { headline: 'Mine (copy)', dek: 'Still typing' },
    });
    expect(store.getState().saveState).toBe('saved');
    expect(store.getState().article?.id).not.toBe(article.id);
    expect((await stored(desk, article.id)).headline).toBe('Theirs');
  });

  test('is the one that was chosen last, whichever the desk answers first', async () => {
    const desk = await openTestDesk();
    const [first, second] = [await created(desk), await created(desk)];
    const store = storeOn({
      request: async (name, input) => {
        const result = await desk.request(name, input);
        if ('id' in input && input.id === first.id) await pause(30);
        return result;
      },
    });
    const { openArticle } = store.getState();
    await Promise.all([openArticle(first.id), openArticle(second.id)]);
    expect(store.getState().article?.id).toBe(second.id);
  });

  test('takes words along that were typed while its copy was made', async () => {
    const { desk, request, gate, release } = await slowDesk();
    const article = await created(desk);
    const store = storeOn({ request });
    store.getState().showArticle({ ...article, headline: 'Ours' });
    gate.hold = true;
    const copied = store.getState().keepAsCopy();
    await pause(20);
    store.getState().changeFields({ dek: 'Typed meanwhile' });
    gate.hold = false;
    for (let left = 0; left < 3; left += 1) release();
    const copy = await copied;
    expect(copy.ok && copy.value.id).not.toBe(article.id);
    await store.getState().flush();
    expect(copy.ok && (await stored(desk, copy.value.id)).dek).toBe('Typed meanwhile');
  });

  test('after a conflict shows theirs when asked, and the desk keeps mine', async () => {
    const desk = await openTestDesk();
    const store = storeOn(desk);
    const article = await created(desk);
    store.getState().showArticle(article);
    await desk.request('article.rename', { id: article.id, headline: 'Theirs' });
    store.getState().changeFields({ headline: 'Mine' });
    expect(await store.getState().flush()).toBe(false);
    const versions = store.getState().conflicting();
    if (versions === null) throw new Error('There is a conflict.');
    expect(versions.base?.headline).toBe(article.headline);
    expect(versions).toMatchObject({ mine: { headline: 'Mine' }, theirs: { headline: 'Theirs' } });
    await store.getState().settle(versions.theirs, 'theirs');
    expect(store.getState()).toMatchObject({
      saveState: 'saved',
      article: { headline: 'Theirs' },
    });
    const kept = await desk.request('revisions.list', { id: article.id });
    expect(kept.ok && kept.value.rows.map(({ headline }) => headline)).toContain('Mine');
  });

  test('gives way to a newer version only while nothing is unsaved', async () => {
    const desk = await openTestDesk();
    const store = storeOn(desk);
    const article = await created(desk);
    store.getState().showArticle(article);
    await desk.request('article.rename', { id: article.id, headline: 'Theirs' });
    expect(await store.getState().loadNewer(article.id)).toBe(true);
    expect(store.getState().article?.headline).toBe('Theirs');
    expect(await store.getState().loadNewer(article.id)).toBe(false);
    await desk.request('article.rename', { id: article.id, headline: 'Theirs again' });
    store.getState().changeFields({ headline: 'Mine' });
    expect(await store.getState().loadNewer(article.id)).toBe(false);
    expect(store.getState().article?.headline).toBe('Mine');
  });

  test('takes in a rename without losing what was typed since', async () => {
    const desk = await openTestDesk();
    const store = storeOn(desk);
    const article = await created(desk);
    store.getState().showArticle(article);
    const renamed = await desk.request('article.rename', { id: article.id, headline: 'Renamed' });
    store.getState().changeFields({ dek: 'Typed meanwhile' });
    if (renamed.ok) store.getState().adopt(renamed.value);
    expect(store.getState().article).toMatchObject({ headline: 'Renamed', dek: 'Typed meanwhile' });
    expect(await store.getState().flush()).toBe(true);
    expect(await stored(desk, article.id)).toMatchObject({
      headline: 'Renamed',
      dek: 'Typed meanwhile',
    });
  });

  test('holds records that were edited without a manuscript', async () => {
    const desk = await openTestDesk();
    const store = storeOn(desk);
    const article = await created(desk);
    store.getState().showArticle(article);
    const source = makeSource({ id: 's1', kind: 'outlet', name: 'Harbour Post' });
    store.getState().edit([{ kind: 'put source', source }], 'Source added');
    expect(await store.getState().flush()).toBe(true);
    expect((await stored(desk, article.id)).sources).toEqual([source]);
  });

  test('keeps what was typed when its manuscript goes before it is stored', () => {
    const article = story(['The boat stays.']);
    const { store, type } = seatEditor(article);
    type('At noon: ');
    store.getState().bodyChanged();
    store.getState().seatBodyDesk(null);
    expect(JSON.stringify(store.getState().article?.body)).toContain('At noon: The boat stays.');
  });

  test('takes no text from the manuscript of another edition', () => {
    const { store, type } = seatEditor(story(['The boat stays.']));
    type('At noon: ');
    store.getState().bodyChanged();
    store.getState().showArticle(story(['The bridge opens.']));
    store.getState().changeFields({ dek: 'Typed since' });
    store.getState().seatBodyDesk(null);
    expect(JSON.stringify(store.getState().article?.body)).not.toContain('boat');
  });
});
