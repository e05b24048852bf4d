import type { Article } from '#shared/article/article.ts';
import type { Photo } from '#shared/article/ledger.ts';
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
  const open = byPicture(
    findings.filter(
      ({ waiver, rule }) => waiver === null && (group === null || groupOf(rule) === group),
    ),
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

/** Findings that stand under one picture; under none for `null`. */
export interface Stretch {
  readonly photoId: string | null;
  readonly findings: readonly Finding[];
}

/** Cuts a list of findings where it comes to a picture, or to another one. */
export function stretchesOf(findings: readonly Finding[]): readonly Stretch[] {
  const stretches: { readonly photoId: string | null; readonly findings: Finding[] }[] = [];
  for (const finding of findings) {
    const photoId = photoOf(finding);
    const last = stretches.at(-1);
    if (last?.photoId === photoId) last.findings.push(finding);
    else stretches.push({ photoId, findings: [finding] });
  }
  return stretches;
}

/** In their order, but what is said of one picture stands together where its first finding does. */
function byPicture(findings: readonly Finding[]): readonly Finding[] {
  const done = new Set<string>();
  return findings.flatMap((finding) => {
    const photoId = photoOf(finding);
    if (photoId === null) return [finding];
    if (done.has(photoId)) return [];
    done.add(photoId);
    return findings.filter((other) => photoOf(other) === photoId);
  });
}

/** The credit without a picture that a finding is about. */
export function waitingCredit({ photos }: Pick<Article, 'photos'>, finding: Finding): Photo | null {
  if (finding.rule !== 'photo/credit-unused') return null;
  const photoId = photoOf(finding);
  return photos.find(({ id, asset }) => id === photoId && asset === null) ?? null;
}

/** What stands over the findings about a picture; a record that was deleted is absent. */
export function pictureHeading(photo: Photo | undefined): string {
  const caption = photo?.caption.trim() ?? '';
  if (caption !== '') return caption;
  return photo?.asset === null
    ? 'A credit that waits for its picture'
    : 'A picture without a caption';
}

function photoOf({ target }: Finding): string | null {
  return target.kind === 'record' && target.record === 'photo' ? target.id : null;
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
