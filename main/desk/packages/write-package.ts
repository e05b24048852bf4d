import type { FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Article } from '#shared/article/article.ts';
import { packageEnding, packageMark, packageMediaType } from '#shared/article/package.ts';
import type { IncomingFile } from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { articleForm } from '../library/article-form.ts';
import type { AssetContent, AssetFile } from '../library/assets.ts';
import { diskError } from '../library/disk-errors.ts';
import { syncFolder, temporaryName } from '../library/durable-write.ts';
import { disk, exists } from '../library/file-system.ts';
import type { FileSystem } from '../library/file-system.ts';
import type { WrittenLog } from '../library/log/article-log.ts';
import { sha256Of } from '../sha256.ts';
import type { ListedFile } from '../zip/listed-file.ts';
import { ZipWriter } from '../zip/zip-writer.ts';
import { heldAssets } from './held-assets.ts';
import { assetPath, megabytes, packageFormat, packageLimits, packageNames } from './manifest.ts';
import type { PackageManifest } from './manifest.ts';
import { openPackage } from './open-package.ts';

export interface PackageOptions {
  readonly article: Article;
  readonly log: WrittenLog | null;
  readonly readAsset: (sha256: string) => Promise<AssetContent | null>;
  /** The folder it goes into; made where it is missing. */
  readonly to: string;
  /** Without its ending; a number is put behind it where the folder has that already. */
  readonly name: string;
  /** Of this build. */
  readonly version: string;
  /** ISO 8601. */
  readonly now: string;
  readonly fs?: FileSystem;
}

const notHandedOver = 'The article was not handed over; it is safe in the library.';

/**
 * Writes an article as a package, and reads it back by other code than wrote it: it bears its name only
 * when everything in it can be taken in. Nothing that is there already is replaced.
 *
 * @returns The path of the package, and its bytes.
 * @throws DeskError `not found` where a picture or file is lost, `too large`, `disk full` and the like;
 * no part of it is left then.
 */
export async function writePackage(
  options: PackageOptions,
): Promise<{ readonly file: string; readonly bytes: number }> {
  const { to, name, fs = disk } = options;
  const fresh = join(to, temporaryName(`${name}${packageEnding}`));
  try {
    const assets = await readAssets(options);
    await fs.mkdir(to, { recursive: true });
    const bytes = await writeZip(fs, fresh, options, assets);
    await requireReadable({ name, bytes: new Uint8Array(await fs.readFile(fresh)) });
    const file = await freeName(fs, join(to, name));
    await fs.rename(fresh, file);
    await syncFolder(fs, to);
    return { file, bytes };
  } catch (error) {
    await fs.rm(fresh, { force: true }).catch(() => undefined);
    throw diskError(error, notHandedOver);
  }
}

async function readAssets({ article, readAsset }: PackageOptions): Promise<readonly AssetFile[]> {
  const held = new Map(heldAssets(article).map((each) => [assetPath(each.asset), each]));
  const bytes = [...held.values()].reduce((sum, { asset }) => sum + asset.bytes, 0);
  if (bytes > packageLimits.packed) throw tooLarge();
  const assets: AssetFile[] = [];
  for (const { asset, as } of held.values()) {
    const content = await readAsset(asset.sha256);
    if (content === null) throw lost(as, assetPath(asset));
    assets.push({ asset, bytes: content.bytes });
  }
  return assets;
}

async function writeZip(
  fs: FileSystem,
  file: string,
  { article, log, version, now }: PackageOptions,
  assets: readonly AssetFile[],
): Promise<number> {
  const contents = [
    [packageNames.article, Buffer.from(articleForm.format(article))],
    ...(log === null ? [] : [[packageNames.log, log.lines] as const]),
    ...(log?.seal ? [[packageNames.seal, log.seal] as const] : []),
    ...assets.map(({ asset, bytes }) => [assetPath(asset), bytes] as const),
  ] as const;
  const modified = Date.parse(article.updatedAt);
  const handle: FileHandle = await fs.open(file, 'wx');
  try {
    const zip = new ZipWriter(handle);
    await zip.add(packageMark.entry, [Buffer.from(packageMediaType)], modified);
    const files: ListedFile[] = [];
    for (const [path, bytes] of contents) {
      await zip.add(path, [bytes], modified);
      files.push({ path, bytes: bytes.length, sha256: sha256Of(bytes) });
    }
    const { id, revision } = article;
    const manifest: PackageManifest = {
      format: packageFormat,
      app: { name: 'Galley', version },
      made: now,
      article: { id, revision },
      files,
    };
    const list = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
    await zip.add(packageNames.manifest, [list], modified);
    await zip.end();
    await handle.sync();
    return zip.size;
  } finally {
    await handle.close();
  }
}

async function requireReadable(file: IncomingFile): Promise<void> {
  try {
    await openPackage(file);
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    if (error.code === 'too large') throw tooLarge();
    throw new DeskError(
      'damaged file',
      `What was written could not be read back. ${notHandedOver} Try again, or use another disk.`,
      { cause: error, details: [error.message, ...error.details] },
    );
  }
}

/** The name itself, or with a number behind it: the first that is free. */
async function freeName(fs: FileSystem, base: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const file = `${base}${count === 1 ? '' : `-${count}`}${packageEnding}`;
    if (!(await exists(fs, file))) return file;
  }
}

function tooLarge(): DeskError {
  return new DeskError(
    'too large',
    `Its pictures and files are larger than ${megabytes(packageLimits.packed)} MB together. ${notHandedOver} Take the largest out, or save them smaller.`,
  );
}

function lost(as: 'picture' | 'material', path: string): DeskError {
  const what = as === 'picture' ? 'A picture' : 'A file that a source gave';
  return new DeskError(
    'not found',
    `${what} of this article is no longer in the library. ${notHandedOver} Add it again, or remove its record.`,
    { details: [basename(path)] },
  );
}
