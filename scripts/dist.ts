import { binOf, run } from './child.ts';
import { orExplain } from './explain.ts';
import { freshBuild } from './fresh-build.ts';

/** `npm run dist [-- electron-builder's options]`: packages Galley for this system into dist/. */
await orExplain(async () => {
  await freshBuild();
  const args = [binOf('electron-builder'), '--publish', 'never', ...process.argv.slice(2)];
  process.exitCode = (await run(process.execPath, args, { stdio: 'inherit' })).status;
});
