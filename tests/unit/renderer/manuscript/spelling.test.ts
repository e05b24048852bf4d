import { describe, expect, it } from 'vitest';
import { makeArticle } from '#shared/article/article.ts';
import { makeSource } from '#shared/article/ledger.ts';
import { spellingOf } from '#renderer/manuscript/spelling/dictionaries.ts';
import { knownWords } from '#renderer/manuscript/spelling/known-words.ts';
import { Speller } from '#renderer/manuscript/spelling/speller.ts';
import type { SpellRequest } from '#renderer/manuscript/spelling/speller.ts';
import { readingOf } from '#tests/unit/attribution/reading-of.ts';
import { usualSpelling } from '#renderer/manuscript/spelling/usual-spelling.ts';
import { formsOf, spelledWords } from '#renderer/manuscript/spelling/words.ts';

const words = (text: string): readonly string[] => spelledWords(text).map((word) => word.text);

describe('the words that spelling is asked about', () => {
  it('stand where they are said to', () => {
    const text = 'The harbor’s well-kept gate—she said—“closed”.';
    expect(words(text)).toEqual([
      'The',
      'harbor’s',
      'well',
      'kept',
      'gate',
      'she',
      'said',
      'closed',
    ]);
    for (const word of spelledWords(text)) {
      expect(text.slice(word.start, word.end)).toBe(word.text);
    }
  });

  it('are no addresses, capitals, figures or names with a capital inside', () => {
    expect(
      words('NATO’s desk@galley.test at https://a.example/b www.b.test B-52s 4x4 McKay a'),
    ).toEqual(['at']);
  });

  it('are spelled without what makes them a possessive', () => {
    expect(formsOf('mayor’s')).toEqual(["mayor's", 'mayor']);
    expect(formsOf("workers'")).toEqual(["workers'", 'workers']);
  });
});

describe('the bundled dictionaries', () => {
  it.each([
    ['en-US', ['color', 'harbor', 'don’t', 'mayor’s'], ['colour', 'recieve']],
    ['en-GB', ['colour', 'harbour', 'don’t', 'mayor’s'], ['color', 'recieve']],
  ] as const)('%s knows its own words', async (language, right, wrong) => {
    const spelling = await spellingOf(language);
    const isRight = (word: string): boolean => formsOf(word).some((form) => spelling.correct(form));
    expect(right.filter((word) => !isRight(word))).toEqual([]);
    expect(wrong.filter(isRight)).toEqual([]);
    expect(spelling.suggest('recieve')).toContain('receive');
  });
});

describe('looking words up', () => {
  const article = makeArticle({
    id: '2b7c1a3e-6a52-4b64-9d2d-4f3a0a4f8c11',
    now: '2026-03-01T08:00:00.000Z',
    byline: ['Nora Blum'],
    sources: [makeSource({ id: 's', kind: 'person', name: 'Ingrid Solheim', aliases: ['Solly'] })],
  });

  it('asks about each word once, and about none that is known', async () => {
    const asked: SpellRequest[] = [];
    const speller = new Speller(() => {
      let tell: (answer: { id: number; wrong: string[]; suggestions: string[] }) => void = () =>
        undefined;
      return {
        post: (request) => {
          asked.push(request);
          const wrong = request.check.filter((word) => word !== 'boat');
          queueMicrotask(() => tell({ id: request.id, wrong, suggestions: ["don't"] }));
        },
        listen: (listener) => {
          tell = listener;
        },
        close: () => undefined,
      };
    }, 'en-US');
    const dictionary = { words: ['Alderite'], ignored: { [article.id]: ['gaet'], other: ['x'] } };
    const reading = readingOf('“The gate held,” said Ruth Deeks.');
    speller.know(knownWords(article, dictionary, reading));
    const text = [
      'boat',
      'baot',
      'Solheim’s',
      'Solly',
      'Blum',
      'alderite',
      'gaet',
      'boat',
      'Deeks',
    ];
    expect(speller.isWrong('boat')).toBeNull();
    await speller.lookUp(text);
    await speller.lookUp(text);
    expect(asked.map(({ check }) => check)).toEqual([['boat', 'baot']]);
    expect(text.filter((word) => speller.isWrong(word))).toEqual(['baot']);
    expect(await speller.suggestions('dont')).toEqual(['don’t']);
    speller.close();
  });
});

describe('the spelling that holds until somebody chooses', () => {
  it.each([
    [['en-GB', 'en-US'], 'en-GB'],
    [['en-AU'], 'en-GB'],
    [['en-US', 'en-GB'], 'en-US'],
    [['de-DE', 'en-GB'], 'en-GB'],
    [['de', 'en'], 'en-US'],
    [[], 'en-US'],
  ] as const)('of %j is %s', (languages, spelling) => {
    expect(usualSpelling(languages)).toBe(spelling);
  });
});
