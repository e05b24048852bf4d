import { configFolder } from '#main/desk/places.ts';
import { PreferencesFile } from '#main/desk/preferences.ts';
import { review } from '#main/desk/publishing.ts';
import { blocking } from '#shared/checks/finding.ts';
import type { LibraryOption } from './desk-session.ts';
import type { ExitCode } from './exit-codes.ts';
import { placedFindings, type PlacedFinding } from './placed-findings.ts';
import { readableFindings } from './readable-findings.ts';
import { sarifLog } from './sarif.ts';
import { writeData } from './streams.ts';
import { readSubject, type Subject } from './subject.ts';

/** `galley check FILE|ID`: what keeps the article from going out, and what else to look at. */
export async function checkCommand(
  argument: string,
  options: LibraryOption & { readonly json?: boolean; readonly sarif?: boolean },
): Promise<ExitCode> {
  const subject = await readSubject(argument, options);
  const { house } = await new PreferencesFile(configFolder()).read();
  const now = new Date().toISOString();
  const { blocks, findings } = review(subject.article, now, house.quotationMarks);
  const texts = blocks.map((block) => block.text);
  const placed = placedFindings(subject, texts, findings);
  if (options.sarif === true) await writeData(pretty(sarifLog(subject, placed)));
  else if (options.json === true) await writeData(pretty(jsonOf(subject, placed)));
  else await writeData(readableFindings(subject, placed));
  return blocking(findings).length > 0 ? 1 : 0;
}

function jsonOf({ article, file }: Subject, placed: readonly PlacedFinding[]): unknown {
  return {
    id: file === null ? article.id : null,
    file: file?.path ?? null,
    headline: article.headline,
    blocking: blocking(placed.map(({ finding }) => finding)).length,
    findings: placed.map(({ finding, region }) => ({ ...finding, region })),
  };
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
