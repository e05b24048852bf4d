import { z } from 'zod';
import type { Article } from '#shared/article/article.ts';
import { packageMark } from '#shared/article/package.ts';
import type { IncomingFile } from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';
import type { DeskErrorCode } from '#shared/desk/errors.ts';
import { readArticle } from '../library/article-form.ts';
import type { AssetFile } from '../library/assets.ts';
import type { WrittenLog } from '../library/log/article-log.ts';
import { sha256Of } from '../sha256.ts';
import { DamagedZip, zipBytes, zipEntries, zipWhole } from '../zip/zip-reader.ts';
import type { ZipEntry, ZipSource } from '../zip/zip-reader.ts';
import { heldAssets, isAsRecorded } from './held-assets.ts';
import type { HeldAsset } from './held-assets.ts';
import {
  assetPath,
  megabytes,
  packageFormat,
  packageLimits,
  packageManifestSchema,
  packageNames,
} from './manifest.ts';
import type { PackageLimits, PackageManifest } from './manifest.ts';

/** A package, read to its end and found to be what its manifest and its records say. */
export interface OpenPackage {
  readonly manifest: PackageManifest;
  readonly article: Article;
  readonly log: WrittenLog | null;
  /** The pictures and the material, each once. */
  readonly assets: readonly AssetFile[];
}

/**
 * Reads a package. Nothing is unpacked before its directory was found to be within the limits, and no
 * name in it is ever a path on the disk.
 *
 * @throws DeskError `empty file`, `too large`, `damaged file`, `newer format`, `not supported`: its
 * message says what is wrong with the file, and what to do.
 */
export async function openPackage(
  file: IncomingFile,
  limits: PackageLimits = packageLimits,
): Promise<OpenPackage> {
  try {
    return await new Reading(file, limits).whole();
  } catch (error) {
    if (!(error instanceof DamagedZip)) throw error;
    throw refused(
      file.name,
      'damaged file',
      'was cut short or damaged on its way',
      'Have it handed over once more.',
      error,
    );
  }
}

class Reading {
  readonly #name: string;
  readonly #bytes: Uint8Array;
  readonly #zip: ZipSource;
  readonly #limits: PackageLimits;
  #entries: ReadonlyMap<string, ZipEntry> = new Map();

  constructor({ name, bytes }: IncomingFile, limits: PackageLimits) {
    this.#name = name;
    this.#bytes = bytes;
    this.#zip = zipBytes(bytes);
    this.#limits = limits;
  }

