import { useEffect, useRef } from 'react';
import { ToggleButton } from 'react-aria-components';
import { CaseSensitive, ChevronDown, ChevronUp, Regex, WholeWord, X } from 'lucide-react';
import { useTextReadOnly } from '../../stores/text-access.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Tip } from '../../ui/tip.tsx';
import { useFind } from './find-store.ts';
import type { FindSeat } from './find-store.ts';
import { searchPlaces } from './query.ts';
import type { FindQuery, SearchPlace } from './query.ts';
import styles from './find-bar.module.css';

/** Find and replace, over the text: nothing moves when it comes. */
export function FindBar() {
  const isOpen = useFind((state) => state.isOpen);
  return isOpen ? <Bar /> : null;
}

function Bar() {
  const isReplacing = useFind((state) => state.isReplacing);
  const { close } = useFind.getState();
  const readOnly = useTextReadOnly();
  return (
    <search
      aria-label="Find in the text"
      className={styles['bar']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <div className={styles['row']}>
        <Words />
        <Count />
        <IconButton label="Previous match" size="small" shortcut="Shift+F3" onPress={() => go(-1)}>
          <ChevronUp aria-hidden />
        </IconButton>
        <IconButton label="Next match" size="small" shortcut="F3" onPress={() => go(1)}>
          <ChevronDown aria-hidden />
        </IconButton>
        <IconButton label="Close" size="small" shortcut="Esc" onPress={close}>
          <X aria-hidden />
        </IconButton>
      </div>
      <div className={styles['row']}>
        <Option part="matchCase" label="Match case">
          <CaseSensitive aria-hidden />
        </Option>
        <Option part="wholeWords" label="Whole words">
          <WholeWord aria-hidden />
        </Option>
        <Option part="isPattern" label="Regular expression">
          <Regex aria-hidden />
        </Option>
        <Where />
        {isReplacing || readOnly ? null : (
          <Button
            size="small"
            variant="quiet"
            onPress={() => useFind.setState({ isReplacing: true })}
          >
            Replace…
          </Button>
        )}
      </div>
      {isReplacing && !readOnly ? <Replace /> : null}
      <Answer />
    </search>
  );
}

function Words() {
  const text = useFind((state) => state.query.text);
  const asked = useFind((state) => state.asked);
  const problem = useFind((state) => state.problem);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), [asked]);
  return (
    <input
      ref={input}
      aria-label="Find"
      placeholder="Find"
      aria-invalid={problem !== null}
      className={styles['input']}
      value={text}
      spellCheck={false}
      onChange={(event) => useFind.getState().change({ text: event.target.value })}
      onKeyDown={onEnter(({ shiftKey }) => go(shiftKey ? -1 : 1))}
    />
  );
}

function Count() {
  const count = useFind((state) => state.count);
  const at = useFind((state) => state.at);
  const isEmpty = useFind((state) => state.query.text === '');
  const of = count.toLocaleString('en-GB');
  return (
    <span role="status" className={styles['count']}>
      {isEmpty
        ? ''
        : count === 0
          ? 'Not found'
          : at === null
            ? `${of} found`
            : `${(at + 1).toLocaleString('en-GB')} of ${of}`}
    </span>
  );
}

interface OptionProps {
  readonly part: 'matchCase' | 'wholeWords' | 'isPattern';
  readonly label: string;
  readonly children: React.ReactNode;
}

function Option({ part, label, children }: OptionProps) {
  const isSelected = useFind((state) => state.query[part]);
  return (
    <Tip label={label} shortcut={undefined}>
      <ToggleButton
        aria-label={label}
        isSelected={isSelected}
        onChange={(chosen) => {
          const patch: Partial<FindQuery> = { [part]: chosen };
          useFind.getState().change(patch);
        }}
        className={styles['toggle'] ?? ''}
      >
        {children}
      </ToggleButton>
    </Tip>
  );
}

const places: Readonly<Record<SearchPlace, string>> = {
  everywhere: 'In the whole text',
  quotations: 'In quotations only',
  outside: 'Never in quotations',
};

function Where() {
  const where = useFind((state) => state.query.where);
  return (
    <select
      aria-label="Where to look"
      className={styles['where']}
      value={where}
      onChange={(event) => {
        const chosen = searchPlaces.find((place) => place === event.target.value);
        if (chosen) useFind.getState().change({ where: chosen });
      }}
    >
      {searchPlaces.map((place) => (
        <option key={place} value={place}>
          {places[place]}
        </option>
      ))}
    </select>
  );
}

function Replace() {
  const replacement = useFind((state) => state.query.replacement);
  const none = useFind((state) => state.count === 0);
  return (
    <div className={styles['row']}>
      <input
        aria-label="Replace with"
        placeholder="Replace with"
        className={styles['input']}
        value={replacement}
        onChange={(event) => useFind.getState().change({ replacement: event.target.value })}
        onKeyDown={onEnter(() => useFind.getState().seat?.replaceOne(false))}
      />
      <Button
        size="small"
        isDisabled={none}
        onPress={() => useFind.getState().seat?.replaceOne(false)}
      >
        Replace
      </Button>
      <Button
        size="small"
        isDisabled={none}
        onPress={() => useFind.getState().seat?.replaceAll(null)}
      >
        Replace all
      </Button>
    </div>
  );
}

/** What went wrong, what was done, or what is to be decided. */
function Answer() {
  const problem = useFind((state) => state.problem);
  const doubt = useFind((state) => state.doubt);
  const done = useFind((state) => state.done);
  if (problem !== null) return <p className={styles['problem']}>{problem}</p>;
  if (doubt === null) {
    return (
      <p role="status" className={done === null ? styles['nothing'] : styles['done']}>
        {done}
      </p>
    );
  }
  return (
    <div role="alert" className={styles['doubt']}>
      <p>
        {doubt.kind === 'one'
          ? 'This stands within what somebody said: replacing it changes their words.'
          : `${doubt.quoted} of ${doubt.quoted + doubt.outside} stand within what somebody said: replacing them changes their words.`}
      </p>
      <div className={styles['row']}>
        {doubt.kind === 'one' ? (
          <>
            <Button size="small" onPress={() => decide((from) => from.go(1))}>
              Leave it
            </Button>
            <Button size="small" onPress={() => decide((from) => from.replaceOne(true))}>
              Replace anyway
            </Button>
          </>
        ) : (
          <>
            <Button
              size="small"
              isDisabled={doubt.outside === 0}
              onPress={() => decide((from) => from.replaceAll('not'))}
            >
              Only the {doubt.outside} outside
            </Button>
            <Button size="small" onPress={() => decide((from) => from.replaceAll('too'))}>
              All {doubt.quoted + doubt.outside}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

function go(step: 1 | -1): void {
  useFind.getState().take({ doubt: null, done: null });
  useFind.getState().seat?.go(step);
}

/** The question goes with its buttons: the bar takes the focus that was on one. */
function decide(act: (seat: FindSeat) => void): void {
  const { seat, take, show, isReplacing } = useFind.getState();
  take({ doubt: null, done: null });
  show(isReplacing);
  if (seat) act(seat);
}

/** Hears Enter, but not the one that ends what an input method composes. */
function onEnter(run: (event: React.KeyboardEvent) => void) {
  return (event: React.KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    run(event);
  };
}
