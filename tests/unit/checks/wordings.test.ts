import { describe, expect, test } from 'vitest';
import { applyEdits } from '#shared/article/apply-edits.ts';
import { makeQuote, makeSource } from '#shared/article/ledger.ts';
import type { Article } from '#shared/article/article.ts';
import { createReader } from '#shared/attribution/reader.ts';
import type { RuleId } from '#shared/checks/rules.ts';
import { findingsOf, mended, now, story, textsOf, tiedStory } from './proofreading.ts';

const read: Parameters<typeof findingsOf>[2] = (blocks) => createReader().read(blocks);
const found = (rule: RuleId, ...texts: readonly string[]) => findingsOf(rule, story(texts), read);

/** The text after the first fix of the rule's only finding. */
function fixed(rule: RuleId, text: string, answer?: string, article: Article = story([text])) {
  const [finding, ...others] = findingsOf(rule, article, read);
  expect(others).toEqual([]);
  const [fix] = finding?.fixes ?? [];
  return fix && textsOf(mended(article, fix, answer))[0];
}

describe('claim/reportedly', () => {
  test.each([
    ['The ferry is reportedly late.', 'The ferry is, according to Jo Lind, late.'],
    ['Reportedly, the ferry is late.', 'According to Jo Lind, the ferry is late.'],
    ['It left late, reportedly.', 'It left late, according to Jo Lind.'],
    ['It sank, reportedly in a storm.', 'It sank, according to Jo Lind, in a storm.'],
    ['It sank (reportedly in a storm).', 'It sank (according to Jo Lind, in a storm).'],
    ['It sank, according to media reports.', 'It sank, according to Jo Lind.'],
    ['Media reports said it sank.', 'Jo Lind reported it sank.'],
  ])('asks who reports it: %s', (text, after) => {
    expect(fixed('claim/reportedly', text)).toBe(after);
  });

  test.each([
    ['beside an outlet', 'Reuters has the story. The ferry is reportedly late.'],
    ['as somebody’s account', 'Jo Lind said that the ferry was reportedly late.'],
    ['in somebody’s words', '“It is reportedly late,” Jo Lind said.'],
    ['of reports that are no source', 'The council read several reports on Monday.'],
  ])('leaves alone what stands %s', (_, text) => {
    expect(found('claim/reportedly', text)).toEqual([]);
  });
});

describe('figure/within-margin', () => {
  const margin =
    'The Port Alder Institute poll of 812 adults had a margin of error of plus or minus 3.5 percentage points.';

  test.each([
    ['Jo Lind leads Ada Berg by two points.', 'Jo Lind is about even with Ada Berg.'],
    ['Jo Lind leads by 3 points.', 'Jo Lind is about even.'],
    ['Jo Lind was ahead of Ada Berg by a point.', 'Jo Lind was about even with Ada Berg.'],
    [
      'Jo Lind leads Ada Berg, 46 percent to 44 percent.',
      'Jo Lind is about even with Ada Berg, 46 percent to 44 percent.',
    ],
    ['Jo Lind led Ada Berg by 46%-44%.', 'Jo Lind was about even with Ada Berg 46%-44%.'],
  ])('finds a lead that is smaller: %s', (text, after) => {
    expect(fixed('figure/within-margin', text, undefined, story([text, margin]))).toBe(after);
    expect(found('figure/within-margin', text)).toEqual([]);
  });

  test.each([
    ['They are in a statistical dead heat.', 'They are about even.'],
    ['He is statistically tied with Ada Berg.', 'He is about even with Ada Berg.'],
    [
      'Jo Lind leads Ada Berg by two points, within the margin of error.',
      'Jo Lind is about even with Ada Berg, within the margin of error.',
    ],
  ])('finds it without a poll beside it: %s', (text, after) => {
    expect(fixed('figure/within-margin', text)).toBe(after);
  });

  test.each([
    ['larger', 'Jo Lind leads Ada Berg by 9 points.'],
    ['of an average', 'On average Jo Lind leads by two points.'],
    ['of an earlier poll', 'Last month Jo Lind led Ada Berg by two points.'],
    [
      'said not to be within it',
      'Jo Lind leads Ada Berg by 4 points, not within the margin of error.',
    ],
    ['none', 'Jo Lind and Ada Berg are about even, within the margin of error.'],
    ['somebody’s words', '“He leads by two points,” Jo Lind said.'],
  ])('leaves alone a lead that is %s', (_, text) => {
    expect(found('figure/within-margin', text, margin)).toEqual([]);
  });

  test('goes by the margin of the poll before, where a paragraph has two', () => {
    const other = 'A Kiel Research poll had a margin of error of plus or minus 1.5 points.';
    const lead = 'Jo Lind leads Ada Berg by two points.';
    expect(found('figure/within-margin', `${margin} ${other} ${lead}`)).toEqual([]);
    expect(found('figure/within-margin', `${other} ${margin} ${lead}`)).toHaveLength(1);
  });
});

