import { openDesk, type Desk } from '#main/desk/desk.ts';
import { configFolder, galleyVersion, libraryFolder } from '#main/desk/places.ts';
import { requests, type RequestInput, type RequestName } from '#shared/desk/contract.ts';
import type { RequestOutput } from '#shared/desk/contract.ts';
import { DeskError } from '#shared/desk/errors.ts';

export interface DeskSession {
  /** The desk's answer; throws a `DeskError` where it has none. */
  ask<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>>;
}

/** What the commands that use a library are told. */
export interface LibraryOption {
  readonly library?: string;
}

/**
 * Opens the library for as long as `use` runs. Exports go to `exportFolder`.
 *
 * @throws DeskError when the library cannot be opened.
 */
export async function withDesk<T>(
  option: LibraryOption,
  use: (session: DeskSession) => Promise<T>,
  exportFolder: string | null = null,
): Promise<T> {
  const desk = await openDesk({
    library: libraryFolder(option.library),
    config: configFolder(),
    shell: 'cli',
    version: galleyVersion,
    chooseExportFolder: () => Promise.resolve(exportFolder),
    reveal: () => Promise.resolve(),
    exportUrl: () => null,
  });
  try {
    return await use({ ask: (name, input) => ask(desk, name, input) });
  } finally {
    await desk.close();
  }
}

async function ask<N extends RequestName>(
  desk: Desk,
  name: N,
  input: RequestInput<N>,
): Promise<RequestOutput<N>> {
  const result = await desk.request(name, input);
  if (!result.ok) {
    const { code, message, details } = result.error;
    throw new DeskError(code, message, { details });
  }
  return requests[name].output.parse(result.value) as RequestOutput<N>;
}
