import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import open from 'open';
import { openDesk } from '#main/desk/desk.ts';
import { backupFolder, configFolder, galleyVersion, libraryFolder } from '#main/desk/places.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { openBrowserWindow, type BrowserWindow } from './browser-window.ts';
import { exportUrl, exportsFolder } from './export-place.ts';
import { readLaunchOptions, type LaunchOptions } from './launch-options.ts';
import { serveLoopback } from './serve.ts';

/** Shell 2: the desk for an installed browser, on 127.0.0.1. */
try {
  await run(readLaunchOptions(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${reasonFor(error)}\n`);
  process.exitCode = 2;
}

async function run(options: LaunchOptions): Promise<void> {
  const library = libraryFolder(options.library);
  const config = configFolder();
  const desk = await openDesk({
    library,
    config,
    backups: options.backup === undefined ? undefined : backupFolder(library, options.backup),
    shell: 'loopback',
    version: galleyVersion,
    chooseExportFolder: () => Promise.resolve(exportsFolder(library)),
    // Its folder: to open the file itself would start a program.
    reveal: async (file) => {
      await open(dirname(file));
    },
    exportUrl: (file) => exportUrl(library, file),
  });
  const site = {
    desk,
    windowFolder: join(import.meta.dirname, '..', 'renderer'),
    exportsFolder: exportsFolder(library),
  };
  const loopback = await serveLoopback(site, options.port).catch(async (error: unknown) => {
    await desk.close();
    throw error;
  });

  const windows: Promise<BrowserWindow>[] = [];
  const offerAddress = async (): Promise<void> => {
    say(`Galley is open at ${loopback.launchUrl()}`);
    if (!options.open) return;
    const opening = openBrowserWindow(loopback.windowUrl(), config);
    windows.push(opening);
    const window = await opening;
    if (!window.opened) say(`${window.why} Open the address in a browser on this machine.`);
  };

  const prompt = process.stdin.isTTY ? createInterface({ input: process.stdin }) : null;
  prompt?.on('line', () => void offerAddress());

  let closing = false;
  const close = async (): Promise<void> => {
    if (closing) return;
    closing = true;
    prompt?.close();
    await loopback.close();
    for (const window of await Promise.all(windows)) if (window.opened) await window.close();
    await desk.close();
    say('Galley is closed.');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void close());
  }

  await offerAddress();
  say(
    prompt === null
      ? 'The address works once. Ctrl-C closes Galley.'
      : 'The address works once; Enter gives another. Ctrl-C closes Galley.',
  );
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function reasonFor(error: unknown): string {
  if (error instanceof DeskError || error instanceof RangeError) return error.message;
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'EADDRINUSE') {
      return 'Another program uses this port. Choose another --port, or leave it out.';
    }
    if (error.code === 'EACCES') return `Galley may not open this: ${error.message}.`;
  }
  return `Galley could not start: ${error instanceof Error ? error.message : String(error)}`;
}