describe('anon/quote-approval', () => {
  const text = '“We wait for water,” said a port official, who spoke on condition of anonymity.';

  test('asks which editor approved the words of an unnamed source, and keeps the answer', () => {
    const article = story([text]);
    const [finding] = findingsOf('anon/quote-approval', article, read);
    const [fix] = finding?.fixes ?? [];
    const after = fix && mended(article, fix, 'Ada Berg');
    expect(after?.sources).toMatchObject([
      { name: 'a port official', named: false, approval: { by: 'Ada Berg', at: now } },
    ]);
    expect(after && findingsOf('anon/quote-approval', after, read)).toEqual([]);
  });

  test('asks it of those whose record protects them, and of “the official” behind', () => {
    const source = makeSource({
      ...{ id: 's1', kind: 'person', name: 'a port official', named: false },
      terms: 'background',
    });
    const article = applyEdits(story(['“We wait,” a port official said.'], { sources: [source] }), [
      { kind: 'link source', place: { block: 0, start: 11, end: 26 }, sourceId: 's1' },
    ]);
    expect(findingsOf('anon/quote-approval', article, read)).toHaveLength(1);
    expect(
      found(
        'anon/quote-approval',
        'A port official, who spoke on condition of anonymity, was angry. “We wait for water,” the official said.',
      ),
    ).toHaveLength(1);
  });

  test('asks it of words within the article’s own sentence, where they are more than a fragment', () => {
    const said = 'A port official, who spoke on condition of anonymity, said the map';
    expect(
      found('anon/quote-approval', `${said} “ran to half a page and had no word of mud.”`),
    ).toHaveLength(1);
    expect(found('anon/quote-approval', `${said} was “half a page” long.`)).toEqual([]);
  });

  test.each([
    ['somebody to whom nothing was granted', '“We wait for water,” a port official said.'],
    [
      'words that are not quoted',
      'A port official, who spoke on condition of anonymity, said they wait for water.',
    ],
    [
      'whom another newsroom spoke to',
      '“We wait for water,” a port official, who spoke on condition of anonymity, told Reuters.',
    ],
    ['somebody with a name', '“We wait for water,” Jo Lind said.'],
  ])('leaves alone %s', (_, other) => {
    expect(found('anon/quote-approval', other)).toEqual([]);
  });
});

describe('quote/fragment', () => {
  test.each([
    ['Jo Lind said she was “very pleased” with it.', 'Jo Lind said she was very pleased with it.'],
    ['Jo Lind said it is “hard.”', 'Jo Lind said it is hard.'],
  ])('takes the marks off plain words: %s', (text, after) => {
    expect(fixed('quote/fragment', text)).toBe(after);
  });

  test.each([
    ['words that judge', 'Jo Lind said the plan was “a disgrace” to the town.'],
    ['more than a few', 'Jo Lind said she was “very happy to hear so” on Monday.'],
    ['what something is called', 'Jo Lind called the tide “bad” on Monday.'],
    ['a whole sentence', '“I am happy,” Jo Lind said.'],
    ['the answer of many', 'Most said they were “very worried” about it.'],
  ])('leaves alone %s', (_, text) => {
    expect(found('quote/fragment', text)).toEqual([]);
  });
});

