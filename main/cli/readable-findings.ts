import { blocking, type Finding } from '#shared/checks/finding.ts';
import type { PlacedFinding } from './placed-findings.ts';
import type { Subject } from './subject.ts';

/** Findings as a person reads them at a terminal: one paragraph each, then how many. */
export function readableFindings(subject: Subject, placed: readonly PlacedFinding[]): string {
  const name = subject.file?.path ?? subject.article.id;
  const findings = placed.map(({ finding }) => finding);
  return [
    `${name}: ${subject.article.headline || '(no headline)'}\n`,
    ...placed.map((each) => `${paragraph(each)}\n`),
    `${tally(findings)}\n`,
  ].join('\n');
}

function paragraph({ finding, region }: PlacedFinding): string {
  const waived = finding.waiver === null ? '' : ` (waived by ${finding.waiver.by})`;
  const lines = [
    `${finding.severity}  ${finding.rule}  ${place(finding, region)}${waived}`,
    `  ${finding.message}`,
    ...(finding.target.kind === 'field' ? [] : [`  > ${finding.excerpt}`]),
    `  ${finding.why}`,
    ...finding.fixes.map((fix) => `  - ${fix.label}`),
  ];
  return lines.join('\n');
}

function place({ target }: Finding, region: PlacedFinding['region']): string {
  if (region !== null) return `line ${region.startLine}, column ${region.startColumn}`;
  switch (target.kind) {
    case 'text':
      return `paragraph ${target.place.block + 1}`;
    case 'record':
      return `${target.record} record`;
    case 'field':
      return target.field;
  }
}

function tally(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nothing to mend.';
  const stopping = blocking(findings).length;
  const others = findings.length - stopping;
  const rest = others === 0 ? '' : ` ${others} more to look at.`;
  if (stopping === 0) return `Nothing blocks publication.${rest}`;
  return `${stopping} ${stopping === 1 ? 'finding blocks' : 'findings block'} publication.${rest}`;
}
