import { MessageSquareQuote } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Material } from '#shared/article/ledger.ts';
import { placeOfSpot } from '#shared/material/find-words.ts';
import type { Span } from '#shared/material/find-words.ts';
import type { MaterialText } from '#shared/material/material-text.ts';
import { onMac, shortcutText } from '../commands/shortcut.ts';
import { useInterface } from '../stores/interface.ts';
import { useReadOnly } from '../stores/library.ts';
import { useMaterial } from '../stores/material.ts';
import { Button } from '../ui/button.tsx';
import { clearHighlights, highlight } from './highlights.ts';
import { MadeQuote } from './made-quote.tsx';
import { MaterialBody } from './material-body.tsx';
import { quoteSelection } from './quote-work.ts';
import { SearchRow } from './search-row.tsx';
import { rangeOf, selectedSpan } from './text-offsets.ts';
import { useSearch } from './use-search.ts';
import { useSelectedWords } from './use-selected-words.ts';
import { asksFor, viewerKeys } from './viewer-keys.ts';
import styles from './viewer.module.css';
import './material-text.css';

interface MaterialReadingProps {
  readonly material: Material;
  readonly text: MaterialText;
}

/** The text of material: searched, and quoted from. */
export function MaterialReading({ material, text }: MaterialReadingProps) {
  const place = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLDivElement>(null);
  const readOnly = useReadOnly();
  const search = useSearch(text.text);
  const words = useSelectedWords(place);
  const [made, setMade] = useState<string | null>(null);
  const match = search.matches[search.at] ?? null;
  useShownSpot(place, text.text);
  useShownMatches(place, search.matches, match);

  const quote = (): void => {
    if (readOnly) return;
    // The browser tells of a selection a moment later than it is made: keys may be faster.
    const now = place.current && selectedSpan(place.current, document.getSelection());
    if (now) useMaterial.getState().select(now);
    setMade(quoteSelection());
    // The words are taken: their button goes, the caret stays behind them.
    document.getSelection()?.collapseToEnd();
  };
  const toText = useCallback((): void => {
    place.current?.focus({ preventScroll: true });
    if (place.current && match) selectWords(place.current, match);
  }, [match]);

  return (
    <div
      className={styles['reading']}
      onKeyDown={(event) => {
        if (asksFor('find', event.nativeEvent)) {
          event.preventDefault();
          const input = field.current?.querySelector('input');
          input?.focus();
          input?.select();
        } else if (asksFor('quote', event.nativeEvent)) {
          event.preventDefault();
          quote();
        }
      }}
    >
      <SearchRow ref={field} search={search} onLeave={toText} />
      <div className={styles['scroller']}>
        <Head text={text} />
        <MaterialBody name={material.name} material={text} place={place} />
      </div>
      {words && !readOnly ? (
        <div className={styles['quoteThis']} style={besides(words)}>
          <Button
            size="small"
            variant="primary"
            icon={<MessageSquareQuote aria-hidden />}
            // The words stay selected: a press takes no focus from them.
            preventFocusOnPress
            onPress={quote}
          >
            Quote this
            <span className={styles['keys']}>{shortcutText(viewerKeys.quote, onMac())}</span>
          </Button>
        </div>
      ) : null}
      <MadeQuote
        id={made}
        onDone={() => {
          setMade(null);
          place.current?.focus({ preventScroll: true });
        }}
      />
    </div>
  );
}

/** What a message says above its text, and what of the file is not shown. */
function Head({ text }: Pick<MaterialReadingProps, 'text'>) {
  const { mail, title, date, notice } = text;
  const rows = mail
    ? [
        ['From', mail.from],
        ['To', mail.to],
        ['Subject', title ?? ''],
        ['Date', dateWords(date)],
      ]
    : [
        ['Title', title ?? ''],
        ['Date', dateWords(date)],
      ];
  const told = rows.filter(([, value]) => value !== '');
  if (told.length === 0 && notice === null) return null;
  return (
    <div className={styles['facts']}>
      <dl>
        {told.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {notice === null ? null : <p>{notice}</p>}
    </div>
  );
}

/** "5 March 2024"; with the time where the material says one. */
function dateWords(date: string | null): string {
  if (date === null) return '';
  const day = new Date(date);
  if (Number.isNaN(day.getTime())) return date;
  return date.length <= 10
    ? day.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
    : day.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
}

/** Under the end of the selection, within the window. */
function besides({ right, bottom }: { readonly right: number; readonly bottom: number }) {
  return {
    top: Math.min(bottom + 6, window.innerHeight - 48),
    right: Math.max(12, window.innerWidth - right - 40),
  };
}

/** Scrolls to the spot that a card asked for, marks it and puts the caret there. */
function useShownSpot(place: React.RefObject<HTMLElement | null>, text: string): void {
  const spot = useMaterial((state) => state.spot);
  const shows = useMaterial((state) => state.shows);
  useEffect(() => {
    const root = place.current;
    if (root === null) return undefined;
    root.focus({ preventScroll: true });
    const found = spot && placeOfSpot(text, spot);
    const range = found && rangeOf(root, found);
    if (spot && !found) {
      useInterface
        .getState()
        .notify('The words of this record are not in the material as it is read now.');
    }
    highlight('material-spot', [range]);
    if (range) {
      document.getSelection()?.collapse(range.startContainer, range.startOffset);
      reveal(range);
    }
    return clearHighlights;
  }, [place, text, spot, shows]);
}

function useShownMatches(
  place: React.RefObject<HTMLElement | null>,
  matches: readonly Span[],
  now: Span | null,
): void {
  useEffect(() => {
    const root = place.current;
    if (root === null) return;
    // Of thousands, the first show; every one of them is counted and gone to.
    highlight(
      'material-match',
      matches.slice(0, 2_000).map((match) => rangeOf(root, match)),
    );
  }, [place, matches]);
  useEffect(() => {
    const root = place.current;
    const range = root && now && rangeOf(root, now);
    highlight('material-match-now', [range ?? null]);
    if (range) reveal(range);
  }, [place, now]);
}

function reveal(range: Range): void {
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

function selectWords(root: HTMLElement, span: Span): void {
  const range = rangeOf(root, span);
  if (range === null) return;
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
