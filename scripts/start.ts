import { join } from 'node:path';
import { launchFlags, readFlags, readLaunchOptions } from '#main/loopback/launch-options.ts';
import { root } from './child.ts';
import { electronBinary, neverRan, whyNoElectron } from './electron-binary.ts';
import { orExplain } from './explain.ts';
import { freshBuild } from './fresh-build.ts';
import { runShell } from './run-shell.ts';

const usage = `npm start -- [options]

  --library DIR  open this library (else the folder Galley in your home folder)
  --backup DIR   write a backup of the library there every day
  --loopback     use an installed browser instead of Electron
  --port N       serve the browser on this port (means --loopback)
  --no-open      print the address and open no window (means --loopback)
  --help         show this`;

await orExplain(async () => {
  const flags = readFlags(process.argv.slice(2), {
    ...launchFlags,
    loopback: { type: 'boolean' },
    help: { type: 'boolean' },
  });
  if (flags.help === true) {
    console.log(usage);
    return;
  }
  const browserArgs = process.argv.slice(2).filter((argument) => argument !== '--loopback');
  // Says what is wrong with the options before anything is built.
  readLaunchOptions(browserArgs);
  await freshBuild();

  const browserAsked = flags.loopback ?? flags['no-open'] ?? flags.port !== undefined;
  if (!browserAsked) {
    const why = await runElectron(flags);
    if (why === null) return;
    console.log(`${why} A browser serves instead.`);
  }
  const loopback = join(root, 'out', 'main', 'loopback.js');
  const { status } = await runShell(process.execPath, [loopback, ...browserArgs]);
  process.exitCode = status;
});

/** Runs Galley under Electron to its end; answers why it could not be, or `null` when it was. */
async function runElectron(folders: {
  readonly library?: string | undefined;
  readonly backup?: string | undefined;
}): Promise<string | null> {
  const why = whyNoElectron();
  if (why !== null) return why;
  const electron = await electronBinary();
  if (electron.file === null) return electron.why;
  const started = Date.now();
  const { status, asked } = await runShell(electron.file, [
    root,
    ...(folders.library === undefined ? [] : ['--library', folders.library]),
    ...(folders.backup === undefined ? [] : ['--backup', folders.backup]),
  ]);
  if (!asked && neverRan(status, Date.now() - started)) return 'Electron does not run here.';
  process.exitCode = status;
  return null;
}
