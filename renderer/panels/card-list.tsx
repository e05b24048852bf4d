import { Fragment, useEffect, useRef, useState } from 'react';
import styles from './panels.module.css';

/** How many cards a list begins with: about half a screen. */
const portion = 6;

/**
 * A list of cards, of which those are made that have been scrolled to, twice as many with each look
 * further down: a long article has thousands, a panel is drawn anew whenever its writer rests, and every
 * key puts the window together from all that lies near its screen.
 */
export function CardList<T>({
  items,
  keyOf,
  needed,
  children,
}: {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** Index of a card that has to be there; -1 for none. */
  readonly needed: number;
  readonly children: (item: T) => React.ReactNode;
}) {
  const [reached, setReached] = useState(portion);
  const end = useRef<HTMLLIElement>(null);
  const shown = Math.max(reached, needed + 1);
  const isCut = shown < items.length;

  useEffect(() => {
    if (!isCut || end.current === null) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setReached(2 * shown);
      },
      { rootMargin: '300px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isCut, shown]);

  return (
    <ul className={styles['cards']}>
      {items.slice(0, shown).map((item) => (
        <Fragment key={keyOf(item)}>{children(item)}</Fragment>
      ))}
      {isCut ? (
        <li ref={end} className={styles['further']}>
          {items.length - shown} more
        </li>
      ) : null}
    </ul>
  );
}
