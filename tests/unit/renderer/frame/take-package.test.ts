import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Desk } from '#main/desk/desk.ts';
import { importFiles } from '#renderer/importing/import-files.ts';
import { takeOffered } from '#renderer/importing/take-package.ts';
import { handOver, revealExport } from '#renderer/publishing/publish-work.ts';
import { useArticle } from '#renderer/stores/article.ts';
import { useInterface } from '#renderer/stores/interface.ts';
import { useLibrary } from '#renderer/stores/library.ts';
import { useOffered } from '#renderer/stores/offered.ts';
import { useVersions } from '#renderer/stores/versions.ts';
import { bridgeTo, openDeskIn } from '../../../desk-in-folder.ts';
import { library, packed, story } from '../../packages/two-libraries.ts';

/** The window's work against a real desk; what it is handed comes from another library. */
let folder: string;
let desk: Desk;
const revealed: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-frame-'));
  desk = await openDeskIn(folder, {
    chooseExportFolder: () => Promise.resolve(join(folder, 'exports')),
    reveal: (file) => Promise.resolve(void revealed.push(file)),
  });
  vi.stubGlobal('window', { desk: bridgeTo(desk) });
  vi.stubGlobal('requestAnimationFrame', () => 0);
  useLibrary.getState().follow();
});

beforeEach(async () => {
  useInterface.setState({ notices: [], dialog: null });
  useOffered.setState({ offers: [] });
  useVersions.setState({ shown: null });
  await useArticle.getState().closeArticle();
  await useLibrary.getState().load();
});

afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

const open = () => useArticle.getState().article;
const said = (): readonly string[] => useInterface.getState().notices.map(({ text }) => text);

it('shows what was handed over, and says that it is as it was', async () => {
  const there = await library();
  const article = await story(there);
  await importFiles([await packed(there, article)]);
  expect(open()).toEqual(article);
  expect(said()).toEqual(['“The pier closes” was taken in as it was handed over.']);
  expect(useInterface.getState().dialog).toBeNull();
});

it('knows a package by its content where a mail program gave it another name', async () => {
  const there = await library();
  const article = await story(there);
  const { bytes } = await packed(there, article);
  await importFiles([{ name: 'pier.galley.zip', bytes }]);
  expect(open()?.revision).toBe(article.revision);
});

it('asks before a newer version takes the place of one, and takes it at a yes', async () => {
  const there = await library();
  const first = await story(there);
  await importFiles([await packed(there, first)]);
  const second = await there.save({ ...first, dek: 'Later' });
  await importFiles([await packed(there, second)]);
  expect(open()?.revision).toBe(first.revision);
  const [offer] = useOffered.getState().offers;
  expect(offer).toMatchObject({ article: { dek: 'Later' }, stored: first.revision });
  if (offer) await takeOffered(offer);
  expect(open()).toEqual(second);
  expect(said().at(-1)).toContain('Your version is kept');
});

it('shows both where both went on', async () => {
  const there = await library();
  const first = await story(there);
  await importFiles([await packed(there, first)]);
  useArticle.getState().changeFields({ dek: 'Mine' });
  const file = await packed(there, await there.save({ ...first, dek: 'Theirs' }));
  await importFiles([file]);
  expect(open()).toMatchObject({ id: first.id, dek: 'Mine' });
  await vi.waitFor(() => {
    expect(useInterface.getState().dialog).toBe('versions');
  });
  expect(useVersions.getState().shown).toMatchObject({
    base: { revision: first.revision },
    mine: { dek: 'Theirs' },
    theirs: { dek: 'Mine' },
  });
});

it('says why a damaged one is not taken in, and opens nothing', async () => {
  const there = await library();
  const { name, bytes } = await packed(there, await story(there));
  await importFiles([{ name, bytes: bytes.slice(0, 1_000) }]);
  expect(open()).toBeNull();
  expect(said()).toEqual([
    '“pier.galley” was cut short or damaged on its way. Nothing was taken in. Have it handed over once more.',
  ]);
});

it('hands over what was typed, takes it down in the log, and shows where it lies', async () => {
  const there = await library();
  const article = await story(there);
  await importFiles([await packed(there, article)]);
  useArticle.getState().changeFields({ dek: 'Typed just now' });
  const done = await handOver();
  if (!done.ok || done.value === null) throw new Error('Nothing was written.');
  expect(done.value).toMatchObject({ file: join(folder, 'exports', 'pier.galley'), url: null });
  await revealExport();
  expect(revealed).toEqual([done.value.file]);
  const log = await desk.request('log.read', { id: article.id });
  expect(JSON.stringify(log)).toContain('"kind":"handed over","fileName":"pier.galley"');
});