  async whole(): Promise<OpenPackage> {
    this.#requireZip();
    this.#entries = this.#withinLimits(await zipEntries(this.#zip));
    const manifest = await this.#manifest();
    this.#requireListed(manifest);
    const files = new Map<string, Buffer<ArrayBuffer>>();
    for (const { path, bytes, sha256 } of manifest.files) {
      const content = await this.#content(path);
      if (content.length !== bytes || sha256Of(content) !== sha256) {
        throw this.#refused(
          'damaged file',
          'holds a file that is not the one that was handed over',
          'Have it handed over once more.',
          [path],
        );
      }
      files.set(path, content);
    }
    const article = this.#article(manifest, files.get(packageNames.article));
    const lines = files.get(packageNames.log);
    const seal = files.get(packageNames.seal) ?? null;
    return {
      manifest,
      article,
      log: lines === undefined ? null : { lines, seal },
      assets: await this.#assets(article, files),
    };
  }

  #requireZip(): void {
    const { packed } = this.#limits;
    if (this.#bytes.length === 0) {
      throw this.#refused('empty file', 'is empty', 'Have it handed over once more.');
    }
    if (this.#bytes.length > packed) {
      throw this.#refused(
        'too large',
        `is larger than ${megabytes(packed)} MB`,
        'Have it handed over with smaller pictures.',
      );
    }
    if (this.#bytes[0] !== 0x50 || this.#bytes[1] !== 0x4b) {
      throw this.#refused(
        'damaged file',
        'is no package that Galley wrote',
        'Import it under its real name, or have the article handed over once more.',
      );
    }
  }

  #withinLimits(entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> {
    const { unpacked, entries: most, ratio } = this.#limits;
    const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
    const swells = entries.some(
      (entry) => entry.bytes > 1024 * 1024 && entry.bytes > entry.packed * ratio,
    );
    if (bytes > unpacked || swells || entries.length > most) {
      throw this.#refused(
        'too large',
        'claims to hold more than an article can',
        'It was not unpacked. Ask whoever sent it what it is.',
        [`${entries.length} entries, ${bytes} bytes`],
      );
    }
    const named = new Map(entries.map((entry) => [entry.name, entry]));
    if (named.size < entries.length) throw this.#strange('two files of one name');
    return named;
  }

  async #manifest(): Promise<PackageManifest> {
    if (!this.#entries.has(packageNames.manifest)) {
      throw this.#refused(
        'not supported',
        'is an archive, but no package that Galley wrote',
        'Unpack it, and import the files in it.',
      );
    }
    const json = jsonOf(await this.#content(packageNames.manifest));
    const stated = z.object({ format: z.number() }).safeParse(json);
    if (stated.success && stated.data.format > packageFormat) {
      throw this.#refused(
        'newer format',
        'was written by a newer Galley',
        'Update Galley to take it in.',
      );
    }
    const parsed = packageManifestSchema.safeParse(json);
    if (!parsed.success) throw this.#strange('a list that cannot be read');
    return parsed.data;
  }

  /** The list names what is there, and nothing else is there. */
  #requireListed({ files }: PackageManifest): void {
    const listed = new Set(files.map(({ path }) => path));
    if (listed.size < files.length) throw this.#strange('two files of one name');
    const known = new Set<string>([packageMark.entry, packageNames.manifest, ...listed]);
    const unlisted = [...this.#entries.keys()].filter((name) => !known.has(name));
    const foreign = [...listed].filter((path) => !ownName.test(path));
    const [strange] = [...foreign, ...unlisted];
    if (strange !== undefined) throw this.#strange('a file that no package has', [strange]);
  }

  async #content(path: string): Promise<Buffer<ArrayBuffer>> {
    const entry = this.#entries.get(path);
    if (entry !== undefined) return zipWhole(this.#zip, entry);
    throw this.#refused(
      'damaged file',
      'lacks a file that was handed over with it',
      'Have it handed over once more.',
      [path],
    );
  }

  #article({ article: said }: PackageManifest, bytes: Buffer | undefined): Article {
    if (bytes === undefined) throw this.#strange('no article');
    let article: Article;
    try {
      ({ article } = readArticle(bytes));
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      if (error.code === 'newer format') {
        throw this.#refused(
          'newer format',
          'holds an article that a newer Galley wrote',
          'Update Galley to take it in.',
        );
      }
      throw this.#strange('an article that cannot be read', error.details);
    }
    if (article.id !== said.id) throw this.#strange('another article than it says');
    return article;
  }

  async #assets(
    article: Article,
    files: ReadonlyMap<string, Buffer<ArrayBuffer>>,
  ): Promise<readonly AssetFile[]> {
    const held = heldAssets(article);
    const paths = new Set(held.map(({ asset }) => assetPath(asset)));
    const [spare] = [...files.keys()].filter(
      (path) => path.startsWith('assets/') && !paths.has(path),
    );
    if (spare !== undefined) throw this.#strange('a file that its article does not name', [spare]);
    const assets = new Map<string, AssetFile>();
    for (const each of held) {
      const path = assetPath(each.asset);
      const bytes = files.get(path);
      if (bytes === undefined) {
        throw this.#refused(
          'damaged file',
          `lacks ${nameOf(each)} of its article`,
          'Have it handed over once more.',
          [path],
        );
      }
      if (!(await this.#isAsRecorded(each, bytes))) {
        throw this.#refused(
          'not supported',
          `holds ${nameOf(each)} that is not of the kind that the article says`,
          'Ask whoever sent it what it is.',
          [path],
        );
      }
      assets.set(path, { asset: each.asset, bytes });
    }
    return [...assets.values()];
  }

  /** What no article may hold is not what its record says either. */
  async #isAsRecorded(held: HeldAsset, bytes: IncomingFile['bytes']): Promise<boolean> {
    try {
      return await isAsRecorded(held, { name: held.asset.sha256, bytes });
    } catch (error) {
      if (error instanceof DeskError) return false;
      throw error;
    }
  }

  #strange(what: string, details: readonly string[] = []): DeskError {
    return this.#refused(
      'damaged file',
      `holds ${what}`,
      'Somebody may have changed it: have it handed over once more.',
      details,
    );
  }

  #refused(
    code: DeskErrorCode,
    what: string,
    remedy: string,
    details: readonly string[] = [],
  ): DeskError {
    return refused(this.#name, code, what, remedy, undefined, details);
  }
}

/** The one form that a name in a package has. */
const ownName =
  /^(?:article\.json|log\.jsonl|log\.seal\.json|assets\/[0-9a-f]{64}\.[a-z0-9]{1,8})$/;

function refused(
  name: string,
  code: DeskErrorCode,
  what: string,
  remedy: string,
  cause?: unknown,
  details: readonly string[] = [],
): DeskError {
  return new DeskError(code, `“${name}” ${what}. Nothing was taken in. ${remedy}`, {
    cause,
    details,
  });
}

function nameOf({ as }: HeldAsset): string {
  return as === 'picture' ? 'a picture' : 'an attached file';
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return null;
  }
}
