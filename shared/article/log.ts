import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { articleStatuses, otherNoteKinds } from './article.ts';

/**
 * What happened to an article, as its log keeps it: JSON lines, each bound to the one before by a hash.
 * A chain shows accidents and careless edits; who can write the whole folder can forge all of it.
 */

const text = z.string();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const logEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('created'), headline: text }),
  z.object({ kind: z.literal('imported'), fileName: text, format: text }),
  z.object({
    kind: z.literal('status'),
    from: z.enum(articleStatuses),
    to: z.enum(articleStatuses),
  }),
  z.object({ kind: z.literal('signed off'), contentHash: text }),
  z.object({ kind: z.literal('sign-off withdrawn'), of: text }),
  /** An edit took the sign-off of somebody away. */
  z.object({ kind: z.literal('sign-off voided'), of: text }),
  z.object({ kind: z.literal('waived'), findingKey: text, rule: text, reason: text }),
  z.object({ kind: z.literal('waiver lifted'), findingKey: text, rule: text, reason: text }),
  z.object({
    kind: z.literal('exported'),
    format: text,
    draft: z.boolean(),
    contentHash: text,
  }),
  /** A cleared export of a content that differs from the one exported before. */
  z.object({ kind: z.literal('corrected'), format: text, contentHash: text, before: text }),
  /**
   * Readers are told what was wrong, or what `note` says; `correction` is its id in the article, `before`
   * what it said until somebody edited it.
   */
  z.object({
    kind: z.literal('correction'),
    correction: text,
    text,
    note: z.enum(otherNoteKinds).optional(),
    before: text.optional(),
  }),
  /** One that no exported page has shown. */
  z.object({ kind: z.literal('correction withdrawn'), correction: text, text }),
  /** The article left whole, in a package of this name. */
  z.object({ kind: z.literal('handed over'), fileName: text }),
  /** It came whole; `other` is its revision as it came. */
  z.object({
    kind: z.literal('taken in'),
    fileName: text,
    as: z.enum(['new', 'newer', 'second version']),
    other: text,
  }),
  z.object({ kind: z.literal('restored'), from: text }),
  /** Two versions became one, or one of them was kept; the other lies in the revisions. */
  z.object({
    kind: z.literal('settled'),
    how: z.enum(['merged', 'mine', 'theirs']),
    other: text,
  }),
  z.object({ kind: z.literal('trashed') }),
  z.object({ kind: z.literal('brought back') }),
  /** The file was changed by something else than this library's own Galley. */
  z.object({
    kind: z.literal('changed outside'),
    /** `hand`: its own checksum no longer fits; `elsewhere`: another Galley wrote it. */
    by: z.enum(['hand', 'elsewhere']),
    fields: z.array(text),
  }),
  z.object({ kind: z.literal('migrated'), from: z.int(), to: z.int() }),
  z.object({ kind: z.literal('quarantined'), file: text, reason: text }),
  /** The line before was cut short by a crash; `line` is the hash of what stands there. */
  z.object({ kind: z.literal('interrupted'), line: hash }),
  /** The log did not hold together when it was next written to: what was wrong, for good. */
  z.object({ kind: z.literal('break found'), faults: z.array(text) }),
  /** How an entry of a kind that a newer Galley wrote is read; never written. */
  z.object({ kind: z.literal('unknown'), name: text }),
]);
export type LogEvent = Readonly<z.infer<typeof logEventSchema>>;

export const logEntrySchema = z.object({
  /** ISO 8601, by the clock of the machine. */
  at: z.iso.datetime(),
  /** Who, where the desk knows. */
  by: z.string().nullable(),
  /** The article's revision after it. */
  revision: z.string(),
  /** True for what the log learned of later, as after a crash or a change by hand. */
  late: z.boolean(),
  event: logEventSchema,
  /** Hash of the entry before, or of the article's id for the first. */
  previous: hash,
  hash,
});
export type LogEntry = Readonly<z.infer<typeof logEntrySchema>>;

/** A cleared page that left: when, and of which content. */
export interface ClearedExport {
  readonly at: string;
  readonly contentHash: string;
}

/** The last one; `null` before the first. */
export function lastCleared(entries: readonly LogEntry[]): ClearedExport | null {
  const last = entries.findLast(({ event }) => event.kind === 'exported' && !event.draft);
  return last?.event.kind === 'exported'
    ? { at: last.at, contentHash: last.event.contentHash }
    : null;
}

/** Whose sign-off an edit took away, where nobody has signed off since; else `null`. */
export function lastVoided(entries: readonly LogEntry[]): string | null {
  const last = entries.findLast(({ event: { kind } }) => signOffEvents.has(kind));
  return last?.event.kind === 'sign-off voided' ? last.event.of : null;
}

const signOffEvents: ReadonlySet<LogEvent['kind']> = new Set([
  'signed off',
  'sign-off withdrawn',
  'sign-off voided',
]);

/** What a log should end with: it lies beside the log, so that a log cut at a line end is noticed. */
export const logSealSchema = z.object({ hash, entries: z.int().positive() });
export type LogSeal = Readonly<z.infer<typeof logSealSchema>>;

