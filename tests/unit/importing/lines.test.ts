import { describe, expect, it } from 'vitest';
import { bylineNames, bylineOfLine } from '#main/desk/importing/bylines.ts';
import { isoDate } from '#shared/article/dates.ts';
import { furnitureReason } from '#main/desk/importing/furniture.ts';

describe('bylines', () => {
  it.each([
    ['By Ann Lee', ['Ann Lee']],
    ['by Ann Lee and Bo van der Chan', ['Ann Lee', 'Bo van der Chan']],
    ['By ANN LEE, BO CHAN & CY DEE', ['ANN LEE', 'BO CHAN', 'CY DEE']],
    ['Written by Ann Lee', ['Ann Lee']],
    ['By Ann Lee | Senior Writer', ['Ann Lee']],
    ['By Ann Lee, Associated Press', ['Ann Lee']],
    ['By Associated Press', ['Associated Press']],
  ])('%j names %j', (line, names) => {
    expect(bylineOfLine(line)).toEqual(names);
  });

  it.each([
    'By the time they came, it was dark.',
    'By land and by sea, they came.',
    'Ann Lee',
    'Bypass opens',
  ])('%j is none', (line) => {
    expect(bylineOfLine(line)).toEqual([]);
  });

  it('leaves out addresses', () => {
    expect(bylineNames('Ann Lee and ann@paper.example')).toEqual(['Ann Lee']);
  });
});

describe('dates', () => {
  it.each([
    ['2016-12-22T14:22:19+00:00', '2016-12-22T14:22:19.000Z'],
    ['2016-12-21T18:49:10-0500', '2016-12-21T23:49:10.000Z'],
    ['2016-12-21 18:49', '2016-12-21T18:49:00'],
    ['2016-12-21', '2016-12-21'],
    ['March 3, 2017', '2017-03-03'],
    ['Published: Friday, 3rd March 2017', '2017-03-03'],
    ['Posted on Dec. 21, 2016, 6:49 p.m. EST', '2016-12-21'],
  ])('%j is %s', (written, iso) => {
    expect(isoDate(written)).toBe(iso);
  });

  it.each([
    '',
    'yesterday',
    '2016-13-40',
    'April 31, 2020',
    'In March 3, 2017 people came',
    '20161221',
  ])('%j is none', (written) => {
    expect(isoDate(written)).toBeNull();
  });
});

describe('furniture', () => {
  it.each([
    ['Skip to main content', 'skip link'],
    ['Jump to navigation', 'skip link'],
    ['ADVERTISEMENT', 'advertisement'],
    ['Story continues below advertisement', 'advertisement'],
    ['Thanks for watching!', 'advertisement'],
    ['Visit Website', 'advertisement'],
    ['Share', 'share bar'],
    ['Share this article', 'share bar'],
    ['Share on Facebook', 'share bar'],
    ['Facebook Twitter Email', 'share bar'],
    ['Popular Video', 'related stories'],
    ['Most Read', 'related stories'],
    ['You May Also Like', 'related stories'],
    ['Read more: The long way round', 'related stories'],
    ['Toggle menu', 'menu'],
    ['© 2022 The Ledger', 'page furniture'],
    ['12 Comments', 'page furniture'],
    ['Sign up for our newsletter', 'page furniture'],
    ['5 min read', 'page furniture'],
  ])('%j is a %s', (line, reason) => {
    expect(furnitureReason(line)).toBe(reason);
  });

  it.each([
    'Share prices fell on Monday.',
    'Twitter declined to comment.',
    'More than forty people came.',
    'Search teams found the boat.',
    'Close to forty people came.',
    'Comments from the mayor followed.',
    'Print is not dead, she said.',
    'Top officials resigned.',
    'Menu prices rose.',
    'Trending upward',
    'He paused.',
  ])('%j is the writer’s', (line) => {
    expect(furnitureReason(line)).toBeNull();
  });
});
