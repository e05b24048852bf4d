import { useFind } from '../manuscript/find/find-store.ts';
import { isStoryOffered, takeOfferedStory } from '../manuscript/paste/offer-story.ts';
import { goToPlaceholder, hasPlaceholders } from '../manuscript/placeholders.ts';
import { useSpelling } from '../manuscript/spelling/spelling-store.ts';
import { useInterface } from '../stores/interface.ts';
import { inMenu } from './command.ts';
import type { Command } from './command.ts';
import { canWrite, hasArticle } from './conditions.ts';

/** What helps to write: find and replace, what is still to come, headings, the length. */
export const writingCommands: readonly Command[] = [
  {
    id: 'article.takeStory',
    group: 'Article',
    title: 'Put the pasted story in its places',
    when: isStoryOffered,
    run: takeOfferedStory,
  },
  {
    ...inMenu('edit.find'),
    group: 'Edit',
    when: hasArticle,
    run: () => useFind.getState().show(false),
  },
  {
    ...inMenu('edit.replace'),
    group: 'Edit',
    when: hasArticle,
    run: () => useFind.getState().show(true),
  },
  {
    id: 'edit.findNext',
    group: 'Edit',
    title: 'Next match',
    when: isFinding,
    run: () => useFind.getState().seat?.go(1),
  },
  {
    id: 'edit.findPrevious',
    group: 'Edit',
    title: 'Previous match',
    when: isFinding,
    run: () => useFind.getState().seat?.go(-1),
  },
  {
    ...inMenu('edit.spelling'),
    group: 'Edit',
    when: () => useSpelling.getState().next !== null,
    run: () => useSpelling.getState().next?.(),
  },
  {
    id: 'edit.nextPlaceholder',
    group: 'Edit',
    title: 'Next TK: what is still to come',
    when: hasPlaceholders,
    run: () => goToPlaceholder(1),
  },
  {
    id: 'edit.previousPlaceholder',
    group: 'Edit',
    title: 'Previous TK',
    when: hasPlaceholders,
    run: () => goToPlaceholder(-1),
  },
  {
    id: 'article.goal',
    group: 'Article',
    title: 'Word goal…',
    when: canWrite,
    run: () => useInterface.getState().openDialog('word goal'),
  },
  {
    id: 'view.outline',
    group: 'View',
    title: 'Outline: go to a heading…',
    when: hasArticle,
    run: () => useInterface.getState().openDialog('outline'),
  },
];

function isFinding(): boolean {
  return useFind.getState().isOpen;
}
