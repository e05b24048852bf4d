import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { basename, resolve } from 'node:path';

/** A backup in its folder: one zip, or more where a library does not fit in one. */
export interface BackupFiles {
  /** When it was made: "2024-03-01T080000Z". */
  readonly stamp: string;
  /** Names of its parts, in their order. */
  readonly parts: readonly string[];
}

/** How the backups of a library begin: two libraries of one name may share a folder. */
export function backupPrefix(library: string): string {
  const place = `${hostname()}\n${resolve(library)}`;
  const mark = createHash('sha256').update(place).digest('hex').slice(0, 6);
  return `${basename(resolve(library)) || 'Galley'}-${mark}`;
}

/** @param now ISO 8601. */
export function backupStamp(now: string): string {
  return `${now.slice(0, 19).replace(/:/g, '')}Z`;
}

/** Milliseconds since 1970. */
export function stampTime(stamp: string): number {
  return Date.parse(stamp.replace(/T(\d\d)(\d\d)(\d\d)Z$/, 'T$1:$2:$3Z'));
}

/** The first part has no number: most backups are one file. */
export function partName(prefix: string, stamp: string, part: number): string {
  return `${prefix}-${stamp}${part === 1 ? '' : `.part${part}`}.zip`;
}

/** The backups of one library among the names of a folder, oldest first. */
export function backupsAmong(names: readonly string[], prefix: string): readonly BackupFiles[] {
  const found = new Map<string, Map<number, string>>();
  for (const name of names) {
    if (!name.startsWith(`${prefix}-`)) continue;
    const match = /^(\d{4}-\d{2}-\d{2}T\d{6}Z)(?:\.part([2-9]|[1-9]\d+))?\.zip$/.exec(
      name.slice(prefix.length + 1),
    );
    const stamp = match?.[1];
    if (stamp === undefined) continue;
    const parts = found.get(stamp) ?? new Map<number, string>();
    found.set(stamp, parts.set(Number(match?.[2] ?? 1), name));
  }
  return [...found.entries()]
    .map(([stamp, parts]) => ({
      stamp,
      parts: [...parts.entries()].sort(([a], [b]) => a - b).map(([, name]) => name),
    }))
    .sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
}

/** The names of all parts that a backup whose first part has this name may have. */
export function isPartOf(name: string, first: string): boolean {
  const stem = first.slice(0, -'.zip'.length);
  return name === first || (name.startsWith(`${stem}.part`) && name.endsWith('.zip'));
}
