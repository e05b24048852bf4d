import { memo } from 'react';
import type { MaterialBlock, MaterialText } from '#shared/material/material-text.ts';
import { timecode } from '#shared/material/material-text.ts';
import { startAttribute } from './text-offsets.ts';
import styles from './material-body.module.css';

interface MaterialBodyProps {
  readonly name: string;
  readonly material: MaterialText;
  readonly place: React.RefObject<HTMLDivElement | null>;
}

/**
 * The text of material. It takes a caret, so that words can be selected by keys as in the manuscript, and
 * nothing that would change it.
 */
export const MaterialBody = memo(function MaterialBody({
  name,
  material,
  place,
}: MaterialBodyProps) {
  const { blocks, text } = material;
  return (
    <div
      ref={place}
      role="textbox"
      aria-multiline
      aria-readonly
      aria-label={`Text of ${name}`}
      tabIndex={0}
      contentEditable
      suppressContentEditableWarning
      spellCheck={false}
      inputMode="none"
      className={styles['text']}
      onBeforeInput={prevent}
      onPaste={prevent}
      onCut={prevent}
      onDrop={prevent}
      onDragStart={prevent}
      onKeyDown={(event) => {
        // What would write is not even tried; moving and copying go on.
        const writes = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
        if (writes || ['Enter', 'Backspace', 'Delete'].includes(event.key)) event.preventDefault();
      }}
    >
      {blocks.map((block, index) => (
        <Block
          key={block.start}
          block={block}
          text={text.slice(block.start, block.end)}
          before={blocks[index - 1] ?? null}
        />
      ))}
    </div>
  );
});

interface BlockProps {
  readonly block: MaterialBlock;
  readonly text: string;
  readonly before: MaterialBlock | null;
}

/** A block in its dress; its page, time and speaker are marks beside it, no part of its words. */
function Block({ block, text, before }: BlockProps) {
  const { start, level, page, at, speaker } = block;
  const marks = {
    [startAttribute]: start,
    ...(page !== null && page !== before?.page ? { 'data-page': `Page ${page}` } : {}),
    ...(at === null ? {} : { 'data-at': timecode(at) }),
    ...(speaker !== (before?.speaker ?? null)
      ? { 'data-speaker': speaker ?? 'Speaker not named' }
      : {}),
  };
  if (level !== null) return <Heading level={level} marks={marks} text={text} />;
  return <p {...marks}>{text}</p>;
}

/** Under the viewer's own heading. */
function Heading({
  level,
  marks,
  text,
}: {
  readonly level: number;
  readonly marks: object;
  readonly text: string;
}) {
  return level <= 2 ? <h3 {...marks}>{text}</h3> : <h4 {...marks}>{text}</h4>;
}

function prevent(event: React.SyntheticEvent): void {
  event.preventDefault();
}
