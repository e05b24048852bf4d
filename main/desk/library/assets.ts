import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import type { Asset } from '#shared/article/ledger.ts';
import type { IncomingFile } from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { fileKind } from '../file-kind.ts';
import { isMissing } from './disk-errors.ts';
import { writeDurably } from './durable-write.ts';
import type { FileSystem } from './file-system.ts';

/** A stored file's content. */
export interface AssetContent {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
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
    const { bytes } = file;
    const extension = material ?? (await pictureExtension(file));
    const sha256 = hash(bytes);
    const asset: Asset = {
      sha256,
      extension,
      mediaType: types[extension],
      bytes: bytes.length,
      ...dimensions(bytes),
    };
    // Also where it is held: that mends a damaged one, and the sweep counts its month from here.
    await writeDurably(this.#fs, this.#path(sha256, extension), bytes);
    return asset;
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
      if (hash(bytes) !== sha256) {
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

export function isPictureExtension(extension: string): extension is PictureExtension {
  return extension in pictureTypes;
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

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
