import { accessSync, constants } from 'node:fs';
import { posix, win32 } from 'node:path';

/** What of a machine tells where its browsers are. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether this file is there and may be run. */
  readonly runs: (file: string) => boolean;
}

export const thisMachine: Machine = { platform: process.platform, env: process.env, runs };

/** Path of an installed browser of Chromium's family, or `null`. `GALLEY_CHROMIUM` names one outright. */
export function installedBrowser(machine: Machine = thisMachine): string | null {
  const named = machine.env['GALLEY_CHROMIUM'];
  if (named !== undefined && named !== '') return machine.runs(named) ? named : null;
  return candidates(machine).find((file) => machine.runs(file)) ?? null;
}

/** Whether a window could be shown at all. */
export function hasDisplay(machine: Machine = thisMachine): boolean {
  if (machine.platform === 'darwin' || machine.platform === 'win32') return true;
  return Boolean(machine.env['DISPLAY']) || Boolean(machine.env['WAYLAND_DISPLAY']);
}

function candidates(machine: Machine): readonly string[] {
  if (machine.platform === 'darwin') return candidatesOnMac(machine.env);
  if (machine.platform === 'win32') return candidatesOnWindows(machine.env);
  return candidatesOnPath(machine.env);
}

function candidatesOnMac(env: Machine['env']): readonly string[] {
  return ['', env['HOME'] ?? ''].flatMap((home) =>
    ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`,
    ),
  );
}

function candidatesOnWindows(env: Machine['env']): readonly string[] {
  return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((place) => {
    const folder = env[place];
    if (folder === undefined) return [];
    return [
      win32.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      win32.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      win32.join(folder, 'Chromium', 'Application', 'chrome.exe'),
    ];
  });
}

function candidatesOnPath(env: Machine['env']): readonly string[] {
  const folders = (env['PATH'] ?? '').split(posix.delimiter).filter((folder) => folder !== '');
  return [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'microsoft-edge-stable',
    'microsoft-edge',
    'chromium-browser',
  ].flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
