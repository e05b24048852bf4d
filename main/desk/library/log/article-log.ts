import { dirname, join } from 'node:path';
import { chained, logLine, logSealSchema, readLog } from '#shared/article/log.ts';
import type { LogEntry, LogEvent, LogReading, LogSeal } from '#shared/article/log.ts';
import { isMissing } from '../disk-errors.ts';
import { appendDurably, syncFolder, writeDurably } from '../durable-write.ts';
import { sameStamp, stampOf } from '../file-system.ts';
import type { FileStamp, FileSystem } from '../file-system.ts';

/** Something that happened to an article, as its log takes it down. */
export interface Happening {
  /** ISO 8601. */
  readonly at: string;
  readonly by: string | null;
  /** The article's revision after it. */
  readonly revision: string;
  readonly late?: boolean;
  readonly event: LogEvent;
}

/** The bytes of a log and of its seal. */
export interface WrittenLog {
  readonly lines: Uint8Array;
  readonly seal: Uint8Array | null;
}

/**
 * The log of one article: `log/<id>.jsonl`, only ever appended to, and beside it `log/<id>.seal.json`
 * with the entry that it ends with. A line is on the disk before its seal is: a log that goes on after
 * its seal was cut off by a crash in between, one that does not reach it was cut by something else.
 *
 * A log that does not hold together is not mended. Its next entry says what was found.
 */
export class ArticleLog {
  readonly #fs: FileSystem;
  readonly #id: string;
  /** Its path. */
  readonly file: string;
  readonly #sealFile: string;
  #known: { readonly reading: LogReading; readonly stamp: FileStamp | null } | null = null;
  /** True while the file's last line has no end. */
  #open = false;

  constructor(fs: FileSystem, folder: string, id: string) {
    this.#fs = fs;
    this.#id = id;
    this.file = join(folder, `${id}.jsonl`);
    this.#sealFile = join(folder, `${id}.seal.json`);
  }

  /** The log as it stands on the disk. @throws The system's errors. */
  async read(): Promise<LogReading> {
    const stamp = await this.#stamp();
    const known = this.#known;
    if (known !== null && same(known.stamp, stamp)) return known.reading;
    const content = await this.#text(this.file);
    const reading = readLog(content ?? '', this.#id, await this.#seal());
    this.#open = content !== null && content !== '' && !content.endsWith('\n');
    this.#known = { reading, stamp };
    return reading;
  }

  /**
   * Takes something down. Resolves when it is on the disk to stay.
   *
   * @throws The system's error; the log then holds no part of it that counts.
   */
  async append(happenings: readonly Happening[]): Promise<void> {
    if (happenings.length === 0) return;
    const before = await this.read();
    const entries: LogEntry[] = [];
    const add = (happening: Happening): void => {
      const { at, by, revision, late = false, event } = happening;
      const previous = entries.at(-1)?.hash ?? before.last;
      entries.push(chained(previous, { at, by, revision, late, event }));
    };
    const [first] = happenings;
    for (const event of openingEvents(before)) {
      if (first) add({ at: first.at, by: null, revision: first.revision, late: true, event });
    }
    happenings.forEach(add);
    const lines = entries.map(logLine).join('');
    this.#known = null;
    await appendDurably(this.#fs, this.file, Buffer.from(this.#open ? `\n${lines}` : lines));
    await this.#writeSeal([...before.entries, ...entries]);
  }

  /**
   * Begins as it was elsewhere, to the byte. False where this log has begun: then nothing is written.
   *
   * @throws The system's errors.
   */
  async begin({ lines, seal }: WrittenLog): Promise<boolean> {
    if ((await this.#stamp()) !== null) return false;
    this.#known = null;
    await writeDurably(this.#fs, this.file, lines);
    if (seal !== null) await writeDurably(this.#fs, this.#sealFile, seal);
    return true;
  }

  /** As it lies on the disk; `null` where there is none. @throws The system's errors. */
  async written(): Promise<WrittenLog | null> {
    // A log may go on after its seal, but one that ends before it counts as cut short.
    const seal = await this.#bytes(this.#sealFile);
    const lines = await this.#bytes(this.file);
    return lines === null ? null : { lines, seal };
  }

  /** Removes it. @throws The system's errors. */
  async remove(): Promise<void> {
    for (const file of [this.file, this.#sealFile]) await this.#fs.rm(file, { force: true });
    await syncFolder(this.#fs, dirname(this.file));
  }

  async #writeSeal(entries: readonly LogEntry[]): Promise<void> {
    const last = entries.at(-1);
    if (last === undefined) return;
    const seal: LogSeal = { hash: last.hash, entries: entries.length };
    await writeDurably(this.#fs, this.#sealFile, Buffer.from(`${JSON.stringify(seal)}\n`));
  }

  async #seal(): Promise<LogSeal | null> {
    const content = await this.#text(this.#sealFile);
    if (content === null) return null;
    try {
      return logSealSchema.parse(JSON.parse(content));
    } catch {
      return null;
    }
  }

  async #text(file: string): Promise<string | null> {
    return (await this.#bytes(file))?.toString() ?? null;
  }

  async #bytes(file: string): Promise<Buffer | null> {
    try {
      return await this.#fs.readFile(file);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async #stamp(): Promise<FileStamp | null> {
    try {
      return stampOf(await this.#fs.stat(this.file));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }
}

/** What has to be said before a log that is not whole goes on. */
function openingEvents({ torn, unrecorded }: LogReading): readonly LogEvent[] {
  const events: LogEvent[] = [];
  if (torn !== null) events.push({ kind: 'interrupted', line: torn });
  if (unrecorded.length > 0) events.push({ kind: 'break found', faults: [...unrecorded] });
  return events;
}

function same(a: FileStamp | null, b: FileStamp | null): boolean {
  return a === null || b === null ? a === b : sameStamp(a, b);
}
