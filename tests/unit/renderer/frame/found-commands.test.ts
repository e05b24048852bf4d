import { describe, expect, it } from 'vitest';
import type { Command, CommandGroup, CommandId } from '#renderer/commands/command.ts';
import { foundCommands } from '#renderer/commands/found-commands.ts';

const command = (id: CommandId, group: CommandGroup, title: string): Command => ({
  id,
  group,
  title,
  when: () => true,
  run: () => undefined,
});
const possible = [
  command('article.new', 'Article', 'New article'),
  command('article.signOff', 'Publish', 'Sign off…'),
  command('notes.next', 'Notes', 'Go to the next comment or suggestion'),
  command('notes.acceptAll', 'Notes', 'Accept all suggestions'),
  command('notes.accept', 'Notes', 'Suggest changes, or write again'),
  command('view.focus', 'View', 'Design the résumé'),
];
const titles = (query: string) =>
  foundCommands(possible, query).map(([group, found]) => [group, found.map(({ title }) => title)]);

describe('the commands that the palette finds', () => {
  it('are all of them by group where nothing is asked for', () => {
    expect(titles(' ').map(([group]) => group)).toEqual(['Article', 'Publish', 'Notes', 'View']);
  });

  it('begin with what was typed before they only hold it', () => {
    expect(titles('suggest')).toEqual([
      [
        'Notes',
        [
          'Suggest changes, or write again',
          'Go to the next comment or suggestion',
          'Accept all suggestions',
        ],
      ],
    ]);
  });

  it('stand in the group of the best one first', () => {
    expect(titles('sign').map(([group]) => group)).toEqual(['Publish', 'View']);
    expect(titles('design').map(([group]) => group)).toEqual(['View']);
  });

  it('hold every word, in any order, with or without accents', () => {
    expect(titles('all accept')).toEqual([['Notes', ['Accept all suggestions']]]);
    expect(titles('resume')).toEqual([['View', ['Design the résumé']]]);
    expect(titles('accept nobody')).toEqual([]);
  });
});
