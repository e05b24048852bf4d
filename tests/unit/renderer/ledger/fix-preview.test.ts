import { expect, test } from 'vitest';
import { makePhoto, makeQuote, makeSource } from '#shared/article/ledger.ts';
import { marksOf } from '#shared/house/house-style.ts';
import { previewOf } from '#renderer/ledger/fix-preview.ts';
import { openFindings, openGroups, stretchesOf } from '#renderer/panels/finding-groups.ts';
import type { Finding } from '#shared/checks/finding.ts';

const place = { block: 0, start: 4, end: 11 };
const around = () => ({ before: 'The ', words: 'experts', after: ' say.' });

test('a fix shows its words in place before it is made, and its records in a line', () => {
  const source = makeSource({
    id: 's',
    kind: 'outlet',
    name: 'AP',
    aliases: ['the wire'],
    listed: true,
  });
  expect(
    previewOf(
      [
        { kind: 'replace text', place, text: 'Jo Lind' },
        { kind: 'put source', source },
        { kind: 'put photo', photo: makePhoto({ id: 'p', credit: 'Reuters' }) },
        { kind: 'change photo', id: 'p', fields: { alt: 'A quay', agency: null, focus: null } },
      ],
      around,
      marksOf('double'),
    ),
  ).toEqual([
    { kind: 'text', before: 'The ', words: 'experts', after: ' say.', put: 'Jo Lind' },
    { kind: 'record', what: 'Source: AP, also the wire; in the Sources line' },
    { kind: 'record', what: 'Photo credit: Reuters' },
    { kind: 'record', what: 'Alternative text: A quay' },
  ]);
});

test('a field that is filled in shows where it prints', () => {
  const edit = { kind: 'set field', field: 'section', text: 'Local' } as const;
  expect(previewOf([edit], around, marksOf('double'))).toEqual([
    { kind: 'record', what: 'Section, above the headline: Local' },
  ]);
});

test('a quotation to be recorded shows in the house’s marks', () => {
  const quote = makeQuote({ id: 'q', words: 'We “wait”' });
  expect(previewOf([{ kind: 'put quote', quote }], around, marksOf('guillemets'))).toEqual([
    { kind: 'record', what: 'Quotation recorded: «We “wait”»' },
  ]);
});

test('a passage that is gone has no preview', () => {
  expect(
    previewOf([{ kind: 'replace text', place, text: '' }], () => null, marksOf('double')),
  ).toEqual([]);
});

test('findings about one picture stand together, and next goes through them as they stand', () => {
  const about = (key: string, id: string | null): Finding => ({
    key,
    rule: 'photo/no-alt',
    severity: 'error',
    message: '',
    why: '',
    target: id === null ? { kind: 'text', place } : { kind: 'record', record: 'photo', id },
    excerpt: '',
    fixes: [],
    waivable: true,
    waiver: null,
  });
  const all = [about('a', null), about('b', 'p'), about('c', 'q'), about('d', 'p')];
  const open = openFindings(all, { order: 'severity', group: null });
  expect(open.map(({ key }) => key).join('')).toBe('abdc');
  expect(stretchesOf(open).map(({ photoId, findings }) => [photoId, findings.length])).toEqual([
    [null, 1],
    ['p', 2],
    ['q', 1],
  ]);
});

test('findings stand gravest first or as the text reads, and can be those of one group of rules', () => {
  const finding = (rule: Finding['rule'], severity: Finding['severity']): Finding => ({
    key: rule,
    rule,
    severity,
    message: '',
    why: '',
    target: { kind: 'text', place },
    excerpt: '',
    fixes: [],
    waivable: true,
    waiver: null,
  });
  const alias = finding('outlet/alias', 'information');
  const speaker = finding('quote/no-speaker', 'error');
  const all = [alias, speaker];
  expect(openFindings(all, { order: 'severity', group: null })).toEqual([speaker, alias]);
  expect(openFindings(all, { order: 'reading', group: null })).toEqual([alias, speaker]);
  expect(openFindings(all, { order: 'severity', group: 'outlets' })).toEqual([alias]);
  expect(openGroups(all, { order: 'severity', group: 'photos' })).toEqual([]);
});
