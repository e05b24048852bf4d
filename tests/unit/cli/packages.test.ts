import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { freshBuild } from '#scripts/fresh-build.ts';
import { runGalley } from './run-galley.ts';

let folder: string;
let id: string;

beforeAll(freshBuild, 120_000);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-cli-'));
  await writeFile(join(folder, 'lock.txt'), 'Lock keeper retires\n\nShe retires on Friday.\n');
  const { stdout } = await runGalley(folder, ['import', 'lock.txt', '--library', 'here']);
  id = stdout.slice(0, 36);
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function handedOver(): Promise<string> {
  const args = ['hand-over', id, '--out', 'mail', '--library', 'here'];
  const { status, stdout } = await runGalley(folder, args);
  expect(status).toBe(0);
  return stdout.trimEnd();
}

test('a package goes from one library into another, and is the same article there', async () => {
  const file = await handedOver();
  expect(file).toBe(join(folder, 'mail', 'lock-keeper-retires.galley'));
  const taken = await runGalley(folder, ['import', file, '--library', 'there']);
  expect(taken).toMatchObject({ status: 0, stdout: `${id} Lock keeper retires\n`, stderr: '' });
  const [here, there] = await Promise.all(
    ['here', 'there'].map((library) => readFile(join(folder, library, 'articles', `${id}.json`))),
  );
  expect(there).toEqual(here);
  const again = await runGalley(folder, ['import', file, '--library', 'there']);
  expect(again).toMatchObject({ status: 0 });
  expect(again.stderr).toContain('has this very version already');
});

test('a package is verified, checked and exported without a library', async () => {
  const file = await handedOver();
  const verified = await runGalley(folder, ['verify', file]);
  expect(verified).toMatchObject({ status: 0, stderr: '' });
  expect(verified.stdout).toContain('everything is as it was handed over');
  const checked = await runGalley(folder, ['check', file, '--json']);
  expect(JSON.parse(checked.stdout)).toMatchObject({ id, headline: 'Lock keeper retires' });
  const args = ['export', file, '--out', 'site', '--draft'];
  const exported = await runGalley(folder, args);
  expect(exported.status).toBe(0);
  expect(await readFile(exported.stdout.trimEnd(), 'utf8')).toContain('She retires on Friday.');
});

test('one that is damaged is told, and stops none of the others', async () => {
  const file = await handedOver();
  const cut = join(folder, 'cut.galley');
  await cp(file, cut);
  await truncate(cut, 700);
  const verified = await runGalley(folder, ['verify', cut, file]);
  expect(verified.status).toBe(1);
  expect(verified.stdout).toMatch(/cut short[^\n]*\n.*everything is as it was handed over\n$/);
  const taken = await runGalley(folder, ['import', cut, file, '--library', 'there']);
  expect(taken).toMatchObject({ status: 2, stdout: `${id} Lock keeper retires\n` });
  expect(taken.stderr).toContain('“cut.galley” was cut short');
});

test('what has to be named, and what cannot be mended, is said', async () => {
  expect(await runGalley(folder, ['hand-over', id])).toMatchObject({ status: 2 });
  expect(await runGalley(folder, ['verify', 'x.galley', '--mend'])).toMatchObject({ status: 2 });
});
