import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { callersFolder, ended, root } from './child.ts';
import { orExplain } from './explain.ts';
import { freshBuild } from './fresh-build.ts';

/** `npm run galley -- …`: the command line, freshly built, with its own streams and exit code. */
await orExplain(async () => {
  await freshBuild();
  const child = spawn(
    process.execPath,
    [join(root, 'out', 'main', 'cli.js'), ...process.argv.slice(2)],
    { cwd: callersFolder(), stdio: 'inherit' },
  );
  // A Ctrl-C reaches the child too, and it is for the child to end on it.
  process.on('SIGINT', () => undefined);
  process.exitCode = (await ended(child)).status;
});
