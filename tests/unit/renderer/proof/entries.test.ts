import { describe, expect, test } from 'vitest';
import { applyEdits } from '#shared/article/apply-edits.ts';
import { makeArticle } from '#shared/article/article.ts';
import type { Article } from '#shared/article/article.ts';
import { bodyNode } from '#shared/article/body.ts';
import { makePhoto, makeQuote } from '#shared/article/ledger.ts';
import {
  isRead,
  markOf,
  markOfRecorded,
  nextUnread,
  progressWords,
  proofEntries,
} from '#renderer/proof/entries.ts';
import type { ProofEntry } from '#renderer/proof/entries.ts';
import { createArticleReader } from '#renderer/reading/article-reader.ts';
import { acceptQuotes } from '#renderer/reading/proposals.ts';
import { spliceBetween } from '#renderer/reading/splice.ts';
import type { Answer } from '#renderer/stores/reading.ts';

const story = [
  '“The harbour froze in one night,” said Mira Holt, a harbour pilot.',
  'The tide is late, experts say.',
  '“Nobody will wait,” a dock worker said.',
];

const figure = { type: 'figure', attrs: { photoId: 'pier' } };

function article(fields: Partial<Article> = {}): Article {
  const paragraphs = story.map((text) => ({
    type: 'paragraph',
    content: [{ type: 'text', text }],
  }));
  const content = [figure, ...paragraphs];
  return makeArticle({
    id: '2b7c1a3e-6a52-4b64-9d2d-4f3a0a4f8c11',
    now: '2026-03-01T08:00:00.000Z',
    body: { type: 'doc', content },
    photos: [makePhoto({ id: 'pier', caption: 'The pier' })],
    ...fields,
  });
}

function read(of: Article): Answer {
  const splice = spliceBetween(null, bodyNode(of.body));
  return createArticleReader()({ id: 1, splice, article: of, quotationMarks: 'double' });
}

function proofOf(of: Article): readonly ProofEntry[] {
  return proofEntries(of, read(of));
}

/** The article with what the reader found on record. */
function recorded(of: Article): Article {
  const answer = read(of);
  let next = 1;
  const found = answer.reading.quotations.filter(({ kind }) => kind !== 'indirect');
  return applyEdits(
    of,
    acceptQuotes(found, of, () => `id-${next++}`, answer.reading.unnamed),
  );
}

/** What an entry is about, in a word or two. */
function subjectOf({ quote, findings }: ProofEntry): string {
  if (quote?.kind === 'record') return `record: ${quote.quote.words}`;
  if (quote) return `found: ${quote.proposal.quotation.spoken}`;
  const target = findings[0]?.target;
  if (target?.kind === 'field') return target.field;
  return target?.kind === 'record' ? target.record : 'passage';
}

