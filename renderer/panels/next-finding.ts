import type { ArticleField, Finding } from '#shared/checks/finding.ts';
import { useArticle } from '../stores/article.ts';
import { useChecksView } from '../stores/checks-view.ts';
import { useInterface } from '../stores/interface.ts';
import { useReading } from '../stores/reading.ts';
import { useSelection } from '../stores/selection.ts';
import { openFindings } from './finding-groups.ts';

/** Goes to the next finding that nobody answered for, or with -1 to the one before; round and round. */
export function goToFinding(step: 1 | -1): void {
  const open = openFindings(useReading.getState().findings, useChecksView.getState());
  const { chosen } = useSelection.getState();
  const at = open.findIndex((finding) => finding.key === chosen?.id);
  const from = at < 0 && step < 0 ? 0 : at;
  const next = open[(from + step + open.length) % open.length];
  if (!next) return;
  const focused = document.activeElement;
  // Whoever reads the panel stays there; whoever writes goes on where the finding is.
  showFinding(next, focused?.closest('[role=tabpanel]') === null);
  // And who is at a card goes on at the next one, which opens in the meantime.
  if (focused?.closest('[role=tabpanel] li')) requestAnimationFrame(focusOpenCard);
}

function focusOpenCard(): void {
  document.querySelector<HTMLElement>('[role=tabpanel] li[aria-current=true] button')?.focus();
}

/**
 * Opens the card after the one that was just answered for, and leaves the text where it is. In the proof
 * whoever reads goes on by themselves.
 */
export function moveOnFrom(answered: Finding): void {
  if (useInterface.getState().proof) return;
  const open = openFindings(useReading.getState().findings, useChecksView.getState());
  const at = open.findIndex((finding) => finding.key === answered.key);
  const next = open[at + 1] ?? open[at - 1];
  useSelection.getState().choose(next ? { panel: 'checks', id: next.key } : null);
}

/**
 * The focus alone would not scroll to a field that has it already. One that is empty does not print: the
 * head of the article is where it would.
 */
function goToField(name: ArticleField, focus: boolean): void {
  const field = document.querySelector<HTMLElement>(`[data-field='${name}']`);
  if (focus) field?.focus({ preventScroll: true });
  const shown = field ?? document.querySelector<HTMLElement>('[data-field]');
  shown?.scrollIntoView({ block: 'center' });
}

/** Chooses the finding's card and shows what it is about. */
export function showFinding({ key, target }: Finding, focus: boolean): void {
  useSelection.getState().choose({ panel: 'checks', id: key });
  switch (target.kind) {
    case 'text':
      useArticle.getState().bodyDesk?.reveal(target.place, focus);
      return;
    case 'field':
      goToField(target.field, focus);
      return;
    case 'record':
      if (target.record === 'photo') {
        useArticle.getState().bodyDesk?.revealFigure(target.id, focus);
      }
      return;
  }
}
