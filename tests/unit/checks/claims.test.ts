import { describe, expect, it } from 'vitest';
import { createReader } from '#shared/attribution/reader.ts';
import { makeQuote } from '#shared/article/ledger.ts';
import type { Article } from '#shared/article/article.ts';
import type { RuleId } from '#shared/checks/rules.ts';
import { findingsOf, mended, story, textsOf, tiedStory } from './proofreading.ts';

const found = (rule: RuleId, ...texts: readonly string[]) =>
  findingsIn(rule, story(texts)).map(({ message }) => message);

function findingsIn(rule: RuleId, article: Article) {
  return findingsOf(rule, article, (blocks) => createReader().read(blocks));
}

describe('an allegation', () => {
  it('needs somebody who alleges it', () => {
    expect(found('claim/allegation', 'The captain allegedly sold the fuel at night.')).toHaveLength(
      1,
    );
  });

  it('blocks publication until somebody does', () => {
    const article = story(['The captain allegedly sold the fuel at night.']);
    expect(findingsIn('claim/allegation', article)[0]?.severity).toBe('error');
  });

  it('has somebody where a prosecutor, a lawsuit or a person says so', () => {
    expect(
      found('claim/allegation', 'Prosecutors allege that the captain sold the fuel at night.'),
    ).toEqual([]);
    expect(
      found('claim/allegation', 'The captain allegedly sold the fuel, according to a lawsuit.'),
    ).toEqual([]);
  });

  it('is no matter of the rule where somebody else says it in quotation marks', () => {
    expect(
      found('claim/allegation', '“He allegedly sold the fuel at night,” Jo Lind said on Monday.'),
    ).toEqual([]);
  });
});

describe('whoever is accused', () => {
  const charge = 'Prosecutors allege that the captain sold the fuel at night.';

  it('has a chance to answer, once an article', () => {
    expect(found('claim/no-response', charge, 'They also allege that he hid it.')).toHaveLength(1);
  });

  it.each([
    'His lawyer declined to comment.',
    'The captain did not immediately respond to a request for comment.',
    'The captain has pleaded not guilty.',
    'He denies it.',
    'He could not be reached.',
    'The line called the claims false.',
  ])('has answered: %s', (answer) => {
    expect(found('claim/no-response', charge, 'Rain fell.', answer)).toEqual([]);
  });

  it('is nobody where nothing is alleged', () => {
    expect(found('claim/no-response', 'The captain sold the boat to his sister.')).toEqual([]);
  });
});

describe('a number', () => {
  it('is missed a source once a paragraph', () => {
    expect(
      found('figure/no-source', 'The harbor lost 40 percent of its water and $3 million in fees.'),
    ).toEqual(['“40 percent” has no source.']);
  });

  it.each([
    'The harbor lost 40 percent of its water, according to the port authority.',
    'Jo Lind, the harbor master, said the port lost 40 percent of its water.',
    'It is the largest harbor on the coast.',
    'The ferry left on 3 May 2026 with 14 people.',
  ])('is let alone: %s', (text) => {
    expect(found('figure/no-source', text)).toEqual([]);
  });

  it('is let alone where the paragraph links to where it is from', () => {
    const link = { type: 'link', attrs: { href: 'https://port.example/report' } };
    const content = [
      { type: 'text', text: 'The harbor lost 40 percent of ' },
      { type: 'text', text: 'its water', marks: [link] },
      { type: 'text', text: '.' },
    ];
    const body = { type: 'doc', content: [{ type: 'paragraph', content }] };
    expect(findingsIn('figure/no-source', story([], { body }))).toEqual([]);
  });
});

