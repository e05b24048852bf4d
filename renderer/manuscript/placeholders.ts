import type { Finding } from '#shared/checks/finding.ts';
import { showFinding } from '../panels/next-finding.ts';
import { useReading } from '../stores/reading.ts';
import { useSelection } from '../stores/selection.ts';

/** Goes to the next TK or other placeholder, or with -1 to the one before; round and round. */
export function goToPlaceholder(step: 1 | -1): void {
  const open = placeholders();
  const at = open.findIndex((finding) => finding.key === useSelection.getState().chosen?.id);
  const from = at < 0 && step < 0 ? 0 : at;
  const next = open[(from + step + open.length) % open.length];
  if (next) showFinding(next, true);
}

export function hasPlaceholders(): boolean {
  return placeholders().length > 0;
}

function placeholders(): readonly Finding[] {
  return useReading
    .getState()
    .findings.filter(({ rule, waiver }) => rule === 'meta/placeholder' && waiver === null);
}
