import { handOver } from '#shared/desk/contract.ts';

/** A second file of an article: sync tools leave it when two computers changed the same one, packages when two desks did. */
export interface ConflictCopy {
  /** The name that the file was made from: "<id>.json". */
  readonly original: string;
  /** Who left it. */
  readonly tool: string;
}

/**
 * How each tool names such a file, with its own documentation or source as the model. What stands
 * before the mark is the name of the original.
 */
const marks: readonly { readonly tool: string; readonly mark: RegExp }[] = [
  // "name (Ada's conflicted copy 2026-11-24).json", also "(conflicted copy 2026-11-24 101010)".
  { tool: 'Dropbox', mark: / \([^()]*conflicted copy[^()]*\)(?: \(\d+\))?$/i },
  // "name.handed-over-10-b592ae32be2f.json": the version of a package that is taken in.
  { tool: handOver, mark: /\.handed-over-\d+-[0-9a-f]{12}$/ },
  // "name.sync-conflict-20261124-101010-ABCDEFG.json"
  { tool: 'Syncthing', mark: /\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?$/ },
  // "name (conflicted copy 2026-11-24 101010).json" is ownCloud's and Nextcloud's newer form.
  { tool: 'Nextcloud', mark: /_conflict-\d{8}-\d{6}$/ },
  // "name_Conflict.json" and "name_ada_Nov-24-101010-2026_Conflict.json"
  { tool: 'Synology Drive', mark: /(?:_[^_]+_[A-Z][a-z]{2}-\d{2}-\d{6}-\d{4})?_Conflict$/ },
  // "name 2.json": iCloud Drive, Google Drive on a Mac, OneDrive.
  { tool: 'iCloud or OneDrive', mark: / \d{1,3}$/ },
  // "name (1).json": Google Drive.
  { tool: 'Google Drive', mark: / \(\d{1,3}\)$/ },
  // "name-ADAS-LAPTOP.json": OneDrive puts the computer's name behind it.
  { tool: 'OneDrive', mark: /(?<=[0-9a-f]{12})-[\p{L}\p{N}][\p{L}\p{N}_-]{0,62}$/u },
];

const articleName = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a file's name says of it; `null` where it is no conflict copy of an article's file. */
export function conflictCopy(file: string): ConflictCopy | null {
  if (!file.endsWith('.json')) return null;
  const name = file.slice(0, -'.json'.length);
  for (const { tool, mark } of marks) {
    const found = mark.exec(name);
    if (found === null) continue;
    const original = name.slice(0, found.index);
    if (articleName.test(original)) return { original: `${original}.json`, tool };
  }
  return null;
}
