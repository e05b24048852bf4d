import { join } from 'node:path';
import { root } from './child.ts';
import { orExplain } from './explain.ts';
import { freshBuild } from './fresh-build.ts';
import { runShell } from './run-shell.ts';

/** `npm run galley -- …`: the command line, freshly built, with its own streams and exit code. */
await orExplain(async () => {
  await freshBuild();
  const program = join(root, 'out', 'main', 'cli.js');
  const { status } = await runShell(process.execPath, [program, ...process.argv.slice(2)]);
  process.exitCode = status;
});
