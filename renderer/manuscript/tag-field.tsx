import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTextReadOnly } from '../stores/text-access.ts';
import styles from './fields.module.css';
import { withTags } from './tags.ts';

interface TagFieldProps {
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
  /** Enter with nothing typed goes on to the text. */
  readonly onLeave: () => void;
}

/** The article's tags as chips on the page: Enter or a comma adds one, Backspace goes back to the last. */
export function TagField({ tags, onChange, onLeave }: TagFieldProps) {
  const readOnly = useTextReadOnly();
  const [typed, setTyped] = useState('');
  const row = useRef<HTMLDivElement>(null);
  if (readOnly && tags.length === 0) return null;

  function add(text: string): void {
    const next = withTags(tags, text);
    if (next.length > tags.length) onChange(next);
    setTyped('');
  }
  function remove(tag: string): void {
    const index = tags.indexOf(tag);
    onChange(tags.filter((other) => other !== tag));
    // The chip is gone after the next render: its neighbour comes to stand in its place.
    requestAnimationFrame(() => stopsIn(row.current)[index]?.focus());
  }
  function press(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (typed.trim() === '') onLeave();
      else add(typed);
    } else if ((event.key === 'Backspace' || event.key === 'ArrowLeft') && typed === '') {
      event.preventDefault();
      stopsIn(row.current).at(-2)?.focus();
    }
  }
  return (
    <div ref={row} role="group" aria-label="Tags" className={styles['tags']} onKeyDown={moveFocus}>
      {tags.map((tag) =>
        readOnly ? (
          <span key={tag} className={styles['tag']}>
            {tag}
          </span>
        ) : (
          <button
            key={tag}
            type="button"
            data-stop
            className={styles['tag']}
            aria-label={`Take the tag ${tag} away`}
            onClick={() => remove(tag)}
            onKeyDown={(event) => {
              if (event.key !== 'Backspace' && event.key !== 'Delete') return;
              event.preventDefault();
              remove(tag);
            }}
          >
            {tag}
            <X aria-hidden />
          </button>
        ),
      )}
      {readOnly ? null : (
        <input
          data-stop
          className={styles['tagInput']}
          aria-label="Add a tag"
          placeholder={tags.length === 0 ? 'Tags' : 'Add a tag'}
          value={typed}
          onChange={({ target }) => {
            if (target.value.includes(',')) add(target.value);
            else setTyped(target.value);
          }}
          onBlur={() => add(typed)}
          onKeyDown={press}
        />
      )}
    </div>
  );
}

/** The chips and the field after them, as the arrows go through them. */
function stopsIn(row: HTMLElement | null): readonly HTMLElement[] {
  return row ? [...row.querySelectorAll<HTMLElement>('[data-stop]')] : [];
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (by === undefined || !(event.target instanceof HTMLButtonElement)) return;
  event.preventDefault();
  const stops = stopsIn(event.currentTarget);
  stops[stops.indexOf(event.target) + by]?.focus();
}
