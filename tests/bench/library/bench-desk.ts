import { join } from 'node:path';
import { openDesk } from '#main/desk/desk.ts';
import type { Desk } from '#main/desk/desk.ts';
import type { RequestInput, RequestName } from '#shared/desk/contract.ts';

/** A desk on `folder/library`, as a shell opens it. */
export function openBenchDesk(folder: string): Promise<Desk> {
  return openDesk({
    library: join(folder, 'library'),
    config: join(folder, 'config'),
    shell: 'cli',
    version: '0.0.0',
    chooseExportFolder: () => Promise.resolve(null),
    reveal: () => Promise.resolve(),
    exportUrl: () => null,
  });
}

/** The desk's answer, which has to be a good one. */
export async function ask<N extends RequestName>(
  desk: Desk,
  name: N,
  input: RequestInput<N>,
): Promise<unknown> {
  const result = await desk.request(name, input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
