import { createReadStream } from 'node:fs';
import { basename, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { IpcMain, WebContents } from 'electron';
import { packageLimits } from '#main/desk/packages/manifest.ts';
import { packageEnding } from '#shared/article/package.ts';
import type { EventName, EventPayload, IncomingFile, OpenedFiles } from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';
import type { DeskErrorValue } from '#shared/desk/errors.ts';
import { listeningChannel } from '#shared/desk/names.ts';
import { senderVerdict } from './policy.ts';

/** Packages that the system asks Galley to open, until a window takes them. */
export interface OpenedLine {
  /** Keeps paths for the window, and shows it. A page that does not listen yet hears of them when it does. */
  readonly add: (paths: readonly string[]) => void;
  /** Names what opens the window, or brings it forward, if it still can. What came before waits for its page. */
  readonly showIn: (show: () => { readonly webContents: WebContents } | null) => void;
  /** What waits, each file once. Those that cannot be read come as errors. */
  readonly take: () => Promise<OpenedFiles>;
  /** The paths that nobody has taken. */
  readonly left: () => readonly string[];
}

export function openedLine(ipc: Pick<IpcMain, 'on'>): OpenedLine {
  const channel: EventName = 'import.waiting';
  let waiting: readonly string[] = [];
  let show: Parameters<OpenedLine['showIn']>[0] | null = null;
  const tell = (contents: WebContents): void => {
    if (waiting.length > 0) contents.send(channel, {} satisfies EventPayload<typeof channel>);
  };
  ipc.on(listeningChannel, ({ sender, senderFrame }, event: unknown) => {
    if (event === channel && senderVerdict(senderFrame).allow) tell(sender);
  });
  return {
    add: (paths) => {
      waiting = [...waiting, ...paths];
      const shown = show?.();
      if (shown) tell(shown.webContents);
    },
    showIn: (given) => {
      show = given;
    },
    take: async () => {
      const paths = waiting;
      waiting = [];
      const taken: { files: IncomingFile[]; unread: DeskErrorValue[] } = { files: [], unread: [] };
      for (const path of paths) {
        const name = basename(path);
        try {
          taken.files.push({ name, bytes: await readOpened(path) });
        } catch (error) {
          taken.unread.push(unreadable(name, error).toValue());
        }
      }
      return taken;
    },
    left: () => waiting,
  };
}

/**
 * The packages among a process's arguments, as absolute paths. Linux gives some as `file:` addresses;
 * Electron and Chromium put switches of their own among them.
 */
export function packagesAmong(argv: readonly string[], workingFolder: string): readonly string[] {
  return argv
    .filter((argument) => !argument.startsWith('-'))
    .filter((argument) => argument.toLowerCase().endsWith(packageEnding))
    .map((argument) => pathOf(argument) ?? resolve(workingFolder, argument));
}

/** `null` for what is no address of a file on this machine: it then counts as a name, which no file has. */
function pathOf(address: string): string | null {
  if (!address.startsWith('file://')) return null;
  try {
    return fileURLToPath(address);
  } catch {
    return null;
  }
}

/** No more of it than shows that it is too large: the desk then says so. */
async function readOpened(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await buffer(createReadStream(path, { end: packageLimits.packed })));
}

function unreadable(name: string, cause: unknown): DeskError {
  return new DeskError(
    'not found',
    `“${name}” could not be read: it was moved, or Galley may not read it. Nothing was taken in.`,
    { cause, details: [String(cause)] },
  );
}
