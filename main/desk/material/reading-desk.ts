import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import type { Material } from '#shared/article/ledger.ts';
import { isPicture } from '#shared/desk/content-policy.ts';
import type { IncomingFile } from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { materialTextSchema } from '#shared/material/material-text.ts';
import type { MaterialText } from '#shared/material/material-text.ts';
import { writeDurably } from '../library/durable-write.ts';
import { disk } from '../library/file-system.ts';
import type { Library } from '../library/library.ts';
import { materialOf } from './draft.ts';
import { extract } from './extract.ts';
import { recogniseMaterial } from './recognise.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Grows whenever a format reads anything otherwise than before: what was extracted then is read anew. */
const version = 1;
const extractedSchema = z.object({ version: z.literal(version), text: materialTextSchema });

/** Takes material in and reads it: each file once, the text kept in `extracted/` and made again at need. */
export class ReadingDesk {
  readonly #library: Library;
  readonly #now: () => string;
  /** One file at a time, and nobody waits twice for the same. */
  readonly #reading = new Map<string, Promise<MaterialText>>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(library: Library, now: () => string) {
    this.#library = library;
    this.#now = now;
  }

  /** @throws DeskError `empty file`, `too large`, `not supported`, `read-only`; what the disk says. */
  async add(file: IncomingFile): Promise<Material> {
    this.#library.requireWritable();
    const extension = await recogniseMaterial(file);
    const asset = await this.#library.addAsset(file, extension);
    return {
      asset,
      name: file.name === '' ? `Pasted.${extension}` : file.name,
      addedAt: this.#now(),
    };
  }

  /** @throws DeskError `not found`, `damaged file`, `not supported`, `too large`. */
  read(sha256: string): Promise<MaterialText> {
    const known = this.#reading.get(sha256);
    if (known !== undefined) return known;
    const reading = this.#last
      .catch(() => undefined)
      .then(() => this.#read(sha256))
      .finally(() => this.#reading.delete(sha256));
    this.#last = reading.catch(() => undefined);
    this.#reading.set(sha256, reading);
    return reading;
  }

  async #read(sha256: string): Promise<MaterialText> {
    const asset = await this.#library.readAsset(sha256);
    if (asset === null) {
      throw new DeskError(
        'not found',
        'This file is not in the library any more. The source and its quotes are not affected: attach the file again from its original.',
      );
    }
    if (isPicture(asset.mediaType)) return materialOf([], { kind: 'picture' });
    const kept = await this.#kept(sha256);
    if (kept !== null) return kept;
    const text = await extract({
      mediaType: asset.mediaType,
      bytes: new Uint8Array(asset.bytes),
    });
    await this.#keep(sha256, text);
    return text;
  }

  async #kept(sha256: string): Promise<MaterialText | null> {
    try {
      const json = (await unpack(await disk.readFile(this.#path(sha256)))).toString('utf8');
      return extractedSchema.parse(JSON.parse(json)).text;
    } catch {
      // Not extracted before, by another version, or damaged: it is made again.
      return null;
    }
  }

  async #keep(sha256: string, text: MaterialText): Promise<void> {
    if (!this.#library.writable) return;
    const json = JSON.stringify({ version, text });
    // A full disk, say: the next time it is read again.
    await writeDurably(disk, this.#path(sha256), await pack(json)).catch(() => undefined);
  }

  #path(sha256: string): string {
    return join(this.#library.folder, 'extracted', `${sha256}.json.gz`);
  }
}
