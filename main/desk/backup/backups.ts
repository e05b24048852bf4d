import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DeskError } from '#shared/desk/errors.ts';
import type { BackupState } from '#shared/desk/upkeep-contract.ts';
import { diskError, isMissing } from '../library/disk-errors.ts';
import { deskCloses } from '../works.ts';
import { daily } from '../upkeep.ts';
import type { Works, WorkTools } from '../works.ts';
import { backupPrefix, backupsAmong, stampTime } from './backup-name.ts';
import type { BackupFiles } from './backup-name.ts';
import { BackupFolders } from './backup-folders.ts';
import { UnfinishedBackups } from './unfinished-backups.ts';
import { requireOutside, writeBackup } from './write-backup.ts';

export interface BackupsOptions {
  /** The library's folder. */
  readonly library: string;
  /** Folder where the chosen one is remembered, and whether a backup was cut off. */
  readonly config: string;
  /** The folder named when Galley was started; it is made where it is missing. */
  readonly given: string | null;
  /** Asks the person where backups go; `null` under a shell that has no dialog for it. */
  readonly choose: (() => Promise<string | null>) | null;
  readonly works: Works;
  /** ISO 8601. */
  readonly now: () => string;
}

/** The backups of one library: where they go, how the last one went, and making them. */
export class Backups {
  readonly #options: BackupsOptions;
  readonly #folders: BackupFolders;
  readonly #unfinished: UnfinishedBackups;
  #given: string | null;
  #going: { readonly work: string; readonly finished: Promise<void> } | null = null;
  #trouble: string | null = null;

  constructor(options: BackupsOptions) {
    this.#options = options;
    this.#folders = new BackupFolders(options.config);
    this.#unfinished = new UnfinishedBackups(options.config);
    this.#given = options.given;
  }

  /** Never rejects: what keeps the folder from being looked at is a part of the answer. */
  async state(): Promise<BackupState> {
    const { choose, works } = this.#options;
    let folder: string | null = null;
    const standing = {
      choosable: choose !== null,
      going: this.#going === null ? null : works.standing(this.#going.work),
    };
    try {
      folder = await this.#folder();
      const backups = folder === null ? [] : await this.#backupsIn(folder);
      const last = await sized(folder, backups.at(-1));
      const next = folder === null ? null : await this.#nextAfter(last?.at ?? null);
      return { ...standing, folder, last, kept: backups.length, next, trouble: this.#trouble };
    } catch (error) {
      const { message } = diskError(error, 'The folder for backups could not be looked at.');
      return { ...standing, folder, last: null, kept: 0, next: null, trouble: message };
    }
  }

  /** Has a folder chosen, and remembers it for this library. Without a choice everything stays. */
  async choose(): Promise<BackupState> {
    const { choose, library } = this.#options;
    if (choose === null) {
      throw new DeskError(
        'not supported',
        'A browser cannot choose a folder on this computer. Start Galley with --backup DIR to name one.',
      );
    }
    const chosen = await choose();
    if (chosen !== null) {
      await requireOutside(library, chosen);
      await this.#folders.remember(library, chosen);
      this.#given = null;
      this.#trouble = null;
    }
    return this.state();
  }

  /** Begins a backup, unless one is being made. @throws DeskError `not found` without a folder. */
  async begin(): Promise<void> {
    const folder = await this.#folder();
    if (folder === null) {
      throw new DeskError('not found', 'Nobody has chosen a folder for backups yet.');
    }
    void this.#begin(folder);
  }

  /**
   * Makes the daily backup if it is due, or one that was cut off anew.
   *
   * @returns What kept it from being made, for the person at the desk; `null` where nothing did.
   */
  async makeIfDue(): Promise<string | null> {
    try {
      const folder = await this.#folder();
      if (folder === null) return null;
      const last = (await this.#backupsIn(folder)).at(-1);
      if (last !== undefined && !(await this.#isDue(stampTime(last.stamp)))) return null;
      await this.#begin(folder);
    } catch (error) {
      this.#trouble = diskError(error, 'The daily backup was not made.').message;
    }
    return this.#trouble;
  }

  /** Where backups go now. */
  async #folder(): Promise<string | null> {
    return this.#given ?? (await this.#folders.of(this.#options.library));
  }

  #begin(folder: string): Promise<void> {
    this.#going ??= this.#options.works.begin('backup', (tools) => this.#make(folder, tools));
    return this.#going.finished;
  }

  async #make(folder: string, { report, signal }: WorkTools): Promise<void> {
    const { library, now } = this.#options;
    await this.#unfinished.begin(library);
    try {
      // A folder that somebody chose was there: one that is gone is on a disk that was taken out.
      if (this.#given === null) await stat(folder);
      const done = await writeBackup({ library, to: folder, now: now(), signal, progress: report });
      this.#trouble = done.trouble;
    } catch (error) {
      const told = diskError(error, 'The backup was not made. Your library is not affected.');
      if (!signal.aborted) this.#trouble = told.message;
      throw told;
    } finally {
      if (signal.reason !== deskCloses) await this.#unfinished.end(library);
      this.#going = null;
    }
  }

  async #backupsIn(folder: string): Promise<readonly BackupFiles[]> {
    const names = await readdir(folder).catch((error: unknown) => {
      if (isMissing(error) && this.#given !== null) return [];
      throw error;
    });
    return backupsAmong(names, backupPrefix(this.#options.library));
  }

  /** A clock that jumped back makes the newest one of tomorrow: then it is time for one as well. */
  async #isDue(last: number): Promise<boolean> {
    const { library, now } = this.#options;
    if (Math.abs(Date.parse(now()) - last) >= daily) return true;
    return this.#going === null && (await this.#unfinished.has(library));
  }

  /** @param last ISO 8601. */
  async #nextAfter(last: string | null): Promise<string> {
    const now = this.#options.now();
    if (last === null || (await this.#isDue(Date.parse(last)))) return now;
    return new Date(Date.parse(last) + daily).toISOString();
  }
}

async function sized(
  folder: string | null,
  backup: BackupFiles | undefined,
): Promise<BackupState['last']> {
  if (folder === null || backup === undefined) return null;
  const { stamp, parts } = backup;
  const stats = await Promise.all(parts.map((part) => stat(join(folder, part))));
  const bytes = stats.reduce((sum, { size }) => sum + size, 0);
  return { at: new Date(stampTime(stamp)).toISOString(), bytes, zips: parts.length };
}
