import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { makeArticle } from '#shared/article/article.ts';
import { articleBody } from '#shared/article/body.ts';
import type { QuotationStyle } from '#shared/house/house-style.ts';
import { createArticleReader } from '#renderer/reading/article-reader.ts';
import type { ReadAnswer, ReadRequest } from '#renderer/reading/protocol.ts';
import { ReadingSession } from '#renderer/reading/session.ts';
import type { Answer } from '#renderer/stores/reading.ts';

const article = makeArticle({
  id: '2b7c1a3e-6a52-4b64-9d2d-4f3a0a4f8c11',
  now: '2026-03-01T08:00:00.000Z',
});

function docOf(...texts: readonly string[]): Node {
  return articleBody.node(
    'doc',
    null,
    texts.map((text) => articleBody.node('paragraph', null, articleBody.text(text))),
  );
}

/** A session with the real reader behind a port whose answers come when the test says so. */
function openSession(start: Node, rest = 0) {
  const read = createArticleReader();
  const requests: ReadRequest[] = [];
  const answers: Answer[] = [];
  let hear: (answer: ReadAnswer) => void = () => undefined;
  const beside: Answer[] = [];
  const onFailure = vi.fn();
  const house: { marks: QuotationStyle } = { marks: 'double' };
  const session = new ReadingSession({
    port: {
      post: (request) => requests.push(request),
      listen: (listener) => (hear = listener),
      close: () => undefined,
    },
    doc: start,
    article,
    quotationMarks: () => house.marks,
    onAnswer: (answer) => answers.push(answer),
    onRest: (answer) => beside.push(answer),
    onFailure,
    pause: 0,
    rest,
  });
  let doc = start;
  return {
    session,
    house,
    requests,
    answers,
    beside,
    onFailure,
    edit: (change: (tr: Transform) => void, typed = true) => {
      const tr = new Transform(doc);
      change(tr);
      doc = tr.doc;
      session.docChanged(doc, tr.mapping, typed);
    },
    answerNext: (took = 0) => {
      const request = requests.at(-1);
      if (request) hear({ id: request.id, answer: read(request), took });
    },
    fail: () => hear({ id: requests.at(-1)?.id ?? 0, failure: 'no' }),
    textAt: (place: { block: number; start: number; end: number }) => {
      const range = session.rangeOf(place);
      return range && doc.textBetween(range.from, range.to);
    },
  };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a reading session', () => {
  test('asks once for a burst of typing, while one read runs, and reads the newest text', async () => {
    const { requests, edit, answerNext, answers } = openSession(docOf('One.'));
    expect(requests).toHaveLength(1);
    for (const letter of ' Two') edit((tr) => tr.insert(5, articleBody.text(letter)));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(requests).toHaveLength(1);
    answerNext();
    expect(requests).toHaveLength(2);
    answerNext();
    expect(answers.at(-1)?.blocks).toEqual([{ kind: 'paragraph', length: 8 }]);
  });

  test('reads what comes alone at once, and waits for a longer pause where reading takes long', () => {
    vi.useFakeTimers();
    const { requests, edit, answerNext } = openSession(docOf('One.'), 1_000);
    const waits = (took: number): number => {
      answerNext(took);
      const before = requests.length;
      edit((tr) => tr.insert(5, articleBody.text('!')));
      const began = Date.now();
      while (requests.length === before) vi.advanceTimersByTime(10);
      return Date.now() - began;
    };
    expect([waits(100), waits(0), waits(100), waits(5_000)]).toEqual([20, 10, 200, 400]);
  });

  test('carries a late answer to where its words are now', () => {
    const { edit, answerNext, answers, textAt } = openSession(
      docOf('The ferry was late.', '“We waited for an hour,” said Mira Holt.'),
    );
    edit((tr) => tr.insert(1, articleBody.text('At noon, ')));
    edit((tr) => tr.split(5));
    answerNext();
    const quotation = answers[0]?.reading.quotations[0];
    const part = quotation?.parts[0];
    expect(part && textAt(part)).toBe(quotation?.words);
  });

  test('drops the place of words that were deleted meanwhile', () => {
    const { edit, answerNext, session } = openSession(docOf('Gone.', 'Kept.'));
    edit((tr) => tr.delete(0, 7));
    answerNext();
    expect(session.rangeOf({ block: 0, start: 0, end: 5 })).toBeNull();
    expect(session.placeNow({ block: 1, start: 0, end: 4 })).toEqual({
      block: 0,
      start: 0,
      end: 4,
    });
  });

  test('sends records only when they changed, and nothing for a save', async () => {
    const { requests, session, answerNext } = openSession(docOf('One.'));
    answerNext();
    session.articleChanged({
      ...article,
      revision: '2-abc',
      updatedAt: '2026-03-02T08:00:00.000Z',
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(requests).toHaveLength(1);
    session.articleChanged({ ...article, byline: ['Ada Berg'] });
    await expect.poll(() => requests.length).toBe(2);
    expect(requests[1]?.article?.byline).toEqual(['Ada Berg']);
  });

  test('asks anew where the house changes its quotation marks', async () => {
    const { requests, session, house, answerNext } = openSession(docOf('One.'));
    answerNext();
    house.marks = 'single';
    session.houseChanged();
    await expect.poll(() => requests.length).toBe(2);
    expect(requests.map(({ quotationMarks }) => quotationMarks)).toEqual(['double', 'single']);
  });

  test('leaves what stands beside the text alone until the writer rests, and places it all along', async () => {
    const { requests, edit, answerNext, answers, beside, session } = openSession(
      docOf('“We waited for an hour,” said Mira Holt.'),
      400,
    );
    answerNext();
    expect(beside).toHaveLength(1);
    const part = beside[0]?.reading.quotations[0]?.parts[0] ?? { block: 0, start: 0, end: 0 };
    edit((tr) => tr.insert(1, articleBody.text('At noon: ')));
    await expect.poll(() => requests.length).toBe(2);
    answerNext();
    expect(answers).toHaveLength(2);
    expect(beside).toHaveLength(1);
    expect(session.placeNow(part)).toMatchObject({ start: part.start + 9, end: part.end + 9 });
    await expect.poll(() => beside.length).toBe(2);
    const now = beside[1]?.reading.quotations[0]?.parts[0] ?? part;
    expect(session.placeNow(now)).toEqual(now);
  });

  test('has what stands beside the text follow a change that nobody typed at once', async () => {
    const { requests, edit, answerNext, beside } = openSession(docOf('One.'), 10_000);
    answerNext();
    edit((tr) => tr.insert(5, articleBody.text(' Two.')), false);
    await expect.poll(() => requests.length).toBe(2);
    answerNext();
    expect(beside).toHaveLength(2);
  });

  test('says that a read failed, and goes on', async () => {
    const { requests, edit, answerNext, fail, answers, onFailure } = openSession(docOf('One.'));
    answerNext();
    edit((tr) => tr.insert(5, articleBody.text('!')));
    await expect.poll(() => requests.length).toBe(2);
    fail();
    expect(answers).toHaveLength(1);
    expect(onFailure).toHaveBeenCalledOnce();
    edit((tr) => tr.insert(6, articleBody.text('!')));
    await expect.poll(() => requests.length).toBe(3);
  });
});