describe('a poll', () => {
  it('says what is missing', () => {
    expect(
      found('figure/poll', 'A poll of 812 adults found that 40 percent would take the ferry.'),
    ).toEqual([
      'The poll does not say who took it, when, its margin of error and how they were asked.',
    ]);
  });

  it('says who took it behind how many were asked', () => {
    expect(
      found(
        'figure/poll',
        'A poll of 812 adults by Northfield Research, taken from June 3 to June 7, found that 40 percent would sail. It had a margin of error of plus or minus 3.5 percentage points.',
      ),
    ).toEqual([]);
  });

  it('that states its facts, also in the next paragraph, is complete', () => {
    expect(
      found(
        'figure/poll',
        'A poll conducted by the Port Alder Institute found that 40 percent would take the ferry.',
        'It surveyed 812 adults by telephone from June 3 to June 7 and has a margin of error of plus or minus 3.5 percentage points.',
      ),
    ).toEqual([]);
  });

  it('has what it lacks said behind its own sentence, before another poll’s', () => {
    const text =
      'A Port Alder Institute poll of 812 adults found that 40 percent would sail. Last year a poll by Kiel Research had 38 percent.';
    const [finding] = findingsIn('figure/poll', story([text]));
    const fix = finding?.fixes.find(({ label }) => label === 'Say when');
    expect(fix && textsOf(mended(story([text]), fix, 'from June 3 to June 7'))).toEqual([
      'A Port Alder Institute poll of 812 adults found that 40 percent would sail. The poll was taken from June 3 to June 7. Last year a poll by Kiel Research had 38 percent.',
    ]);
  });

  it.each([
    [
      'of two pollsters',
      'A Port Alder Institute poll of 812 adults by telephone, taken from June 3 to June 7 with a margin of error of plus or minus 3.5 percentage points, had 40 percent. A Kiel Research poll of 640 adults had 38 percent.',
    ],
    [
      'of two pollsters in a sentence',
      'A Port Alder Institute poll of 812 adults by telephone from June 3 to June 7, margin of error 3.5 percentage points, had 40 percent, and a Kiel Research poll of 640 adults had 38 percent.',
    ],
  ])('is read apart from another in its paragraph: %s', (_, text) => {
    expect(found('figure/poll', text)).toEqual([
      'The poll does not say when, its margin of error and how they were asked.',
    ]);
  });

  it('is read apart from a second one that names nobody', () => {
    expect(
      found(
        'figure/poll',
        'A Port Alder Institute poll taken in June had 40 percent. A separate survey of 640 adults had 38 percent.',
      ),
    ).toEqual([
      'The poll does not say how many were asked, its margin of error and how they were asked.',
      'The poll does not say who took it, when, its margin of error and how they were asked.',
    ]);
  });

  it('is one by its short name, by who carried it out, and told of again', () => {
    expect(
      found(
        'figure/poll',
        'A poll says that 40 percent would sail. The Port Alder Institute poll surveyed 812 adults online from June 3 to June 7. The Port Alder poll was carried out by Kiel Research.',
        'The poll, which was run by Kiel Research, has a margin of error of plus or minus 3.5 percentage points.',
      ),
    ).toEqual([]);
  });

  it('that is only spoken of is none', () => {
    expect(found('figure/poll', 'The mayor does not believe in polls.')).toEqual([]);
  });
});

describe('the reason for anonymity', () => {
  const because = (reason: string) =>
    found(
      'anon/boilerplate-reason',
      `It is unsafe, said an official who spoke on condition of anonymity because ${reason}.`,
    );

  it('explains nothing where it says only that they may not speak', () => {
    expect(because('she was not authorized to speak publicly')).toHaveLength(1);
    expect(because('he was not authorised to discuss the matter')).toHaveLength(1);
  });

  it('explains something where it says what is at stake', () => {
    expect(because('she feared losing her job')).toEqual([]);
    expect(because('he was not authorized to discuss an ongoing investigation')).toEqual([]);
  });
});

describe('a poll of which nothing is stated', () => {
  it.each([
    'A poll found that 61% of voters want the mayor gone. The survey said 40 percent would not vote.',
    'One recent poll put Jo Lind at 44 percent.',
  ])('is examined once where it finds a share: %s', (text) => {
    expect(found('figure/poll', text)).toEqual([
      'The poll does not say who took it, how many were asked, when, its margin of error and how they were asked.',
    ]);
  });

  it.each([
    'A poll found that voters want the mayor gone.',
    'The polls close at six, and 40 percent have voted.',
    'Voters go to the polls. A map showed it.',
    'The American Community Survey showed that 47 percent are women.',
    'Jo Lind said: “A poll found that 61% of voters want me gone.”',
  ])('is not where it is only spoken of, or somebody speaks of it: %s', (text) => {
    expect(found('figure/poll', text)).toEqual([]);
  });
});

describe('residents of whom one speaks by name right behind', () => {
  const residents = 'Residents of the Mill Quarter said they had been kept in the dark.';

  it('are somebody', () => {
    expect(
      found('claim/vague-source', `${residents} “Nobody told us,” said Jo Lind, 71, a baker.`),
    ).toEqual([]);
  });

  it.each([
    ['nobody speaks', `${residents} The mayor left. “Nobody told us,” said Jo Lind, a baker.`],
    ['nobody with a name speaks', `${residents} “Nobody told us,” one said.`],
    ['they know more than others', 'Experts said it was so. “It is late,” said Jo Lind, a baker.'],
  ])('are nobody where %s', (_, text) => {
    expect(found('claim/vague-source', text).length).toBeGreaterThan(0);
  });
});

describe('words tied to a record', () => {
  const quote = makeQuote({ id: 'q', words: 'The night boat waits for nobody.' });
  const tied = (text: string, marks?: readonly [string, string]) =>
    findingsIn('quote/altered', tiedStory(text, quote, {}, marks));

  it('are altered where a word is another', () => {
    expect(tied('The night boat waits for everybody,')).toHaveLength(1);
  });

  it('are not where they are quoted in part, or with marks of what was cut', () => {
    expect(tied('The night boat waits for nobody,')).toEqual([]);
    expect(tied('waits for nobody,')).toEqual([]);
    expect(tied('The night boat … nobody,')).toEqual([]);
  });

  it('promise nothing without quotation marks', () => {
    expect(tied('The boat at night is late,', ['', ''])).toEqual([]);
  });
});
