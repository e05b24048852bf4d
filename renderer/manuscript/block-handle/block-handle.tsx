import { GripVertical } from 'lucide-react';
import type { EditorView } from 'prosemirror-view';
import { useCallback, useEffect, useState } from 'react';
import { classes } from '../../ui/classes.ts';
import { runInText } from '../blocks/open-text.ts';
import styles from './block-handle.module.css';
import { useBlockMenu } from './block-menu-store.ts';
import { BlockMenu } from './block-menu.tsx';
import type { AskedBlock } from './block-menu.tsx';
import { elementAt, firstLineOf, gapAt, positionOf } from './block-places.ts';
import type { Gap } from './block-places.ts';
import { blockStart, moveBlockTo } from './block-work.ts';

interface BlockHandleProps {
  readonly view: EditorView;
  /** The paper around the text, whose margins the mouse may be in. */
  readonly page: HTMLElement;
}

/** A block under the mouse and its first line, in px from the top of the text. */
interface Under {
  readonly element: HTMLElement;
  readonly y: number;
}

/**
 * A handle at the left of the block under the mouse: it drags the block, and a click opens its menu. It
 * follows the mouse alone and looks at nothing while somebody types.
 */
export function BlockHandle({ view, page }: BlockHandleProps) {
  const [under, setUnder] = useState<Under | null>(null);
  const [dragged, setDragged] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<AskedBlock | null>(null);
  useMouse({ view, page, rests: dragged !== null || asked !== null, onUnder: setUnder });
  const end = useCallback(() => setDragged(null), []);
  const gap = useDrop({ view, page, dragged, onEnd: end });

  useEffect(() => {
    const { seat } = useBlockMenu.getState();
    seat(() => {
      const { $head } = view.state.selection;
      const start = blockStart($head);
      const caret = view.coordsAtPos($head.pos);
      if (start !== null) setAsked({ start, at: { x: caret.left, y: caret.bottom } });
    });
    return () => seat(null);
  }, [view]);

  return (
    <>
      {under === null ? null : (
        <button
          type="button"
          className={styles['handle']}
          style={{ top: under.y }}
          tabIndex={-1}
          draggable
          aria-label="The block: drag to move it, press for more"
          aria-haspopup="menu"
          onClick={(event) => {
            const start = positionOf(view, under.element);
            const { left, bottom } = event.currentTarget.getBoundingClientRect();
            if (start !== null) setAsked({ start, at: { x: left, y: bottom + 4 } });
          }}
          onDragStart={({ dataTransfer, clientX, clientY }) => {
            const { left, top } = under.element.getBoundingClientRect();
            dataTransfer.effectAllowed = 'move';
            dataTransfer.setData(blockDragType, '');
            dataTransfer.setDragImage(under.element, clientX - left, clientY - top);
            // A change of the page in this very moment would end the drag.
            setTimeout(() => setDragged(under.element));
          }}
          onDragEnd={end}
        >
          <GripVertical aria-hidden />
        </button>
      )}
      {gap === null ? null : (
        <div
          className={classes('drop-cursor', styles['gap'])}
          style={{ top: gap.y - view.dom.getBoundingClientRect().top }}
        />
      )}
      <BlockMenu view={view} asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}

const blockDragType = 'application/x-galley-block';

interface Mouse extends BlockHandleProps {
  /** While it is dragged or its menu is open, the handle stays where it is. */
  readonly rests: boolean;
  readonly onUnder: (change: (before: Under | null) => Under | null) => void;
}

/** Tells which block the mouse is beside, once a frame while it moves; none once somebody writes. */
function useMouse({ view, page, rests, onUnder }: Mouse): void {
  useEffect(() => {
    if (rests) return undefined;
    let frame = 0;
    let y = 0;
    // One may have been shown before the handle rested.
    let mayShow = true;
    const look = (): void => {
      frame = 0;
      mayShow = true;
      const element = elementAt(view, y);
      const line = element && firstLineOf(element) - view.dom.getBoundingClientRect().top;
      onUnder((before) => {
        if (element === null || line === null) return null;
        return before?.element === element && before.y === line ? before : { element, y: line };
      });
    };
    const move = (event: MouseEvent): void => {
      // Words that are being selected are not to be disturbed.
      if (event.buttons !== 0) return;
      y = event.clientY;
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    const leave = (): void => {
      cancelAnimationFrame(frame);
      frame = 0;
      if (!mayShow) return;
      mayShow = false;
      onUnder(() => null);
    };
    page.addEventListener('mousemove', move, { passive: true });
    page.addEventListener('mouseleave', leave);
    view.dom.addEventListener('keydown', leave);
    return () => {
      cancelAnimationFrame(frame);
      page.removeEventListener('mousemove', move);
      page.removeEventListener('mouseleave', leave);
      view.dom.removeEventListener('keydown', leave);
    };
  }, [view, page, rests, onUnder]);
}

interface Drop extends BlockHandleProps {
  readonly dragged: HTMLElement | null;
  readonly onEnd: () => void;
}

/**
 * Takes a dragged block over the whole paper, margins included, and answers with the gap that it would
 * drop into; `null` where it would stay as it is.
 */
function useDrop({ view, page, dragged, onEnd }: Drop): Gap | null {
  const [gap, setGap] = useState<Gap | null>(null);
  useEffect(() => {
    if (dragged === null) return undefined;
    const gapFor = ({ clientY }: DragEvent) => {
      const start = positionOf(view, dragged);
      const found = gapAt(view, clientY);
      if (start === null || found === null) return null;
      const command = moveBlockTo(start, found.position);
      return command(view.state) ? { found, command } : null;
    };
    const over = (event: DragEvent): void => {
      // Not for the text, which would take it as words.
      event.stopPropagation();
      event.preventDefault();
      const found = gapFor(event)?.found ?? null;
      setGap((before) => (before?.position === found?.position ? before : found));
    };
    const drop = (event: DragEvent): void => {
      event.stopPropagation();
      event.preventDefault();
      const command = gapFor(event)?.command;
      if (command) runInText(command);
      onEnd();
    };
    const capture = { capture: true };
    page.addEventListener('dragover', over, capture);
    page.addEventListener('drop', drop, capture);
    return () => {
      page.removeEventListener('dragover', over, capture);
      page.removeEventListener('drop', drop, capture);
      setGap(null);
    };
  }, [view, page, dragged, onEnd]);
  return gap;
}
