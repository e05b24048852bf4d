import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Shade } from '../reading/attribution.ts';
import type { PanelName } from '../stores/interface.ts';
import { useSelection } from '../stores/selection.ts';
import { classes } from '../ui/classes.ts';
import { TipSide } from '../ui/tip.tsx';
import { sourceColour } from './source-colour.ts';
import styles from './card.module.css';

interface CardProps {
  readonly panel: PanelName;
  /** The record's id, or the key of a proposal or finding. */
  readonly id: string;
  /** Names the card for screen readers. */
  readonly label: string;
  readonly children: ReactNode;
  /** The reader's proposal: not yet a record. */
  readonly ghost?: boolean;
  readonly shade?: Shade | undefined;
  /** What a press on the card does beside choosing it. */
  readonly onChoose?: () => void;
  /** What the card carries when it is dragged away; without it, it stays where it is. */
  readonly drag?: DraggedData | undefined;
}

/** Data of our own kind, and what other programs make of it. */
interface DraggedData {
  readonly type: string;
  readonly data: string;
  readonly text: string;
}

/** A record, a proposal or a finding: chosen together with its passage in the text. */
export function Card(props: CardProps) {
  const { panel, id, label, children, ghost = false, shade, onChoose, drag } = props;
  const element = useRef<HTMLLIElement>(null);
  const chosen = useSelection(
    (state) => state.chosen?.panel === panel && state.chosen.id === id && state.choices,
  );
  useEffect(() => {
    if (chosen !== false) element.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  return (
    <li
      ref={element}
      aria-label={label}
      aria-current={chosen !== false}
      data-waits={ghost ? '' : undefined}
      className={classes(
        styles['card'],
        ghost && styles['ghost'],
        chosen !== false && styles['chosen'],
        drag && styles['draggable'],
      )}
      draggable={drag !== undefined}
      onDragStart={(event) => {
        if (!drag) return;
        event.dataTransfer.setData(drag.type, drag.data);
        event.dataTransfer.setData('text/plain', drag.text);
        event.dataTransfer.effectAllowed = 'copy';
      }}
      style={sourceColour(shade)}
      onClick={(event) => {
        if (chosen !== false || isControl(event.target)) return;
        useSelection.getState().choose({ panel, id });
        onChoose?.();
      }}
    >
      {shade ? <ShadeMark shade={shade} /> : mayHaveShade[panel] ? <NoShade /> : null}
      <div className={styles['body']}>{children}</div>
    </li>
  );
}

/** A source's colour with its letter. */
export function ShadeMark({ shade }: { readonly shade: Shade }) {
  return (
    <span className={styles['shade']} style={sourceColour(shade)} aria-hidden>
      {shade.letter}
    </span>
  );
}

/** Cards of one list stand on one edge, whether a source bears them or not. */
const mayHaveShade: Partial<Record<PanelName, true>> = { quotes: true, sources: true };

function NoShade() {
  return <span className={classes(styles['shade'], styles['none'])} aria-hidden />;
}

/** The row of buttons at the foot of a card. */
export function CardActions({ children }: { readonly children: ReactNode }) {
  return (
    <TipSide value="bottom">
      <div className={styles['actions']}>{children}</div>
    </TipSide>
  );
}

function isControl(target: EventTarget): boolean {
  // A menu lies elsewhere in the page, but its clicks come by here.
  const controls = 'button, input, textarea, select, a, [role=menuitem]';
  return target instanceof Element && target.closest(controls) !== null;
}
