import { CheckCheck, ChevronDown, ChevronUp, CircleCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { onMac, shortcutText } from '../commands/shortcut.ts';
import { CommentDraft } from '../notes/comment-draft.tsx';
import { Empty } from '../panels/empty.tsx';
import { useKeptFocus } from '../panels/keep-focus.ts';
import { useArticleRead } from '../panels/use-article-read.ts';
import type { ArticleRead } from '../panels/use-article-read.ts';
import { useNotes } from '../stores/notes.ts';
import { useReading } from '../stores/reading.ts';
import { IconButton } from '../ui/button.tsx';
import unseen from '../ui/unseen.module.css';
import { region } from '../window/regions.ts';
import { EndOfProof } from './end-of-proof.tsx';
import { EntryActs } from './entry-acts.tsx';
import { EntryView, subjectName } from './entry-view.tsx';
import { proofKeys } from './keys.ts';
import { stepInProof } from './proof-work.ts';
import styles from './proof.module.css';
import { useProofInText, useProofRead } from './use-proof.ts';
import type { Proof } from './use-proof.ts';
import { focusEntry } from './use-returned-focus.ts';

/** What stands beside the text while its proof is read: one entry at a time. */
export function ProofPane() {
  const place = useRef<HTMLElement>(null);
  const read = useArticleRead();
  const proof = useProofRead(read?.article ?? null, read?.answer ?? null);
  const failed = useReading((state) => state.failed);
  useKeptFocus(place);
  return (
    <section
      ref={place}
      {...region('panels')}
      aria-labelledby="proof-title"
      className={styles['pane']}
    >
      {read === null || proof === null || failed ? (
        <div className={styles['scroll']}>
          <h2 id="proof-title" className={unseen['unseen']}>
            Proof
          </h2>
          <p className={styles['said']} role={failed ? 'alert' : 'status'}>
            {failed
              ? 'Galley could not read the text as it stands now, so there is no proof of it. Your text is safe, and the next change is read anew.'
              : 'Reading the article…'}
          </p>
        </div>
      ) : (
        <Sheet read={read} proof={proof} />
      )}
    </section>
  );
}

interface SheetProps {
  readonly read: ArticleRead;
  readonly proof: Proof;
}

function Sheet({ read, proof }: SheetProps) {
  const { entries, at } = proof;
  const entry = entries[at];
  const draft = useNotes((state) => state.draft);
  const scroll = useRef<HTMLDivElement>(null);
  useProofInText(proof);
  const shown = entry?.id ?? '';
  // After the chosen card has put itself in view: an entry is read from its beginning.
  useEffect(() => {
    if (scroll.current) scroll.current.scrollTop = 0;
  }, [shown]);
  // What held the focus went with the last entry, or with the form.
  const isWriting = draft !== null;
  useEffect(() => {
    const { activeElement } = document;
    if (!isWriting && (activeElement === null || activeElement === document.body)) focusEntry();
  }, [shown, isWriting]);

  return (
    <>
      <header className={styles['head']}>
        <h2 id="proof-title" className={styles['title']}>
          {entry ? subjectName(entry) : entries.length === 0 ? 'Proof' : 'End of the proof'}
        </h2>
        {entry ? (
          <>
            <span className={styles['count']}>
              {at + 1} of {entries.length}
            </span>
            {proof.read[at] === true ? (
              <span className={styles['read']}>
                <CheckCheck aria-hidden />
                Read
              </span>
            ) : null}
          </>
        ) : null}
        <span className={styles['space']} />
        <IconButton
          label="Entry before"
          shortcut={shortcutText(proofKeys.previous, onMac())}
          isDisabled={at === 0}
          onPress={() => stepInProof(-1)}
        >
          <ChevronUp aria-hidden />
        </IconButton>
        <IconButton
          label="Next entry"
          shortcut={shortcutText(proofKeys.next, onMac())}
          isDisabled={at >= entries.length}
          onPress={() => stepInProof(1)}
        >
          <ChevronDown aria-hidden />
        </IconButton>
      </header>
      <p role="status" className={unseen['unseen']}>
        {entry ? `${subjectName(entry)}, ${at + 1} of ${entries.length}` : 'End of the proof'}
      </p>
      <div ref={scroll} className={styles['scroll']}>
        {draft === null ? null : <CommentDraft articleId={read.article.id} words={draft} />}
        {entry ? (
          <EntryView key={entry.id} entry={entry} read={read} />
        ) : entries.length === 0 ? (
          <NothingToCompare words={read.answer?.words ?? 0} />
        ) : (
          <EndOfProof read={read} proof={proof} />
        )}
      </div>
      {entry ? <EntryActs entry={entry} isRead={proof.read[at] === true} /> : null}
    </>
  );
}

function NothingToCompare({ words }: { readonly words: number }) {
  return (
    <div data-proof-entry tabIndex={-1} className={styles['entry']}>
      <Empty Icon={CircleCheck} title="Nothing to compare">
        {words === 0
          ? 'There is no text yet: the proof shows what it quotes, once it is written.'
          : 'Nobody is quoted here, and no check has found anything. Read the text; it can be signed off.'}
      </Empty>
    </div>
  );
}
