import type { Finding } from '#shared/checks/finding.ts';
import { sourceText, type FileRegion } from './source-text.ts';
import type { Subject } from './subject.ts';

/** A finding, and where it stands in the file that was checked. */
export interface PlacedFinding {
  readonly finding: Finding;
  /** `null` for a finding about no passage, and where there is no file. */
  readonly region: FileRegion | null;
}

/** @param texts The texts of the blocks that were checked. */
export function placedFindings(
  { file, article }: Subject,
  texts: readonly string[],
  findings: readonly Finding[],
): readonly PlacedFinding[] {
  if (file === null) return findings.map((finding) => ({ finding, region: null }));
  const source = sourceText(file.text, article.origin?.format !== 'Plain text', texts);
  return findings.map((finding) => ({
    finding,
    region: finding.target.kind === 'text' ? source.regionOf(finding.target.place) : null,
  }));
}
