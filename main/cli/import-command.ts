import { type LibraryOption, withDesk } from './desk-session.ts';
import { exitCodeOf, messageOf, type ExitCode } from './exit-codes.ts';
import { note, writeData } from './streams.ts';
import { incomingFile } from './subject.ts';
import { takenFile } from './taken-file.ts';

/**
 * `galley import FILE…`: each file becomes an article of the library, and a package the one it is. Writes a line "ID headline" for
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
        const { article, remark } = await takenFile(desk, await incomingFile(path));
        await writeData(`${article.id} ${article.headline}\n`);
        if (remark !== null) note(`${path}: ${remark}`);
      } catch (error) {
        note(messageOf(error));
        code = exitCodeOf(error);
      }
    }
    return code;
  });
}
