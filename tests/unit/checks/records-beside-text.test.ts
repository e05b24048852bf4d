import { describe, expect, test } from 'vitest';
import type { Article } from '#shared/article/article.ts';
import { makeQuote, makeSource } from '#shared/article/ledger.ts';
import type { Quote, Source } from '#shared/article/ledger.ts';
import { createReader } from '#shared/attribution/reader.ts';
import type { RuleId } from '#shared/checks/rules.ts';
import { findingsOf, mended, story, textsOf } from './proofreading.ts';

const read: Parameters<typeof findingsOf>[2] = (blocks) => createReader().read(blocks);
const messages = (rule: RuleId, article: Article) =>
  findingsOf(rule, article, read).map(({ message }) => message);

/** A paragraph, of which the words between bars are tied to the record. */
function tied(text: string, record: Quote | Source, fields: Partial<Article> = {}): Article {
  const mark =
    'words' in record
      ? { type: 'quotation', attrs: { quoteId: record.id } }
      : { type: 'citation', attrs: { sourceId: record.id } };
  const content = text
    .split('|')
    .map((piece, index) => ({
      type: 'text',
      text: piece,
      ...(index === 1 ? { marks: [mark] } : {}),
    }))
    .filter((piece) => piece.text !== '');
  const body = { type: 'doc', content: [{ type: 'paragraph', content }] };
  const records = 'words' in record ? { quotes: [record] } : { sources: [record] };
  return story([], { ...records, body, ...fields });
}

const quote = (fields: Partial<Quote>): Quote =>
  makeQuote({ id: 'q1', words: 'We wait for the tide,', ...fields });

describe('a medium that the text names', () => {
  test.each<[Quote['medium'], string, string]>([
    ['statement', 'in an interview', 'in a statement'],
    ['e-mail', 'in a long telephone interview', 'in an e-mail'],
    ['post', 'in a statement', 'in a post'],
    ['interview', 'by e-mail', 'in an interview'],
    ['interview', 'in a Facebook post', 'in an interview'],
    ['interview', 'on social media', 'in an interview'],
    ['e-mail', 'on X', 'in an e-mail'],
    ['speech', 'in a text message', 'in a speech'],
    ['letter', 'at a news conference', 'in a letter'],
    ['news conference', 'under oath', 'at a news conference'],
  ])('is not that of the record, %s: “%s”', (medium, stated, right) => {
    const article = tied(`“|We wait for the tide,|” Jo Lind said ${stated}.`, quote({ medium }));
    const [finding, ...others] = findingsOf('quote/medium', article, read);
    expect(finding?.message).toBe(
      `The text says “${stated}”, and the record of these words says ${medium}.`,
    );
    expect(others).toEqual([]);
    const [write, record] = (finding?.fixes ?? []).map((fix) => mended(article, fix));
    expect(write && textsOf(write)).toEqual([`“We wait for the tide,” Jo Lind said ${right}.`]);
    expect(record?.quotes[0]?.medium).not.toBe(medium);
  });

  test.each<[string, string, Quote['medium']]>([
    ['the same', 'Jo Lind said in an interview', 'interview'],
    ['on air', 'Jo Lind said in a television interview', 'broadcast'],
    ['mailed', 'Jo Lind said in a statement', 'e-mail'],
    ['an interview by mail', 'Jo Lind said in an e-mail interview', 'e-mail'],
    ['not recorded', 'Jo Lind said in an interview', null],
    ['not named', 'Jo Lind said', 'statement'],
    ['named of something else', 'Jo Lind said of a storm on social media', 'interview'],
    ['a statement that was read out', 'Jo Lind said at a news conference', 'statement'],
    ['told to many', 'Jo Lind told reporters', 'news conference'],
    ['one of two', 'Jo Lind said in an interview and in an e-mail', 'e-mail'],
  ])('may be %s', (_, said, medium) => {
    const article = tied(`“|We wait for the tide,|” ${said}.`, quote({ medium }));
    expect(messages('quote/medium', article)).toEqual([]);
  });

  test('is none in another sentence, or in the words themselves', () => {
    const elsewhere =
      '“|We wait for the tide,|” Jo Lind said. She was at home in an interview later.';
    expect(messages('quote/medium', tied(elsewhere, quote({ medium: 'post' })))).toEqual([]);
    const inside = '“|We wait in an interview for the tide,|” Jo Lind said.';
    expect(messages('quote/medium', tied(inside, quote({ medium: 'post' })))).toEqual([]);
  });
});

describe('words that were said in another language', () => {
  test.each<[string, string, Partial<Quote>]>([
    ['their record has the language', 'Jo Lind said', { language: 'nb-NO' }],
    ['the text names it', 'Jo Lind said in Norwegian', {}],
    ['the text names it before a day', 'Jo Lind said in Danish on Monday', {}],
    ['somebody translated', 'Jo Lind said through an interpreter', {}],
  ])('want their original where %s', (_, said, fields) => {
    const article = tied(`“|We wait for the tide,|” ${said}.`, quote(fields));
    const [finding] = findingsOf('quote/translated', article, read);
    const [fix] = finding?.fixes ?? [];
    const after = fix && mended(article, fix, 'Vi venter på tidevannet');
    expect(after?.quotes[0]?.original).toBe('Vi venter på tidevannet');
    expect(after && messages('quote/translated', after)).toEqual([]);
  });

  test.each<[string, string, Partial<Quote>]>([
    ['it is on record', 'Jo Lind said in Norwegian', { original: 'Vi venter på tidevannet' }],
    ['they were said in that of the article', 'Jo Lind said', { language: 'en-GB' }],
    ['the text names something else', 'Jo Lind said in French waters', {}],
  ])('want none where %s', (_, said, fields) => {
    const article = tied(`“|We wait for the tide,|” ${said}.`, quote(fields));
    expect(messages('quote/translated', article)).toEqual([]);
  });
});

describe('several unnamed sources', () => {
  const one = makeSource({ id: 's1', kind: 'person', name: 'a port official', named: false });

  test('are one, by their record', () => {
    const article = tied('|Port officials| said the boat was late.', one);
    const [finding] = findingsOf('anon/plural', article, read);
    expect(finding?.message).toBe(
      '“Port officials” are several, and the record is of one: a port official.',
    );
    const [write, record] = (finding?.fixes ?? []).map((fix) => mended(article, fix, 'a pilot'));
    expect(write && textsOf(write)).toEqual(['A port official said the boat was late.']);
    expect(record?.sources.map(({ name, named }) => [name, named])).toEqual([
      ['a port official', false],
      ['a pilot', false],
    ]);
    expect(record && messages('anon/plural', record)).toEqual([]);
  });

  test.each<[string, string, Source]>([
    ['there is one in the text too', '|A port official| said the boat was late.', one],
    ['the record is of several', '|Port officials| said so.', { ...one, name: 'port officials' }],
    ['the record is of a group', '|Port officials| said so.', { ...one, kind: 'organisation' }],
    ['nothing is tied', 'Port officials said the boat was late.', one],
  ])('are left alone where %s', (_, text, source) => {
    expect(messages('anon/plural', tied(text, source))).toEqual([]);
  });
});
