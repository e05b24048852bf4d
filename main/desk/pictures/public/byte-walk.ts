/** Takes a file apart from its start to its end. */
export class ByteWalk {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  ended(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** The next bytes. @throws RangeError where there are fewer. */
  take(count: number): Buffer {
    const taken = this.#bytes.subarray(this.#at, this.#at + count);
    if (count < 0 || taken.length < count) throw new RangeError('The file ends too early.');
    this.#at += count;
    return taken;
  }

  /** An unsigned number, its highest byte first. @throws RangeError as `take` does. */
  number(bytes: number): number {
    return bytes === 0 ? 0 : this.take(bytes).readUIntBE(0, bytes);
  }

  /** What lies before the place that `isEnd` finds, or all that is left. */
  takeUntil(isEnd: (bytes: Buffer, at: number) => boolean): Buffer {
    let end = this.#at;
    while (end < this.#bytes.length && !isEnd(this.#bytes, end)) end += 1;
    return this.take(end - this.#at);
  }
}
