import type { FileHandle } from 'node:fs/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Packed already, so that to deflate them again saves nothing; or read by programs that unpack nothing. */
const packed = /\.(?:gz|zip|png|jpe?g|gif|webp|avif)$|^mimetype$/i;
/** A zip dates its files with years from 1980 on. */
const firstDate = Date.UTC(1980, 0, 2);
const lastDate = Date.UTC(2099, 0, 1);

/** Writes a zip piece by piece: what lies in memory is one piece, and the list of names. */
export class ZipWriter {
  readonly #handle: FileHandle;
  readonly #zip: Zip;
  #pieces: Uint8Array[] = [];
  #failure: Error | null = null;
  /** Bytes written. */
  size = 0;
  entries = 0;

  constructor(handle: FileHandle) {
    this.#handle = handle;
    this.#zip = new Zip((error, piece) => {
      if (error !== null) this.#failure = error;
      else this.#pieces.push(piece);
    });
  }

  /**
   * @param name With forward slashes.
   * @param modified Milliseconds since 1970.
   * @throws What reading the content throws; the system's errors.
   */
  async add(
    name: string,
    content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    modified: number,
  ): Promise<void> {
    const entry = packed.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name);
    entry.mtime = modified > firstDate && modified < lastDate ? modified : firstDate;
    this.#zip.add(entry);
    this.entries += 1;
    for await (const piece of content) {
      entry.push(piece);
      await this.#write();
    }
    entry.push(new Uint8Array(0), true);
    await this.#write();
  }

  async end(): Promise<void> {
    this.#zip.end();
    await this.#write();
  }

  async #write(): Promise<void> {
    if (this.#failure !== null) throw this.#failure;
    const pieces = this.#pieces;
    this.#pieces = [];
    if (pieces.length === 0) return;
    const bytes = Buffer.concat(pieces);
    await this.#handle.writeFile(bytes);
    this.size += bytes.length;
  }
}
