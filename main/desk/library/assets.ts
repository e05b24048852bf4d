import { join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import type { Asset } from '#shared/article/ledger.ts';
import type { IncomingFile } from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { fileKind } from '../file-kind.ts';
import { sha256Of } from '../sha256.ts';
import { isMissing } from './disk-errors.ts';
import { writeDurably } from './durable-write.ts';
import { exists, sameStamp, stampOf } from './file-system.ts';
import type { FileStamp, FileSystem } from './file-system.ts';

/** A stored file's content. */
export interface AssetContent {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** A file that is to be stored, and what its record says of it. */
export interface AssetFile {
  readonly asset: Pick<Asset, 'sha256' | 'extension'>;
  readonly bytes: Uint8Array;
}

/** The pictures an article may hold, by extension. SVG is left out: it can carry scripts. */
const pictureTypes = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
} as const;
type PictureExtension = keyof typeof pictureTypes;

/** What material is kept as. Browsers never open it: they get these files, if at all, as mere bytes. */
const materialTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  eml: 'message/rfc822',
  vtt: 'text/vtt',
  srt: 'application/x-subrip',
  txt: 'text/plain',
} as const;
/** What material may be kept as, without the dot. */
export type MaterialExtension = keyof typeof materialTypes | PictureExtension;
const types = { ...pictureTypes, ...materialTypes };
/** Bytes. */
const largestPicture = 50 * 1024 * 1024;

/** Files named by the sha-256 of their content: stored once, and checked whenever they are read. */
export class Assets {
  readonly #fs: FileSystem;
  readonly #folder: string;

  constructor(fs: FileSystem, folder: string) {
    this.#fs = fs;
    this.#folder = folder;
  }

  /**
   * Stores a picture, or with `material` what was found to be a file of that kind.
   *
   * @throws DeskError `too large`, `empty file`, `not supported`; the system's errors.
   */
  async add(file: IncomingFile, material?: MaterialExtension): Promise<Asset> {
    const asset = await assetOf(file, material);
    // Also where it is held: that mends a damaged one, and the sweep counts its month from here.
    await writeDurably(this.#fs, this.#path(asset.sha256, asset.extension), file.bytes);
    return asset;
  }

  /**
   * Stores files that were found to be what their records say, all or none.
   *
   * @returns Takes back what was not held before, for whoever has no use for it after all.
   * @throws The system's errors; what was not held before is gone again then.
   */
  async addAll(files: readonly AssetFile[]): Promise<() => Promise<void>> {
    const added: { readonly path: string; readonly stamp: FileStamp }[] = [];
    const takeBack = async (): Promise<void> => {
      for (const { path, stamp } of added) {
        const now = await this.#fs.stat(path).catch(() => null);
        // Whoever added it in the meantime counts on it.
        if (now !== null && sameStamp(stampOf(now), stamp)) await this.#fs.rm(path);
      }
    };
    try {
      for (const { asset, bytes } of files) {
        const path = this.#path(asset.sha256, asset.extension);
        const held = await exists(this.#fs, path);
        const stamp = await writeDurably(this.#fs, path, bytes);
        if (!held) added.push({ path, stamp });
      }
      return takeBack;
    } catch (error) {
      await takeBack().catch(() => undefined);
      throw error;
    }
  }

  /**
   * The file, or `null` where the library has none of this name.
   *
   * @throws DeskError `damaged file` when the content is no longer what the name says.
   */
  async read(sha256: string): Promise<AssetContent | null> {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
    for (const [extension, mediaType] of Object.entries(types)) {
      const bytes = await this.#bytes(sha256, extension);
      if (bytes === null) continue;
      if (sha256Of(bytes) !== sha256) {
        throw new DeskError(
          'damaged file',
          'A picture or attached file of this article is damaged on the disk. The text is not affected: add it again from its original.',
          { details: [`assets/${sha256}.${extension}`] },
        );
      }
      return { bytes, mediaType };
    }
    return null;
  }

  async #bytes(sha256: string, extension: string): Promise<Uint8Array | null> {
    try {
      return await this.#fs.readFile(this.#path(sha256, extension));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  #path(sha256: string, extension: string): string {
    return join(this.#folder, `${sha256}.${extension}`);
  }
}

/**
 * What a picture is stored as, or with `material` what was found to be a file of that kind.
 *
 * @throws DeskError `too large`, `empty file`, `not supported`.
 */
export async function assetOf(file: IncomingFile, material?: MaterialExtension): Promise<Asset> {
  const { bytes } = file;
  const extension = material ?? (await pictureExtension(file));
  return {
    sha256: sha256Of(bytes),
    extension,
    mediaType: types[extension],
    bytes: bytes.length,
    ...dimensions(bytes),
  };
}

async function pictureExtension({ name, bytes }: IncomingFile): Promise<PictureExtension> {
  if (bytes.length === 0) {
    throw new DeskError('empty file', `“${name}” is empty. Nothing was added.`);
  }
  if (bytes.length > largestPicture) {
    throw new DeskError(
      'too large',
      `“${name}” is larger than 50 MB. Nothing was added: save a smaller version of the picture and add that.`,
    );
  }
  const type = await fileTypeFromBuffer(bytes);
  if (type !== undefined && isPictureExtension(type.ext)) return type.ext;
  if (isDrawing(bytes)) {
    throw new DeskError(
      'not supported',
      `“${name}” is an SVG drawing, which can carry scripts. Nothing was added: save it as a PNG and add that.`,
    );
  }
  const found = type === undefined ? 'not a picture' : fileKind(type);
  throw new DeskError(
    'not supported',
    `“${name}” is ${found}. Nothing was added: use a PNG, JPEG, GIF, WebP or AVIF picture.`,
  );
}

export function isMaterialExtension(extension: string): extension is MaterialExtension {
  return Object.hasOwn(types, extension);
}

export function isPictureExtension(extension: string): extension is PictureExtension {
  return Object.hasOwn(pictureTypes, extension);
}

/** The head of the file says so, whatever it is called. */
function isDrawing(bytes: Uint8Array): boolean {
  return /<svg[\s>]/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 4_096)));
}

/** In pixels; `null` where the file's head does not say. */
function dimensions(bytes: Uint8Array): Pick<Asset, 'width' | 'height'> {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { width, height } : { width: null, height: null };
  } catch {
    return { width: null, height: null };
  }
}
