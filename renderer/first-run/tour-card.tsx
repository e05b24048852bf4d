import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useArticle } from '../stores/article.ts';
import { panelsStand, useInterface } from '../stores/interface.ts';
import { Button } from '../ui/button.tsx';
import { cardPlace } from './card-place.ts';
import type { Box } from './card-place.ts';
import styles from './tour-card.module.css';
import { tourSteps, useTour } from './tour.ts';

/** The card of the tour that is on show, beside what it speaks of; it waits while that is out of sight. */
export function Tour() {
  const step = useTour((state) => state.step);
  const end = useTour((state) => state.end);
  const isOpen = useArticle((state) => state.article !== null);
  const covered = useInterface((state) => state.dialog !== null || !panelsStand(state));
  useEffect(() => {
    if (!isOpen && step !== null) end();
  }, [isOpen, step, end]);
  return step === null || !isOpen || covered ? null : <Card key={step} step={step} />;
}

function Card({ step }: { readonly step: number }) {
  const { go, end } = useTour.getState();
  const card = useRef<HTMLDivElement>(null);
  const target = useTarget(tourSteps[step]?.at ?? '');
  const [size, setSize] = useState({ width: 320, height: 200 });
  const about = tourSteps[step];
  const last = step === tourSteps.length - 1;

  useLayoutEffect(() => {
    if (card.current) {
      setSize({ width: card.current.offsetWidth, height: card.current.offsetHeight });
    }
    const focus = (): void => card.current?.querySelector<HTMLElement>('[data-next]')?.focus();
    focus();
    // The palette or menu that asked for the tour gives the focus back a frame later.
    const frame = requestAnimationFrame(() => setTimeout(focus));
    return () => cancelAnimationFrame(frame);
  }, []);
  if (about === undefined) return null;

  function press(event: KeyboardEvent): void {
    const act = { ArrowRight: () => go(1), ArrowLeft: () => go(-1), Escape: end }[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }
  const place = cardPlace(target, size, { width: window.innerWidth, height: window.innerHeight });
  return (
    <>
      {target === null ? null : <div className={styles['ring']} style={ringOf(target)} />}
      <div
        ref={card}
        role="dialog"
        aria-labelledby="tour-title"
        aria-describedby="tour-text"
        className={styles['card']}
        style={place}
        onKeyDown={press}
      >
        <h2 id="tour-title" className={styles['title']}>
          {about.title}
        </h2>
        <p id="tour-text">{about.text}</p>
        <div className={styles['foot']}>
          <span className={styles['count']}>
            {step + 1} of {tourSteps.length}
          </span>
          {last ? null : (
            <Button variant="quiet" onPress={end}>
              Skip the tour
            </Button>
          )}
          {step === 0 ? null : <Button onPress={() => go(-1)}>Back</Button>}
          <Button data-next variant="primary" onPress={() => go(1)}>
            {last ? 'Done' : 'Next'}
          </Button>
        </div>
      </div>
    </>
  );
}

/** Where the thing stands, as long as it does; looked up anew when the window moves. */
function useTarget(selector: string): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useLayoutEffect(() => {
    const look = (): void => {
      const found = document.querySelector(selector)?.getBoundingClientRect() ?? null;
      setBox((before) => (before && found && isSame(before, found) ? before : found));
    };
    look();
    // The reading may come only now, and with it what the card points at.
    const timer = setInterval(look, 300);
    window.addEventListener('resize', look);
    window.addEventListener('scroll', look, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      window.removeEventListener('resize', look);
      window.removeEventListener('scroll', look, { capture: true });
    };
  }, [selector]);
  return box;
}

function isSame(a: Box, b: Box): boolean {
  return a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
}

/** Around the thing, within the window. */
function ringOf(box: Box) {
  const top = Math.max(4, box.top - 4);
  const left = Math.max(4, box.left - 4);
  return {
    top,
    left,
    width: Math.min(window.innerWidth - 4, box.right + 4) - left,
    height: Math.min(window.innerHeight - 4, box.bottom + 4) - top,
  };
}
