import { openLibrary } from '#main/desk/library/library.ts';
import { libraryFolder } from '#main/desk/places.ts';
import {
  verifiedKinds,
  verifyLibrary,
  type Verification,
} from '#main/desk/verify/verify-library.ts';
import type { LibraryOption } from './desk-session.ts';
import type { ExitCode } from './exit-codes.ts';
import { requireLibrary } from './require-library.ts';
import { note, writeData } from './streams.ts';

/** `galley verify`: reads everything in the library, says what is wrong, mends what is safe to mend. */
export async function verifyCommand(
  options: LibraryOption & { readonly mend?: boolean; readonly json?: boolean },
): Promise<ExitCode> {
  const folder = libraryFolder(options.library);
  await requireLibrary(folder);
  const library = await openLibrary(folder);
  try {
    if (library.notice !== null && options.mend === true) {
      note(`${library.notice} Nothing is mended.`);
    }
    const verification = await verifyLibrary(library, options.mend === true);
    if (options.json === true) await writeData(`${JSON.stringify(verification, null, 2)}\n`);
    else await writeData(inWords(verification));
    return verification.problems.some(({ mended }) => mended === null) ? 1 : 0;
  } finally {
    await library.close();
  }
}

function inWords({ checked, problems }: Verification): string {
  const lines = problems.map(({ file, message, mended }) =>
    [`${file}: ${message}`, ...(mended === null ? [] : [`  ${mended}`])].join('\n'),
  );
  const counts = verifiedKinds.map((kind) => `${checked[kind]} ${kind}`).join(', ');
  const verdict = problems.length === 0 ? 'everything is as it should be' : 'see above';
  return `${[...lines, `Read ${counts}: ${verdict}.`].join('\n')}\n`;
}
