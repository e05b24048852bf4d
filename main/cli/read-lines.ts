import { createInterface } from 'node:readline';
import { z } from 'zod';
import { readText } from '#shared/attribution/read-text.ts';
import type { ExitCode } from './exit-codes.ts';
import { note, writeData } from './streams.ts';

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/**
 * `galley read --jsonl`: reads lines `{id, text}` from standard input and writes a line
 * `{id, quotes, unnamed, outlets}` for each, in the same order; offsets are UTF-16 units of `text`.
 * A line that is no such object is reported with its number, and fails the command at its end.
 */
export async function readLines(input: NodeJS.ReadableStream): Promise<ExitCode> {
  let code: ExitCode = 0;
  let count = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    count += 1;
    if (line.trim() === '') continue;
    const parsed = parseLine(line);
    if (parsed === null) {
      note(`Line ${count} is no JSON object with an "id" and a "text". It was left out.`);
      code = 2;
    } else {
      await writeData(`${JSON.stringify({ id: parsed.id, ...readText(parsed.text) })}\n`);
    }
  }
  return code;
}

function parseLine(line: string): z.infer<typeof lineSchema> | null {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
