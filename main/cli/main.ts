import { Command, CommanderError, Option } from 'commander';
import { galleyVersion } from '#main/desk/places.ts';
import { backupCommand, restoreCommand } from './backup-command.ts';
import { checkCommand } from './check-command.ts';
import type { LibraryOption } from './desk-session.ts';
import { exitCodeOf, messageOf, type ExitCode } from './exit-codes.ts';
import { exportCommand } from './export-command.ts';
import { handOverCommand } from './hand-over-command.ts';
import { importCommand } from './import-command.ts';
import { listCommand } from './list-command.ts';
import { readCommand } from './read-command.ts';
import { readLines } from './read-lines.ts';
import { endWithItsReader, note } from './streams.ts';
import { verifyCommand } from './verify-command.ts';
import { verifyPackages } from './verify-packages.ts';

/** Shell 3: the desk without a window, for scripts and newsroom CI. */
endWithItsReader();
process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  const ends =
    <A extends unknown[]>(command: (...given: A) => Promise<ExitCode>) =>
    async (...given: A): Promise<void> => {
      code = await command(...given);
    };
  try {
    await program(ends).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    // Commander has said it already; help and the version are what was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    note(messageOf(error));
    return exitCodeOf(error);
  }
}

type Ends = <A extends unknown[]>(
  command: (...given: A) => Promise<ExitCode>,
) => (...given: A) => Promise<void>;

function program(ends: Ends): Command {
  const galley = new Command('galley')
    .description(
      'The desk on the command line. Data on standard output, messages on standard error.',
    )
    .version(galleyVersion)
    .exitOverride()
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 something blocks or is wrong, 2 usage or failure.',
    );

  command(galley, 'import', 'put files into the library')
    .argument('<file...>', 'text, HTML, a Word document or a package')
    .action(ends(importCommand));
  command(galley, 'hand-over', 'write an article whole, for another library to import')
    .argument('<id>', 'an article of the library')
    .requiredOption('--out <dir>', 'where its package goes')
    .action(ends(handOverCommand));
  command(galley, 'list', 'list the library, newest change first')
    .option('--json', 'as a JSON array')
    .action(ends(listCommand));
  command(galley, 'check', 'say what keeps an article from going out')
    .argument('<file|id>', 'a file, or an article of the library')
    .addOption(new Option('--json', 'as JSON').conflicts('sarif'))
    .addOption(new Option('--sarif', 'as SARIF 2.1.0'))
    .action(ends(checkCommand));
  command(galley, 'export', 'write a cleared article as a web page')
    .argument('<file|id>', 'a file, or an article of the library')
    .requiredOption('--out <dir>', 'where its folder goes')
    .option('--draft', 'export what is not cleared, plainly marked')
    .action(ends(exportCommand));
  command(galley, 'read', 'say who says what, through whom')
    .argument('[file...]', 'text, HTML or a Word document')
    .addOption(new Option('--json', 'as a JSON array').conflicts('jsonl'))
    .addOption(new Option('--jsonl', 'read lines {"id", "text"} from standard input'))
    .action(ends(reading));
  command(galley, 'backup', 'write a zip of the library, and check it')
    .option('--to <dir>', 'the folder for backups (else one beside the library)')
    .action(ends(backupCommand));
  galley
    .command('restore')
    .description('make a new library of a backup')
    .argument('<file>', 'the first zip of a backup')
    .requiredOption('--to <dir>', 'a folder that is new or empty')
    .action(ends(restoreCommand));
  command(galley, 'verify', 'read everything in the library, or in packages, and say what is wrong')
    .argument('[package...]', 'packages that somebody handed over, in the place of the library')
    .option('--mend', 'move what cannot be read into quarantine, as it is')
    .option('--json', 'as JSON')
    .action(ends(verifying));
  return galley;
}

function command(galley: Command, name: string, description: string): Command {
  return galley
    .command(name)
    .description(description)
    .option('--library <dir>', 'the library (else the folder Galley in your home folder)');
}

function verifying(
  packages: readonly string[],
  options: LibraryOption & { readonly mend?: boolean; readonly json?: boolean },
): Promise<ExitCode> {
  if (packages.length === 0) return verifyCommand(options);
  if (options.mend === true) throw new RangeError('A package is not mended: --mend takes none.');
  return verifyPackages(packages, options.json === true);
}

function reading(
  files: readonly string[],
  options: { readonly json?: boolean; readonly jsonl?: boolean },
): Promise<ExitCode> {
  if (options.jsonl === true && files.length > 0) {
    throw new RangeError('--jsonl reads standard input and takes no files.');
  }
  if (options.jsonl === true) return readLines(process.stdin);
  if (files.length === 0) throw new RangeError('Name a file to read, or use --jsonl.');
  return readCommand(files, options.json === true);
}
