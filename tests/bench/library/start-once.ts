import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDeskIn } from '../../desk-in-folder.ts';
import { ask } from './ask.ts';
import { median, timed } from './timing.ts';

/** Opens the desk on a folder once, and prints what that took (ms, MB) as JSON. */
const folder = process.argv[2] ?? '';
const index = await readFile(join(folder, 'library', 'library.json'), 'utf8');
const parses: number[] = [];
for (let round = 0; round < 3; round += 1) parses.push(await timed(() => JSON.parse(index)));
globalThis.gc?.();
const memoryBefore = process.memoryUsage();
const start = performance.now();
const desk = await openDeskIn(folder);
await ask(desk, 'library.list', {});
const firstList = performance.now() - start;
globalThis.gc?.();
const memory = (process.memoryUsage().heapUsed - memoryBefore.heapUsed) / 2 ** 20;
await desk.close();
console.log(JSON.stringify({ firstList, bareParse: median(parses), memory }));
