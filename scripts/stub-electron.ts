import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The fuses of Electron's first wire, by their place on it (electron/fuses, config.ts), and whether
 * Galley closes them.
 */
export const fuses = [
  { name: 'runAsNode', closed: false },
  { name: 'enableCookieEncryption', closed: true },
  { name: 'enableNodeOptionsEnvironmentVariable', closed: false },
  { name: 'enableNodeCliInspectArguments', closed: false },
  { name: 'enableEmbeddedAsarIntegrityValidation', closed: true },
  { name: 'onlyLoadAppFromAsar', closed: true },
  { name: 'loadBrowserProcessSpecificV8Snapshot', closed: false },
  { name: 'grantFileProtocolExtraPrivileges', closed: false },
] as const;

/** Stands before the fuse wire in an Electron binary; a version byte and a length follow. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const closedByte = 49; // "1"
const openByte = 48; // "0"

/** Writes what a packager needs of an Electron for Linux: names, and a binary that is all fuse wire. */
export async function writeStubElectron(folder: string, version: string): Promise<void> {
  await mkdir(join(folder, 'resources'), { recursive: true });
  await mkdir(join(folder, 'locales'));
  // Each the other way round: a fuse that nobody set shows.
  const wire = fuses.map(({ closed }) => (closed ? openByte : closedByte));
  const binary = Buffer.concat([
    Buffer.from(`stub\n${sentinel}`),
    Buffer.from([1, wire.length, ...wire]),
  ]);
  await writeFile(join(folder, 'electron'), binary, { mode: 0o755 });
  await writeFile(join(folder, 'version'), version);
  await writeFile(join(folder, 'LICENSE'), 'stub\n');
  await writeFile(join(folder, 'locales', 'en-US.pak'), '');
}

/** Names of the fuses that do not stand as Galley wants them in this binary. */
export function wrongFuses(binary: Buffer): readonly string[] {
  const wire = binary.indexOf(sentinel) + sentinel.length + 2;
  return fuses
    .filter(({ closed }, index) => binary[wire + index] !== (closed ? closedByte : openByte))
    .map(({ name }) => name);
}
