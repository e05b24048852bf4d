import { expect, test } from 'vitest';
import type { LogEntry, LogEvent } from '#shared/article/log.ts';
import type { RevisionRow } from '#shared/article/revisions.ts';
import { aboutVersion } from '#renderer/versions/about-version.ts';

const at = '2026-11-22T14:05:00.000Z';

function row(fields: Partial<RevisionRow>): RevisionRow {
  return {
    content: 'a'.repeat(64),
    revision: 'two',
    at,
    reason: 'work',
    name: null,
    headline: 'Night boats',
    status: 'approved',
    words: 1412,
    updatedAt: at,
    ...fields,
  };
}

function entry(revision: string, by: string | null, event: LogEvent): LogEntry {
  return { at, by, revision, late: false, event, previous: '0'.repeat(64), hash: '1'.repeat(64) };
}

const signed = entry('two', 'Tom Ries', { kind: 'signed off', contentHash: 'c' });
const approved = entry('two', 'Tom Ries', { kind: 'status', from: 'draft', to: 'approved' });

test('a version that somebody signed off says who, also once it was exported', () => {
  const entries = [signed, approved];
  expect(aboutVersion(row({ reason: 'signed off' }), entries)).toBe(
    'signed off by Tom Ries · 1,412 words',
  );
  expect(aboutVersion(row({ reason: 'exported' }), entries)).toBe(
    'signed off by Tom Ries · exported · 1,412 words',
  );
});

test('a change of status says to what, and a sign-off of another version is not its own', () => {
  const kept = row({ revision: 'three', reason: 'status changed', status: 'published' });
  expect(aboutVersion(kept, [signed])).toBe('the status changed to published · 1,412 words');
});

test('whoever did something else to a version is named beside why it was kept', () => {
  const waived = entry('two', 'Nora Blum', {
    kind: 'waived',
    findingKey: 'k',
    rule: 'quotation/speaker',
    reason: 'the agency explains it',
  });
  expect(aboutVersion(row({}), [waived])).toBe('in the course of work · Nora Blum · 1,412 words');
});
