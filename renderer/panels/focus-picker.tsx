import type { KeyboardEvent, MouseEvent } from 'react';
import type { Photo } from '#shared/article/ledger.ts';
import { pictureAddress } from '../manuscript/figures.ts';
import { Button } from '../ui/button.tsx';
import styles from './photo.module.css';

type Focus = Photo['focus'];

interface FocusPickerProps {
  readonly asset: NonNullable<Photo['asset']>;
  readonly focus: Focus;
  readonly onChange: (focus: Focus) => void;
}

/** The point that every crop keeps: a click in the picture, or the arrow keys. */
export function FocusPicker({ asset, focus, onChange }: FocusPickerProps) {
  const { x, y } = focus ?? { x: 0.5, y: 0.5 };
  const click = (event: MouseEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    onChange(
      within((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height),
    );
  };
  const press = (event: KeyboardEvent): void => {
    const [dx, dy] = steps[event.key] ?? [0, 0];
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    const step = event.shiftKey ? 0.01 : 0.05;
    onChange(within(x + dx * step, y + dy * step));
  };
  return (
    <div className={styles['focus']}>
      <div
        className={styles['frame']}
        role="slider"
        tabIndex={0}
        aria-label="Focal point"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(x * 100)}
        aria-valuetext={`${Math.round(x * 100)}% from the left, ${Math.round(y * 100)}% from the top`}
        onClick={click}
        onKeyDown={press}
      >
        <img src={pictureAddress(asset)} alt="" draggable={false} />
        <span className={styles['point']} style={{ left: `${x * 100}%`, top: `${y * 100}%` }} />
      </div>
      <div className={styles['crops']} aria-hidden>
        {(['1 / 1', '16 / 9'] as const).map((shape) => (
          <img
            key={shape}
            src={pictureAddress(asset)}
            alt=""
            style={{ aspectRatio: shape, objectPosition: `${x * 100}% ${y * 100}%` }}
          />
        ))}
      </div>
      <p className={styles['note']}>
        {focus === null ? 'Crops keep the middle.' : 'Crops keep this point.'} Click what they
        should keep, or use the arrow keys.
        {focus === null ? null : (
          <Button size="small" variant="quiet" onPress={() => onChange(null)}>
            The middle again
          </Button>
        )}
      </p>
    </div>
  );
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Shares of width and height with two digits. */
function within(x: number, y: number): NonNullable<Focus> {
  const share = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
  return { x: share(x), y: share(y) };
}
