/** Puts the caret into the headline of the article just put on the desk, as soon as it stands there. */
export function focusHeadline(): void {
  let frames = 30;
  const tryNow = (): void => {
    const field = document.querySelector<HTMLElement>('[data-field="headline"]');
    field?.focus();
    frames -= 1;
    if (document.activeElement !== field && frames > 0) requestAnimationFrame(tryNow);
  };
  requestAnimationFrame(tryNow);
}
