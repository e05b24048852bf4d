import type { Finding, Severity } from '#shared/checks/finding.ts';
import { groupOf } from '#shared/checks/rules.ts';
import type { RuleGroup } from '#shared/checks/rules.ts';

export interface FindingGroup {
  /** `null` where they stand in reading order. */
  readonly severity: Severity | null;
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** How findings are listed. */
export interface FindingView {
  readonly order: 'severity' | 'reading';
  readonly group: RuleGroup | null;
}

/** The findings that nobody answered for, as the view lists them. */
export function openGroups(
  findings: readonly Finding[],
  { order, group }: FindingView,
): readonly FindingGroup[] {
  const open = findings.filter(
    ({ waiver, rule }) => waiver === null && (group === null || groupOf(rule) === group),
  );
  if (order === 'reading') {
    return open.length === 0 ? [] : [{ severity: null, title: 'In reading order', findings: open }];
  }
  return titles
    .map(([severity, title]) => ({
      severity,
      title,
      findings: open.filter((finding) => finding.severity === severity),
    }))
    .filter(({ findings: some }) => some.length > 0);
}

/** The same findings in one list: what "next" goes through. */
export function openFindings(findings: readonly Finding[], view: FindingView): readonly Finding[] {
  return openGroups(findings, view).flatMap((group) => group.findings);
}

const titles: readonly (readonly [Severity, string])[] = [
  ['error', 'Blocks publication'],
  ['warning', 'Look again'],
  ['information', 'For information'],
];
