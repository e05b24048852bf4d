import type { Finding } from '#shared/checks/finding.ts';
import { isWritable } from '../commands/conditions.ts';
import { acceptQuotations } from '../ledger/quote-work.ts';
import { beginComment } from '../notes/commands.ts';
import { showFinding } from '../panels/next-finding.ts';
import { reveal } from '../panels/reveal.ts';
import { useArticle } from '../stores/article.ts';
import { useChecksView } from '../stores/checks-view.ts';
import { useInterface } from '../stores/interface.ts';
import { useMaterial } from '../stores/material.ts';
import { endOfProof, useProof } from '../stores/proof.ts';
import type { ReadMark } from '../stores/proof.ts';
import { useReading } from '../stores/reading.ts';
import { useSelection } from '../stores/selection.ts';
import { entriesOf, isRead, markOf, markOfRecorded, nextUnread } from './entries.ts';
import type { ProofEntry } from './entries.ts';

/** Turns the window to the proof, at the entry where it was left; else at the first that is not read. */
export function readProof(): void {
  useMaterial.getState().close();
  const { current, stand } = useProof.getState();
  if (!entriesNow().some(({ id }) => id === current)) stand(null, 0);
  useInterface.getState().showProof(true);
}

/** Goes to an entry and shows where it stands. */
export function goToEntry(entry: ProofEntry, at: number): void {
  useProof.getState().stand(entry.id, at);
  const [finding] = entry.findings;
  if (entry.quote) {
    useSelection.getState().choose({ panel: 'quotes', id: entry.id });
    reveal(entry.places, false);
  } else if (finding) showFinding(finding, false);
}

/** Goes to the next entry, or with -1 to the one before; `among` are those that count. */
export function stepInProof(step: 1 | -1, among: (entry: ProofEntry) => boolean = anyEntry): void {
  const entries = entriesNow();
  const from = indexNow(entries);
  for (let at = from + step; at >= 0 && at < entries.length; at += step) {
    const entry = entries[at];
    if (entry && among(entry)) {
      goToEntry(entry, at);
      return;
    }
  }
  if (step > 0) goToEnd(entries.length);
}

/** Whether something about it waits for an answer. */
export function isOpen({ findings }: ProofEntry): boolean {
  return findings.some(({ waiver }) => waiver === null);
}

/** The first that somebody can answer for, and nobody did. */
export function findingToWaive(findings: readonly Finding[]): Finding | undefined {
  return findings.find(({ waivable, waiver }) => waivable && waiver === null);
}

/** Goes to the first entry that nobody has marked as read; to the end where there is none. */
export function goToUnread(from = -1): void {
  const entries = entriesNow();
  const marks = marksNow();
  const read = entries.map((entry) => isRead(entry, marks(entry)));
  const at = nextUnread(read, from);
  const entry = entries[at];
  if (entry) goToEntry(entry, at);
  else goToEnd(entries.length);
}

/**
 * Marks the entry as read and goes on to the next that is not; a proposal becomes a record by it. What
 * is read already is not so any more.
 */
export function acceptEntry(): void {
  const entries = entriesNow();
  const at = indexNow(entries);
  const entry = entries[at];
  if (!entry) return;
  const { mark } = useProof.getState();
  if (isRead(entry, marksNow()(entry))) {
    mark(markName(entry.id), null);
    return;
  }
  const seen = markOf(entry);
  mark(markName(entry.id), seen);
  if (entry.quote?.kind === 'ghost' && isWritable()) {
    const { quotation } = entry.quote.proposal;
    acceptQuotations([quotation]);
    const recorded = useArticle
      .getState()
      .article?.quotes.find(({ words }) => words === quotation.spoken);
    if (recorded) mark(markName(recorded.id), markOfRecorded(recorded, seen));
  }
  goToUnread(at);
}

/** Asks why the first finding that nobody answered for may stand. */
export function waiveInEntry(): void {
  const entries = entriesNow();
  const finding = findingToWaive(entries[indexNow(entries)]?.findings ?? []);
  if (!isWritable()) say(`${readOnlyWords} Nothing can be waived.`);
  else if (finding) useChecksView.getState().waive(finding.key);
  else say('No finding here waits for a waiver.');
}

/** Begins a comment on the words of the entry. */
export function commentOnEntry(): void {
  const entries = entriesNow();
  const [place] = entries[indexNow(entries)]?.places ?? [];
  if (!isWritable()) say(`${readOnlyWords} Comments wait until it can.`);
  else if (place) {
    useArticle.getState().bodyDesk?.reveal(place, false);
    beginComment();
  } else say('A comment stands on words of the text, and this is about none.');
}

/** The mark of an entry of the open article. */
export function marksNow(
  marks = useProof.getState().marks,
): (entry: ProofEntry) => ReadMark | undefined {
  return ({ id }) => marks.get(markName(id));
}

/** The entry that stands there; where it is gone, the one that took its place; the end behind them. */
export function indexOfEntry(
  entries: readonly ProofEntry[],
  { current, at }: { readonly current: string | null; readonly at: number },
): number {
  if (current === endOfProof) return entries.length;
  const index = entries.findIndex(({ id }) => id === current);
  return index >= 0 ? index : Math.max(0, Math.min(at, entries.length));
}

export const readOnlyWords = 'This library can be read, but not changed.';

function goToEnd(count: number): void {
  useProof.getState().stand(endOfProof, count);
  useSelection.getState().choose(null);
}

function entriesNow(): readonly ProofEntry[] {
  const { article } = useArticle.getState();
  const { answer } = useReading.getState();
  return article && answer ? entriesOf(article, answer) : [];
}

function indexNow(entries: readonly ProofEntry[]): number {
  return indexOfEntry(entries, useProof.getState());
}

function markName(id: string): string {
  return `${useArticle.getState().article?.id ?? ''} ${id}`;
}

function anyEntry(): boolean {
  return true;
}

function say(text: string): void {
  useInterface.getState().notify(text);
}
