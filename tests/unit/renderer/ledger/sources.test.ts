import { describe, expect, test } from 'vitest';
import { makeSource } from '#shared/article/ledger.ts';
import type { Source } from '#shared/article/ledger.ts';
import { differenceKey, likelySame } from '#renderer/ledger/likely-same.ts';
import { sourceGroups } from '#renderer/ledger/source-groups.ts';

function source(name: string, fields: Partial<Source> = {}): Source {
  return makeSource({ id: name, kind: 'person', name, ...fields });
}

function pairs(...sources: readonly Source[]): readonly (readonly string[])[] {
  return [...likelySame(sources, [])].map(([later, earlier]) => [later.name, earlier.name]);
}

describe('records that may be of one source', () => {
  test('share a name or an alias', () => {
    const press = source('Associated Press', { kind: 'outlet' });
    expect(pairs(source('AP', { kind: 'outlet' }), press)).toEqual([['Associated Press', 'AP']]);
    expect(pairs(source('Jo Lind', { aliases: ['J.L.'] }), source('J.L.'))).toHaveLength(1);
  });

  test('are a surname or an initial beside a full name', () => {
    expect(pairs(source('Ashley Deeks'), source('Deeks'))).toEqual([['Deeks', 'Ashley Deeks']]);
    expect(pairs(source('A. Deeks'), source('Ashley Deeks'))).toHaveLength(1);
  });

  test('are initials beside the name they stand for', () => {
    const port = source('Port Alder Authority', { kind: 'organisation' });
    expect(pairs(port, source('PAA', { kind: 'organisation' }))).toHaveLength(1);
  });

  test('are not two people of one family, a person and a paper, or somebody without a name', () => {
    expect(pairs(source('Jo Lind'), source('Ada Lind'))).toEqual([]);
    expect(pairs(source('J. Lind'), source('Ada Lind'))).toEqual([]);
    expect(pairs(source('Mercury'), source('Mercury', { id: 'm', kind: 'outlet' }))).toEqual([]);
    expect(pairs(source('the pilot'), source('the pilot', { id: 'p', named: false }))).toEqual([]);
  });

  test('are no longer proposed once somebody said that they are two', () => {
    const [full, short] = [source('Ashley Deeks'), source('Deeks')];
    expect(likelySame([full, short], [differenceKey(short, full)]).size).toBe(0);
  });
});

test('sources stand by what they are, and those without a name apart', () => {
  const groups = sourceGroups(
    [
      source('Jo Lind'),
      source('AP', { kind: 'outlet' }),
      source('an official', { named: false }),
      source('Tide tables', { kind: 'dataset' }),
    ],
    [],
  );
  expect(groups.map(({ title, sources }) => [title, ...sources.map(({ name }) => name)])).toEqual([
    ['Outlets', 'AP'],
    ['People', 'Jo Lind'],
    ['Not named', 'an official'],
    ['Documents and data', 'Tide tables'],
  ]);
});
