import { ChevronDown, ChevronUp } from 'lucide-react';
import { EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Article } from '#shared/article/article.ts';
import { bodyNode } from '#shared/article/body.ts';
import { mergeOf } from '#shared/article/merge/merge.ts';
import { figureView } from '../manuscript/figures.ts';
import paper from '../manuscript/paper.module.css';
import type { Compared } from '../stores/comparison.ts';
import { useInterface } from '../stores/interface.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { leaveComparison } from './compare.ts';
import { comparedText } from './compared-text.ts';
import type { ComparedText } from './compared-text.ts';
import { diffTokens, tokensOf } from './token-diff.ts';
import { shownStretches } from './version-text.ts';
import styles from './comparison.module.css';

/** Two versions in the page: what went struck, what came underlined. Nothing can be written here. */
export function Comparison({ compared }: { readonly compared: Compared }) {
  const { before, after, names } = compared;
  const page = useRef<HTMLDivElement>(null);
  const text = useMemo(
    () => comparedText(bodyNode(before.body), bodyNode(after.body)),
    [before, after],
  );
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    setChanges(changesIn(page.current).length);
    goToChange(page.current, 1);
  }, [text]);
  useLeavingByEscape();
  return (
    <section aria-label="Comparison" className={styles['comparison']}>
      <div className={styles['bar']}>
        <p role="status" className={styles['what']}>
          <span className={styles['names']}>
            <strong>{names.before}</strong> → <strong>{names.after}</strong>
          </span>{' '}
          <span className={styles['count']}>{counted(changes)}</span>
        </p>
        <IconButton
          size="small"
          label="Previous change"
          isDisabled={changes === 0}
          onPress={() => goToChange(page.current, -1)}
        >
          <ChevronUp aria-hidden />
        </IconButton>
        <IconButton
          size="small"
          label="Next change"
          isDisabled={changes === 0}
          onPress={() => goToChange(page.current, 1)}
        >
          <ChevronDown aria-hidden />
        </IconButton>
        <Button size="small" onPress={leaveComparison}>
          Done
        </Button>
      </div>
      <div className={paper['desk']}>
        <div ref={page} className={classes(paper['sheet'], styles['sheet'])}>
          <Head before={before} after={after} />
          <Text text={text} />
          <Records before={before} after={after} />
        </div>
      </div>
    </section>
  );
}

function counted(changes: number): string {
  if (changes === 0) return 'No difference in the text';
  return changes === 1 ? '1 change' : `${changes} changes`;
}

function Head({ before, after }: { readonly before: Article; readonly after: Article }) {
  return (
    <header className={styles['head']}>
      <p className={styles['section']}>
        <Line before={before.section} after={after.section} />
      </p>
      <h2 className={styles['headline']}>
        <Line before={before.headline} after={after.headline} />
      </h2>
      <p className={styles['dek']}>
        <Line before={before.dek} after={after.dek} />
      </p>
      <p className={styles['byline']}>
        <span>
          <Line before={before.byline.join(', ')} after={after.byline.join(', ')} />
        </span>
        <span>
          <Line before={before.dateline} after={after.dateline} />
        </span>
      </p>
    </header>
  );
}

/** One line of text as it was and as it is. */
function Line({ before, after }: { readonly before: string; readonly after: string }) {
  const runs = diffTokens(tokensOf(before), tokensOf(after), (word) => word);
  return runs.map(({ kind, tokens }, index) => {
    const words = tokens.join('');
    if (kind === 'same') return <span key={index}>{words}</span>;
    return kind === 'deleted' ? <del key={index}>{words}</del> : <ins key={index}>{words}</ins>;
  });
}

/** The text, drawn as the manuscript draws it. */
function Text({ text }: { readonly text: ComparedText }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const marks = DecorationSet.create(
      text.doc,
      text.changes.map(({ kind, from, to, whole }) => {
        const nodeName = kind === 'deleted' ? 'del' : 'ins';
        return whole
          ? Decoration.node(from, to, { nodeName, class: 'whole' })
          : Decoration.inline(from, to, { nodeName });
      }),
    );
    const view = new EditorView(
      { mount: place.current },
      {
        state: EditorState.create({ doc: text.doc }),
        editable: () => false,
        decorations: () => marks,
        nodeViews: { figure: figureView },
        attributes: {
          role: 'document',
          tabindex: '0',
          'aria-label': 'Text of both versions',
        },
      },
    );
    return () => view.destroy();
  }, [text]);
  return <div ref={place} />;
}

/** What differs beside the page: records, and fields that are not printed. */
function Records({ before, after }: { readonly before: Article; readonly after: Article }) {
  const differences = useMemo(() => {
    const merge = mergeOf(before, before, after);
    const hidden = merge.fields.filter(({ field }) => unprinted.has(field));
    return shownStretches({ ...merge, fields: hidden, body: [] });
  }, [before, after]);
  if (differences.length === 0) return null;
  return (
    <section aria-label="Records that differ" className={styles['records']}>
      <h3>Records and fields that differ</h3>
      <dl>
        {differences.map((stretch) =>
          'same' in stretch ? null : (
            <div key={stretch.difference.id}>
              <dt>{stretch.label}</dt>
              {stretch.mine === null ? null : (
                <dd>
                  <del>{stretch.mine}</del>
                </dd>
              )}
              {stretch.theirs === null ? null : (
                <dd>
                  <ins>{stretch.theirs}</ins>
                </dd>
              )}
            </div>
          ),
        )}
      </dl>
    </section>
  );
}

const unprinted: ReadonlySet<string> = new Set(['slug', 'language', 'wordGoal']);

function useLeavingByEscape(): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || useInterface.getState().dialog !== null) return;
      if (document.querySelector('[role=dialog], [role=menu]') !== null) return;
      event.preventDefault();
      leaveComparison();
    };
    // Before a list takes Escape as the end of a selection.
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  }, []);
}

/** Changes of the page and the text; a deletion with what took its place is one. */
function changesIn(page: HTMLElement | null): readonly HTMLElement[] {
  const marked = [
    ...(page?.querySelectorAll<HTMLElement>('header :is(ins, del), .ProseMirror :is(ins, del)') ??
      []),
  ];
  return marked.filter(
    (element) => !(element.matches('ins') && element.previousSibling?.nodeName === 'DEL'),
  );
}

/** Scrolls to the next change below the middle of the page, or with -1 to the one above. */
function goToChange(page: HTMLElement | null, step: 1 | -1): void {
  const changes = changesIn(page);
  const at = changes.findIndex((element) => element.classList.contains('current'));
  const next = changes[(at + step + changes.length) % changes.length];
  if (at >= 0) changes[at]?.classList.remove('current');
  next?.classList.add('current');
  next?.scrollIntoView({ block: 'center' });
}
