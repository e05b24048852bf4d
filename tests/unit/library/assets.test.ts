import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished, describe, expect, it } from 'vitest';
import { isMaterialExtension, isPictureExtension } from '#main/desk/library/assets.ts';
import { openLibrary } from '#main/desk/library/library.ts';
import type { Library } from '#main/desk/library/library.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A PNG of one transparent pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

async function open(): Promise<{ readonly library: Library; readonly assets: string }> {
  const folder = await temporaryFolder();
  const library = await openLibrary(folder);
  onTestFinished(() => library.close());
  return { library, assets: join(folder, 'assets') };
}

describe('pictures', () => {
  it('are named by their content, with their size, and stored once', async () => {
    const { library, assets } = await open();
    const asset = await library.addAsset({ name: 'pixel.png', bytes: pixel });
    expect(asset).toMatchObject({
      extension: 'png',
      mediaType: 'image/png',
      bytes: pixel.length,
      width: 1,
      height: 1,
    });
    expect(await library.addAsset({ name: 'the same.jpg', bytes: pixel })).toEqual(asset);
    expect(await readdir(assets)).toEqual([`${asset.sha256}.png`]);
    expect(await library.readAsset(asset.sha256)).toEqual({ bytes: pixel, mediaType: 'image/png' });
  });

  it('that changed on the disk are not given out, and mend when they are added again', async () => {
    const { library, assets } = await open();
    const { sha256 } = await library.addAsset({ name: 'pixel.png', bytes: pixel });
    await writeFile(join(assets, `${sha256}.png`), 'something else');
    await expect(library.readAsset(sha256)).rejects.toMatchObject({ code: 'damaged file' });
    await library.addAsset({ name: 'pixel.png', bytes: pixel });
    expect(await library.readAsset(sha256)).not.toBeNull();
  });

  it.each([
    [
      'a drawing that can hold scripts',
      '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      'not supported',
    ],
    ['a text', 'only words', 'not supported'],
    ['a PDF', '%PDF-1.7\n', 'not supported'],
    ['nothing', '', 'empty file'],
  ])('are refused when they are %s', async (_what, content, code) => {
    const { library, assets } = await open();
    const adding = library.addAsset({ name: 'picture.png', bytes: Buffer.from(content) });
    await expect(adding).rejects.toMatchObject({ code });
    expect(await readdir(assets)).toEqual([]);
  });

  it('are refused above 50 MB', async () => {
    const { library } = await open();
    const bytes = new Uint8Array(50 * 1024 * 1024 + 1);
    await expect(library.addAsset({ name: 'huge.png', bytes })).rejects.toMatchObject({
      code: 'too large',
    });
  });

  it('are not looked for under anything but a hash', async () => {
    const { library } = await open();
    expect(await library.readAsset('../library')).toBeNull();
    expect(await library.readAsset('0'.repeat(64))).toBeNull();
  });
});

it('knows extensions by its own list alone', () => {
  expect(['png', 'constructor', 'toString', '__proto__'].filter(isPictureExtension)).toEqual([
    'png',
  ]);
  expect(['pdf', 'constructor', 'toString', '__proto__'].filter(isMaterialExtension)).toEqual([
    'pdf',
  ]);
});
