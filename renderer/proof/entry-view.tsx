import type { Photo } from '#shared/article/ledger.ts';
import type { Thread } from '#shared/article/threads.ts';
import type { ArticleField, Finding } from '#shared/checks/finding.ts';
import { onMac, shortcutText } from '../commands/shortcut.ts';
import { ThreadCard } from '../notes/thread-card.tsx';
import { FindingCards, FindingList } from '../panels/finding-list.tsx';
import { QuoteCard } from '../panels/quote-card.tsx';
import { QuoteGhost } from '../panels/quote-ghost.tsx';
import type { ArticleRead } from '../panels/use-article-read.ts';
import { useArticle } from '../stores/article.ts';
import type { ProofEntry } from './entries.ts';
import { markedIn, passagesOf } from './passages.ts';
import type { Passage } from './passages.ts';
import { proofKeys } from './keys.ts';
import { acceptEntry, findingToWaive } from './proof-work.ts';
import styles from './proof.module.css';

interface EntryViewProps {
  readonly entry: ProofEntry;
  readonly read: ArticleRead;
}

/** One entry of the proof: the passage, what it rests on, and what the checks say of it. */
export function EntryView({ entry, read }: EntryViewProps) {
  const { quote, findings, places } = entry;
  const [about] = findings;
  return (
    <article
      data-proof-entry
      tabIndex={-1}
      aria-labelledby="proof-title"
      className={styles['entry']}
    >
      {places.length === 0 ? null : (
        <section>
          <h3 className={styles['label']}>In the text</h3>
          {passagesOf(places).map((passage) => (
            <InText key={passage.whole.block} passage={passage} />
          ))}
        </section>
      )}
      {quote === null && about?.target.kind === 'field' ? (
        <InField field={about.target.field} />
      ) : null}
      {quote === null ? null : (
        <section>
          <h3 className={styles['label']}>
            {quote.kind === 'record' ? 'Recorded' : 'Found in the text, not recorded'}
          </h3>
          <ul>
            {quote.kind === 'record' ? (
              <QuoteCard entry={quote} read={read} isProof />
            ) : (
              <QuoteGhost
                quotation={quote.proposal.quotation}
                shade={read.attribution.quotations.get(quote.proposal.key)}
                onAccept={acceptEntry}
              />
            )}
          </ul>
        </section>
      )}
      <section>
        <h3 className={styles['label']}>{findings.length === 1 ? 'Finding' : 'Findings'}</h3>
        {findings.length === 0 ? (
          <p className={styles['said']}>The checks have found nothing here.</p>
        ) : (
          <Findings entry={entry} photos={read.article.photos} />
        )}
      </section>
      <Comments entry={entry} threads={read.article.threads} />
    </article>
  );
}

interface FindingsProps {
  readonly entry: ProofEntry;
  readonly photos: readonly Photo[];
}

/** What the checks say, all of it open; of a picture under the picture. The key waives the first that can be. */
function Findings({ entry: { findings, places }, photos }: FindingsProps) {
  const first = findingToWaive(findings);
  const how = {
    isOpen: always,
    keyToWaive: (finding: Finding) =>
      finding === first ? shortcutText(proofKeys.waive, onMac()) : undefined,
  };
  return places.length === 0 ? (
    <FindingList findings={findings} photos={photos} {...how} />
  ) : (
    <FindingCards findings={findings} hasHeading {...how} />
  );
}

interface CommentsProps {
  readonly entry: ProofEntry;
  readonly threads: readonly Thread[];
}

/** What people say to each other about its words, as long as it is open. */
function Comments({ entry: { places }, threads }: CommentsProps) {
  const here = useArticle.getState().bodyDesk?.threadsOn(places) ?? [];
  const open = threads.filter(({ id, resolved }) => resolved === null && here.includes(id));
  if (open.length === 0) return null;
  return (
    <section>
      <h3 className={styles['label']}>{open.length === 1 ? 'Comment' : 'Comments'}</h3>
      <ul className={styles['comments']}>
        {open.map((thread) => (
          <ThreadCard key={thread.id} thread={thread} loose={false} />
        ))}
      </ul>
    </section>
  );
}

/** What an entry is about, for its heading. */
export function subjectName({ quote, findings }: ProofEntry): string {
  if (quote !== null) return 'Quotation';
  const target = findings[0]?.target;
  if (target?.kind === 'field') return fieldNames[target.field];
  if (target?.kind === 'record') return recordNames[target.record];
  return 'Passage';
}

const fieldNames: Readonly<Record<ArticleField, string>> = {
  headline: 'Headline',
  dek: 'Dek',
  byline: 'Byline',
  dateline: 'Dateline',
  section: 'Section',
};

const recordNames = { source: 'Source', quote: 'Quotation', photo: 'Picture' } as const;

/** Units of the paragraph at each side of the passage. */
const reach = 220;

/** The words as they stand, in their paragraph; what stands between two parts of a quotation is none of it. */
function InText({ passage }: { readonly passage: Passage }) {
  const desk = useArticle.getState().bodyDesk;
  const around = desk?.textAround(passage.whole, reach);
  if (!desk || !around) return null;
  const words = passage.parts.map((place) => desk.textAround(place, 0)?.words ?? '');
  return (
    <p dir="auto" className={styles['passage']}>
      {around.before}
      {markedIn(around.words, words).map(({ text, isMarked }, index) =>
        isMarked ? <mark key={index}>{text}</mark> : text,
      )}
      {around.after}
    </p>
  );
}

function InField({ field }: { readonly field: ArticleField }) {
  const value = useArticle((state) => state.article?.[field]);
  const text = typeof value === 'string' ? value : (value ?? []).join(', ');
  return text === '' ? (
    <p className={styles['said']}>It is empty.</p>
  ) : (
    <p dir="auto" className={styles['passage']}>
      {text}
    </p>
  );
}

function always(): boolean {
  return true;
}