export const logStates = ['whole', 'interrupted', 'broken'] as const;

/** A log as it was found. */
export interface LogReading {
  readonly entries: readonly LogEntry[];
  /**
   * `interrupted`: a crash cut the last line short, and nothing that was acknowledged is missing.
   * `broken`: something was changed, removed or damaged.
   */
  readonly state: (typeof logStates)[number];
  /** What is wrong, in words, with the number of the line (from 1). */
  readonly faults: readonly string[];
  /** Faults that no `break found` entry tells of yet. */
  readonly unrecorded: readonly string[];
  /** Hash of the torn last line, where there is one. */
  readonly torn: string | null;
  /** What the next entry follows. */
  readonly last: string;
}

/** The entry for `event`, bound to the one whose hash is `previous`. */
export function chained(
  previous: string,
  entry: Pick<LogEntry, 'at' | 'by' | 'revision' | 'late' | 'event'>,
): LogEntry {
  const bound = { ...entry, previous };
  return { ...bound, hash: hashOf(bound) };
}

/** What the first entry of an article's log follows: a log under another's name does not fit. */
export function logBeginning(id: string): string {
  return textHash(`galley log ${id}`);
}

/** A line of the log, with its end. */
export function logLine(entry: LogEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

/** Reads a log and says what is wrong with it; nothing is mended. */
export function readLog(content: string, id: string, seal: LogSeal | null): LogReading {
  const lines = content.split('\n');
  // After a whole line nothing is left; else the last one has no end.
  if (lines.at(-1) === '') lines.pop();
  const entries: LogEntry[] = [];
  const faults: { readonly line: number; readonly words: string }[] = [];
  let last = logBeginning(id);
  let torn: string | null = null;
  // A fault is told of where an entry after it says so in the same words.
  let recordedTo = 0;
  const recorded = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    const entry = entryOf(line);
    if (torn !== null) {
      const explained = entry?.event.kind === 'interrupted' && entry.event.line === torn;
      if (!explained) faults.push({ line: index, words: `Line ${index} cannot be read.` });
      torn = null;
    }
    if (entry === null) {
      torn = textHash(line);
      continue;
    }
    if (!genuine(line)) {
      faults.push({ line: number, words: `Line ${number} was changed after it was written.` });
    } else if (entry.previous !== last) {
      faults.push({
        line: number,
        words: `Before line ${number} something is missing or out of order.`,
      });
    }
    if (entry.event.kind === 'break found') {
      recordedTo = number;
      for (const words of entry.event.faults) recorded.add(words);
      faults.push(...entry.event.faults.map((words) => ({ line: number, words })));
    }
    entries.push(entry);
    last = entry.hash;
  }
  const end = lines.length + 1;
  const ending = faultOfEnding(entries, seal);
  if (ending !== null) faults.push({ line: end, words: ending });
  // A line that was acknowledged is sealed: only what came after the seal can be a crash's work.
  const acknowledged = torn !== null && content.endsWith('\n');
  if (acknowledged) faults.push({ line: end, words: `Line ${lines.length} cannot be read.` });
  const words = [...new Set(faults.map((fault) => fault.words))];
  const unrecorded = faults
    .filter(({ line, words: told }) => line > recordedTo || !recorded.has(told))
    .map((fault) => fault.words);
  const state = words.length > 0 ? 'broken' : torn === null ? 'whole' : 'interrupted';
  return { entries, state, faults: words, unrecorded, torn, last };
}

function faultOfEnding(entries: readonly LogEntry[], seal: LogSeal | null): string | null {
  if (seal === null) {
    // The first entry's seal may not have been written before a crash.
    return entries.length > 1
      ? 'The seal of the log is missing: its end cannot be vouched for.'
      : null;
  }
  if (entries.some((entry) => entry.hash === seal.hash)) return null;
  return entries.length < seal.entries
    ? `The log is cut short: it held at least ${seal.entries} entries, ${entries.length} are left.`
    : 'The log does not hold the entry that it was sealed with: it was rewritten.';
}

const lineSchema = logEntrySchema.extend({ event: z.looseObject({ kind: text }) });

function entryOf(line: string): LogEntry | null {
  const parsed = lineSchema.safeParse(jsonOf(line));
  if (!parsed.success) return null;
  const event = logEventSchema.safeParse(parsed.data.event);
  const unknown = { kind: 'unknown', name: parsed.data.event.kind } as const;
  return { ...parsed.data, event: event.success ? event.data : unknown };
}

/** Of the line as it stands: an entry of a newer Galley may hold more than this one knows. */
function genuine(line: string): boolean {
  const json = jsonOf(line);
  if (typeof json !== 'object' || json === null || !('hash' in json)) return false;
  const { hash: stated, ...rest } = json;
  return stated === hashOf(rest);
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Of canonical JSON (RFC 8785): the order of keys and the white space are no matter. */
function hashOf(entry: object): string {
  return textHash(canonicalize(entry) ?? '');
}

function textHash(words: string): string {
  return bytesToHex(sha256(utf8ToBytes(words)));
}
