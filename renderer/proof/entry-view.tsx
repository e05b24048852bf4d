import type { Place } from '#shared/article/blocks.ts';
import type { Photo } from '#shared/article/ledger.ts';
import type { ArticleField } from '#shared/checks/finding.ts';
import { FindingCards, FindingList } from '../panels/finding-list.tsx';
import { QuoteCard } from '../panels/quote-card.tsx';
import { QuoteGhost } from '../panels/quote-ghost.tsx';
import type { ArticleRead } from '../panels/use-article-read.ts';
import { useArticle } from '../stores/article.ts';
import type { ProofEntry } from './entries.ts';
import { acceptEntry } from './proof-work.ts';
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
          {passagesOf(places).map((place) => (
            <InText key={`${place.block} ${place.start}`} place={place} />
          ))}
        </section>
      )}
      {quote === null && about?.target.kind === 'field' ? (
        <InField field={about.target.field} />
      ) : null}
      {quote === null ? null : (
        <section>
          <h3 className={styles['label']}>
            {quote.kind === 'record' ? 'On record' : 'Found in the text, not on record'}
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
    </article>
  );
}

interface FindingsProps {
  readonly entry: ProofEntry;
  readonly photos: readonly Photo[];
}

/** What the checks say, all of it open; of a picture under the picture. */
function Findings({ entry: { findings, places }, photos }: FindingsProps) {
  return places.length === 0 ? (
    <FindingList findings={findings} photos={photos} isOpen={always} />
  ) : (
    <FindingCards findings={findings} isOpen={always} hasHeading />
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

/** The words as they stand, in their paragraph. */
function InText({ place }: { readonly place: Place }) {
  const around = useArticle.getState().bodyDesk?.textAround(place, reach);
  if (!around) return null;
  return (
    <p dir="auto" className={styles['passage']}>
      {around.before}
      <mark>{around.words}</mark>
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

/** The parts of a quotation that stand in one paragraph as one passage, with what stands between them. */
function passagesOf(places: readonly Place[]): readonly Place[] {
  const byBlock = new Map<number, Place>();
  for (const place of places) {
    const known = byBlock.get(place.block);
    byBlock.set(
      place.block,
      known
        ? {
            ...known,
            start: Math.min(known.start, place.start),
            end: Math.max(known.end, place.end),
          }
        : place,
    );
  }
  return [...byBlock.values()];
}

function always(): boolean {
  return true;
}
