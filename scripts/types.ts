import { spawn } from 'node:child_process';

/** Type-checks every layer with its own libraries: no `document` in main, no `fs` in shared. */
const layers = ['shared', 'main', 'preload', 'renderer', 'tests', 'scripts'];

const failed: string[] = [];
for (const layer of layers) {
  const code = await new Promise<number>((resolve) => {
    spawn('npx', ['tsc', '-p', layer], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    }).on('close', (status) => resolve(status ?? 1));
  });
  if (code !== 0) failed.push(layer);
}
if (failed.length > 0) {
  console.error(`Types do not hold in: ${failed.join(', ')}.`);
  process.exitCode = 1;
}
