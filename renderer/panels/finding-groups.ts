import type { Finding, Severity } from '#shared/checks/finding.ts';

export interface FindingGroup {
  readonly severity: Severity;
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** The findings that nobody answered for, gravest first and then in reading order. */
export function openGroups(findings: readonly Finding[]): readonly FindingGroup[] {
  return titles
    .map(([severity, title]) => ({
      severity,
      title,
      findings: findings.filter(
        (finding) => finding.severity === severity && finding.waiver === null,
      ),
    }))
    .filter((group) => group.findings.length > 0);
}

const titles: readonly (readonly [Severity, string])[] = [
  ['error', 'Blocks publication'],
  ['warning', 'Look again'],
  ['information', 'For information'],
];