describe('the entries of a proof', () => {
  test('are the fields, then pictures, quotations and findings as the text reads, then records alone', () => {
    const subjects = proofOf(article()).map(subjectOf);
    expect(subjects[0]).toBe('headline');
    const ofText = subjects.filter((subject) => /^found|passage|photo/.test(subject));
    expect(ofText).toEqual([
      'photo',
      'found: The harbour froze in one night',
      'passage',
      'found: Nobody will wait',
    ]);
  });

  test('show a picture where it stands, the lead picture first, and one without a place last', () => {
    const [lead, first, ...rest] = article().body['content'] as readonly unknown[];
    const inner = { type: 'figure', attrs: { photoId: 'fog' } };
    const body = { type: 'doc', content: [lead, first, inner, ...rest] };
    const photos = ['loose', 'fog', 'pier'].map((id) => makePhoto({ id, credit: 'Ada Berg' }));
    const ids = proofOf(article({ body, photos }))
      .filter((entry) => /^found|passage|photo/.test(subjectOf(entry)))
      .map((entry) => (subjectOf(entry) === 'photo' ? entry.id : subjectOf(entry)));
    expect(ids).toEqual([
      'photo pier',
      'found: The harbour froze in one night',
      'photo fog',
      'passage',
      'found: Nobody will wait',
      'photo loose',
    ]);
  });

  test('hold the findings about their words, and no finding is told twice or left out', () => {
    const before = recorded(article());
    const answer = read(before);
    const entries = proofEntries(before, answer);
    const told = entries.flatMap(({ findings }) => findings.map(({ key }) => key));
    expect(told.toSorted()).toEqual(answer.findings.map(({ key }) => key).toSorted());
    const worker = entries.find((entry) => subjectOf(entry).includes('Nobody will wait'));
    expect(worker?.findings.length).toBeGreaterThan(0);
  });

  test('keep what somebody waived: an editor reads why', () => {
    const before = article();
    const [finding] = read(before).findings;
    const waivers = [
      {
        findingKey: finding?.key ?? '',
        rule: finding?.rule ?? '',
        reason: 'Agreed with the desk.',
        by: 'Ada Berg',
        at: '2026-03-01T08:00:00.000Z',
      },
    ];
    expect(proofOf({ ...before, waivers })).toHaveLength(proofOf(before).length);
  });

  test('leave out a record whose words the text does not have', () => {
    const loose = makeQuote({ id: 'loose', words: 'The ferry never sails in winter.' });
    const ids = proofOf(article({ quotes: [loose] })).map(({ id }) => id);
    expect(ids).not.toContain('loose');
  });
});

describe('a mark of having read', () => {
  const before = recorded(article());
  const [entry] = proofOf(before).filter(({ quote }) => quote?.kind === 'record');
  if (entry?.quote?.kind !== 'record') throw new Error('Nothing is on record.');
  const { quote } = entry.quote;
  const mark = markOf(entry);

  test('holds while the entry is the same', () => {
    expect(isRead(entry, undefined)).toBe(false);
    expect(isRead(entry, mark)).toBe(true);
  });

  test('lapses with the words, of the record and of the text, and with whose they are', () => {
    const now = (given: Partial<typeof quote>): ProofEntry =>
      find(proofOf({ ...before, quotes: [{ ...quote, ...given }, ...before.quotes.slice(1)] }));
    expect(isRead(now({ words: 'The harbour froze twice.' }), mark)).toBe(false);
    expect(isRead(now({ speakerId: null }), mark)).toBe(false);
    const edited = JSON.stringify(before).replace('froze in one night', 'froze in two nights');
    expect(isRead(find(proofOf(JSON.parse(edited) as Article)), mark)).toBe(false);
  });

  test('lapses with a new finding, not with a waiver', () => {
    const [other] = read(article()).findings;
    if (!other) throw new Error('The checks found nothing.');
    const fresh = { ...other, key: 'fresh' };
    expect(isRead({ ...entry, findings: [...entry.findings, fresh] }, mark)).toBe(false);
    const waiver = {
      findingKey: 'fresh',
      rule: other.rule,
      reason: 'Known.',
      by: 'Ada Berg',
      at: '2026-03-01T08:00:00.000Z',
    };
    expect(isRead({ ...entry, findings: [...entry.findings, { ...fresh, waiver }] }, mark)).toBe(
      true,
    );
  });

  test('of a proposal goes over to the record that it becomes', () => {
    const given = markOfRecorded(quote, { words: '', findings: mark.findings });
    expect(isRead(entry, given)).toBe(true);
  });

  function find(entries: readonly ProofEntry[]): ProofEntry {
    const found = entries.find(({ id }) => id === quote.id);
    if (!found) throw new Error('The record is no entry any more.');
    return found;
  }
});

test('progress is said in words, and goes on to what is not read', () => {
  expect(progressWords([])).toBe('Nothing to compare');
  expect(progressWords([true, false, true])).toBe('2 of 3 read');
  expect(nextUnread([true, false, true, false], 1)).toBe(3);
  expect(nextUnread([false, true, true], 1)).toBe(0);
  expect(nextUnread([true, true], 0)).toBe(-1);
});
