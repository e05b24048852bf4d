import type { Desk } from '#main/desk/desk.ts';
import type { RequestInput, RequestName } from '#shared/desk/contract.ts';

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
