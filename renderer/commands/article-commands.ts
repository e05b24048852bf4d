import { wasPublished } from '#shared/article/corrections.ts';
import { movesFrom } from '#shared/article/workflow.ts';
import { openSample } from '../first-run/open-sample.ts';
import { openFilePicker } from '../importing/file-picker.tsx';
import { arePinned, moveArticles, pinArticles, trashArticles } from '../library/bulk-work.ts';
import { duplicateArticle, saveOpen, newArticle } from '../library/desk-work.ts';
import { focusHeadline } from '../library/focus-headline.ts';
import { proofCommands } from '../proof/commands.ts';
import { useInterface } from '../stores/interface.ts';
import { useLibraryView } from '../stores/library-view.ts';
import { useLibrary } from '../stores/library.ts';
import { rescueFocus } from '../window/regions.ts';
import { inMenu } from './command.ts';
import type { Command } from './command.ts';
import { canWrite, hasArticle, isWritable, articleOnDesk } from './conditions.ts';

/** What is done with the open article, or begins another. */
export const articleCommands: readonly Command[] = [
  {
    ...inMenu('article.new'),
    group: 'Article',
    when: isWritable,
    run: () => void newArticle().then((made) => made && focusHeadline()),
  },
  {
    ...inMenu('article.fromTemplate'),
    group: 'Article',
    when: isWritable,
    run: () => ui().openDialog('templates'),
  },
  {
    ...inMenu('article.import'),
    group: 'Article',
    when: isWritable,
    run: openFilePicker,
  },
  {
    id: 'article.paste',
    group: 'Article',
    title: 'Paste a story…',
    when: isWritable,
    run: () => ui().openDialog('paste'),
  },
  {
    id: 'article.sample',
    group: 'Article',
    title: 'Open the sample story',
    when: isWritable,
    run: () => void openSample(),
  },
  {
    ...inMenu('article.save'),
    group: 'Article',
    when: canWrite,
    run: () => void saveOpen(),
  },
  {
    id: 'article.importReport',
    group: 'Article',
    title: 'Show the import report',
    when: () => (articleOnDesk()?.origin ?? null) !== null,
    run: () => ui().openDialog('import report'),
  },
  {
    ...inMenu('article.duplicate'),
    group: 'Article',
    when: canWrite,
    run: () => void duplicateArticle(articleOnDesk()?.id ?? ''),
  },
  {
    ...inMenu('article.keepTemplate'),
    group: 'Article',
    when: canWrite,
    run: () => ui().openDialog('keep template', openIds()),
  },
  {
    ...inMenu('article.file'),
    group: 'Article',
    when: canWrite,
    run: () => ui().openDialog('file articles', openIds()),
  },
  {
    id: 'article.pin',
    group: 'Article',
    title: 'Pin or unpin the article',
    when: canWrite,
    run: () => {
      const { arrangement } = useLibraryView.getState();
      void pinArticles(openIds(), !arePinned(openIds(), arrangement));
    },
  },
  statusCommand('in review', 'Send the article to review'),
  statusCommand('draft', 'Send the article back to draft'),
  statusCommand('spiked', 'Spike the article'),
  {
    id: 'article.trash',
    group: 'Article',
    title: 'Move the article to the trash',
    when: canWrite,
    run: () => {
      const article = articleOnDesk();
      if (article) void trashArticles([article]).then(() => rescueFocus());
    },
  },
  ...proofCommands,
  {
    ...inMenu('article.signOff'),
    group: 'Publish',
    when: canWrite,
    run: () => ui().openDialog('sign off'),
  },
  {
    ...inMenu('article.export'),
    group: 'Publish',
    when: hasArticle,
    run: () => ui().openDialog('export'),
  },
  {
    ...inMenu('article.handOver'),
    group: 'Publish',
    when: hasArticle,
    run: () => ui().openDialog('hand over'),
  },
  {
    ...inMenu('article.correct'),
    group: 'Publish',
    when: () => {
      const article = articleOnDesk();
      return article !== null && isWritable() && wasPublished(article);
    },
    run: () => ui().openDialog('correction'),
  },
];

function statusCommand(status: 'draft' | 'in review' | 'spiked', title: string): Command {
  return {
    id: `article.status.${status}`,
    group: 'Publish',
    title,
    when: () => {
      const article = articleOnDesk();
      return article !== null && isWritable() && movesFrom(article.status).includes(status);
    },
    run: () => {
      const row = useLibrary.getState().articles.find(({ id }) => id === articleOnDesk()?.id);
      if (row) void moveArticles([row], status);
    },
  };
}

function openIds(): readonly string[] {
  const article = articleOnDesk();
  return article === null ? [] : [article.id];
}

function ui() {
  return useInterface.getState();
}
