import { openPackage } from '#main/desk/packages/open-package.ts';
import { DeskError } from '#shared/desk/errors.ts';
import { exitCodeOf, messageOf, type ExitCode } from './exit-codes.ts';
import { note, writeData } from './streams.ts';
import { incomingFile } from './subject.ts';

/**
 * `galley verify PACKAGE…`: reads packages to their end as if to take them in. One that is not whole stops
 * none of the others.
 */
export async function verifyPackages(paths: readonly string[], json: boolean): Promise<ExitCode> {
  const found: Verdict[] = [];
  let code: ExitCode = 0;
  for (const path of paths) {
    try {
      const verdict = await verdictOn(path);
      if (verdict.problem !== null && code === 0) code = 1;
      found.push(verdict);
      if (!json) await writeData(`${path}: ${verdict.problem ?? inWords(verdict)}\n`);
    } catch (error) {
      note(messageOf(error));
      code = exitCodeOf(error);
    }
  }
  if (json) await writeData(`${JSON.stringify(found, null, 2)}\n`);
  return code;
}

interface Verdict {
  readonly file: string;
  /** What is wrong, and what to do; `null` where the package is whole. */
  readonly problem: string | null;
  readonly article: { readonly id: string; readonly revision: string } | null;
  readonly headline: string | null;
  /** Files listed in it. */
  readonly files: number;
}

async function verdictOn(path: string): Promise<Verdict> {
  const incoming = await incomingFile(path);
  try {
    const { manifest, article } = await openPackage(incoming);
    const { id, revision, headline } = article;
    const files = manifest.files.length;
    return { file: path, problem: null, article: { id, revision }, headline, files };
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    return { file: path, problem: error.message, article: null, headline: null, files: 0 };
  }
}

function inWords({ article, headline, files }: Verdict): string {
  return `“${headline ?? ''}”, revision ${article?.revision ?? ''}, ${files} files: everything is as it was handed over`;
}
