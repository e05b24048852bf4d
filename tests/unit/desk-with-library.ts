import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { requests } from '#shared/desk/contract.ts';
import type { RequestInput, RequestName, RequestOutput } from '#shared/desk/contract.ts';
import type { Desk, DeskOptions } from '#main/desk/desk.ts';
import { openDeskIn } from '../desk-in-folder.ts';
import { temporaryFolder } from './library/temporary-folder.ts';

export interface OpenedDesk {
  readonly desk: Desk;
  readonly folder: string;
  readonly revealed: string[];
  /** The value of a request that must succeed. */
  readonly ask: <N extends RequestName>(
    name: N,
    input: RequestInput<N>,
  ) => Promise<RequestOutput<N>>;
  /** The error of a request that must fail. */
  readonly refused: <N extends RequestName>(name: N, input: RequestInput<N>) => Promise<unknown>;
}

/** A desk with a library of its own, closed when the test ends. */
export async function open(options: Partial<DeskOptions> = {}): Promise<OpenedDesk> {
  const folder = await temporaryFolder();
  const revealed: string[] = [];
  const desk = await openDeskIn(folder, {
    chooseExportFolder: () => Promise.resolve(join(folder, 'exports')),
    reveal: (shown) => {
      revealed.push(shown);
      return Promise.resolve();
    },
    ...options,
  });
  onTestFinished(() => desk.close());
  return {
    desk,
    folder,
    revealed,
    ask: async (name, input) => {
      const result = await desk.request(name, input);
      if (!result.ok)
        throw new Error(`${name}: ${result.error.message} ${result.error.details.join()}`);
      const output: { parse(value: unknown): unknown } = requests[name].output;
      return output.parse(result.value) as RequestOutput<typeof name>;
    },
    refused: async (name, input) => {
      const result = await desk.request(name, input);
      return result.ok ? null : result.error;
    },
  };
}
