/**
 * Puts the focus on the next card that waits for an answer, before the one that was just answered
 * goes: a list of proposals can be worked through by one key.
 */
export function moveOn(pressed: Element): void {
  const card = pressed.closest('li');
  const cards = [...(card?.closest('[role=tabpanel]')?.querySelectorAll('li') ?? [])];
  const others = [...cards.slice(cards.findIndex((other) => other === card) + 1), ...cards];
  const next = others.find((other) => other !== card && other.matches('[data-waits]'));
  next?.querySelector('button')?.focus();
}
