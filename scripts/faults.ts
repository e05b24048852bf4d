import { parseArgs } from 'node:util';
import { binOf, run } from './child.ts';
import { orExplain } from './explain.ts';

/** `npm run test:faults [-- --rounds N]`: the library's faults alone, killed N times instead of a few. */
await orExplain(async () => {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '500' } } });
  if (!/^[1-9]\d*$/.test(values.rounds)) {
    throw new RangeError(`--rounds takes a number of rounds, not "${values.rounds}".`);
  }
  const ended = await run(process.execPath, [binOf('vitest'), 'run', 'tests/faults'], {
    stdio: 'inherit',
    env: { ...process.env, GALLEY_KILL_ROUNDS: values.rounds },
  });
  process.exitCode = ended.status;
});
