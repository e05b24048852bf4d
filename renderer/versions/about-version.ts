import type { LogEntry } from '#shared/article/log.ts';
import type { RevisionRow } from '#shared/article/revisions.ts';
import { moment } from '../library/when.ts';
import { reasonWords } from './reason-words.ts';

/** "22 November 2026 at 14:05 · signed off by Nora Blum · exported · 412 words" */
export function aboutVersion(row: RevisionRow, entries: readonly LogEntry[]): string {
  const then = entries.filter(({ revision }) => revision === row.revision);
  const signed = then.find(({ event, by }) => event.kind === 'signed off' && by !== null);
  const who = signed ? null : then.find(({ by }) => by !== null)?.by;
  return [
    row.name === null ? null : moment(row.updatedAt),
    signed ? `signed off by ${signed.by}` : null,
    signed && row.reason === 'signed off' ? null : whyKept(row),
    who,
    `${row.words.toLocaleString('en')} words`,
  ]
    .filter((part) => typeof part === 'string')
    .join(' · ');
}

function whyKept({ reason, status }: RevisionRow): string {
  return reason === 'status changed' ? `${reasonWords[reason]} to ${status}` : reasonWords[reason];
}
