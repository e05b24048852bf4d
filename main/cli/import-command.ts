import { type LibraryOption, withDesk } from './desk-session.ts';
import { exitCodeOf, messageOf, type ExitCode } from './exit-codes.ts';
import { note, writeData } from './streams.ts';
import { incomingFile } from './subject.ts';

/**
 * `galley import FILE…`: each file becomes an article of the library. Writes a line "ID headline" for
 * each; a file that fails stops none of the others.
 */
export async function importCommand(
  files: readonly string[],
  options: LibraryOption,
): Promise<ExitCode> {
  return withDesk(options, async (desk) => {
    let code: ExitCode = 0;
    for (const path of files) {
      try {
        const article = await desk.ask('import.file', await incomingFile(path));
        await writeData(`${article.id} ${article.headline}\n`);
        const dropped = article.origin?.dropped.length ?? 0;
        if (dropped > 0) note(`${path}: ${dropped} blocks of page furniture were left out.`);
      } catch (error) {
        note(messageOf(error));
        code = exitCodeOf(error);
      }
    }
    return code;
  });
}