describe('quote/dialect', () => {
  test('spells out what is spelled as it sounds, all of a quotation at once', () => {
    expect(fixed('quote/dialect', '“Gonna wait. I kinda wanna go,” Jo Lind said.')).toBe(
      '“Going to wait. I kind of want to go,” Jo Lind said.',
    );
  });

  test('changes no words that a record has', () => {
    const quote = makeQuote({ id: 'q1', words: 'We’re gonna wait for it.' });
    const article = tiedStory('We’re gonna wait for it,', quote);
    const [finding] = findingsOf('quote/dialect', article, read);
    expect(finding?.fixes).toEqual([]);
    const post = tiedStory('We’re gonna wait for it,', { ...quote, medium: 'post' });
    expect(findingsOf('quote/dialect', post, read)).toEqual([]);
  });

  test.each([
    ['a post', '“We’re gonna wait for it,” Jo Lind tweeted on Monday.'],
    ['a song', 'The choir sang “We’re Gonna Wait for the Tide” at noon.'],
    ['other words', '“Y’all ain’t going to wait for it,” Jo Lind said.'],
    ['the writer’s own', 'It is gonna be late.'],
  ])('leaves alone %s', (_, text) => {
    expect(found('quote/dialect', text)).toEqual([]);
  });
});

describe('correct/euphemism', () => {
  test.each([
    [
      'This story has been updated.',
      'This story has been corrected. An earlier version said wrongly that it sailed.',
    ],
    [
      'The headline of this story was changed',
      'The headline of this story was corrected. An earlier version said wrongly that it sailed.',
    ],
    [
      'This article has been updated to fix an error.',
      'This article has been corrected to fix an error.',
    ],
    [
      'This article has been clarified. An earlier version misstated the hour.',
      'This article has been corrected. An earlier version misstated the hour.',
    ],
    [
      'Clarification: The ferry sails at noon, not at one.',
      'Correction: The ferry sails at noon, not at one.',
    ],
    [
      'Editor’s note: A previous version of this story gave the wrong hour.',
      'Correction: A previous version of this story gave the wrong hour.',
    ],
    [
      'An earlier version of this story misstated the hour.',
      'Correction: An earlier version of this story misstated the hour.',
    ],
  ])('calls it a correction: %s', (text, after) => {
    expect(fixed('correct/euphemism', text, 'that it sailed')).toBe(after);
  });

  test('warns where nothing may have been wrong, and lets one say what is new', () => {
    const article = story(['This story has been updated.']);
    const [finding] = findingsOf('correct/euphemism', article, read);
    const fix = finding?.fixes[1];
    expect(finding?.severity).toBe('warning');
    expect(fix && textsOf(mended(article, fix, 'a comment from Jo Lind'))).toEqual([
      'This story has been updated with a comment from Jo Lind.',
    ]);
  });

  test.each([
    'This story has been updated with a comment from Jo Lind.',
    'This story has been updated to include a comment from Jo Lind.',
    'This interview has been edited for length and clarity.',
    'Correction: An earlier version of this story misstated the hour.',
    'This story has been corrected to fix the hour.',
    'Update: The ferry sailed at noon.',
    'The report has been revised by the council.',
    'Jo Lind clarified that the ferry would sail.',
  ])('leaves alone: %s', (text) => {
    expect(found('correct/euphemism', text)).toEqual([]);
  });

  test('leaves alone what stands under a heading that calls it one', () => {
    const texts = ['Correction', 'An earlier version of this story misstated the hour.'];
    expect(found('correct/euphemism', ...texts)).toEqual([]);
  });
});
