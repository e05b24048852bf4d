import { z } from 'zod';

/** What a window asks of a library's upkeep, and how it follows and ends work that takes its time. */

const nothing = z.object({});
const workId = z.uuid();
const count = z.int().nonnegative();

/** Work that takes its time, as it stands. */
const workSchema = z.object({
  work: workId,
  kind: z.enum(['backup']),
  /** Steps done, of how many; both 0 while nobody knows how many there are. */
  done: count,
  of: count,
});

const backupStateSchema = z.object({
  /** Where backups go, for display; `null` where nobody chose a folder. */
  folder: z.string().nullable(),
  /** Whether this window can have a folder chosen; else it is named when Galley is started. */
  choosable: z.boolean(),
  /** The newest backup there. It bears its name only after every file in it was read back and compared. */
  last: z.object({ at: z.iso.datetime(), bytes: count, zips: z.int().positive() }).nullable(),
  /** How many backups lie there. */
  kept: count,
  /** When the next daily one is due; `null` where none is made. */
  next: z.iso.datetime().nullable(),
  /** Why the last one was not made, an older one not removed, or the folder cannot be looked at. */
  trouble: z.string().nullable(),
  /** The backup that is being made. */
  going: workSchema.extend({ kind: z.literal('backup') }).nullable(),
});
export type BackupState = Readonly<z.infer<typeof backupStateSchema>>;

/** Whether the library can be written here. */
export const accessSchema = z.object({
  writable: z.boolean(),
  /** Why it is not writable, for the person at the desk. */
  notice: z.string().nullable(),
  /** True where another Galley had the library and is gone: `library.takeOver` takes it. */
  free: z.boolean(),
});

export const upkeepRequests = {
  /** Writes here from now on, if no other Galley does; the answer says who does. */
  'library.takeOver': { input: nothing, output: accessSchema },

  /** Ends work before it is done; what it began leaves nothing behind. Work that has ended stays so. */
  'work.cancel': { input: z.object({ work: workId }), output: nothing },

  'backup.state': { input: nothing, output: backupStateSchema },
  /** Begins a backup; `work.progress` tells how far it is. One that is being made goes on. */
  'backup.begin': { input: nothing, output: backupStateSchema },
  /** Asks the person in the shell's own dialog where backups go: a page names no folder. */
  'backup.choose': { input: nothing, output: backupStateSchema },
} as const;

export const upkeepEvents = {
  /** The library can or cannot be written here any more, or can be taken over. */
  'library.access': accessSchema,
  /** Work that takes its time began, went on or ended. */
  'work.progress': workSchema.extend({
    /** `null` while it goes on. */
    ended: z.enum(['done', 'cancelled', 'failed']).nullable(),
    /** Why it failed, for the person at the desk. */
    message: z.string().nullable(),
  }),
} as const;
