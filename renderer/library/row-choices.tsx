import { Copy, FileText, Layers, Package, PenLine, Pin, PinOff, Tags, Trash2 } from 'lucide-react';
import { movesFrom } from '#shared/article/workflow.ts';
import type { ArticleSummary } from '#shared/desk/contract.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { useLibraryView } from '../stores/library-view.ts';
import type { MenuChoice } from '../ui/menu.tsx';
import { arePinned, moveArticles, pinArticles } from './bulk-work.ts';
import { duplicateArticle, openArticle } from './desk-work.ts';

interface RowChoiceOptions {
  readonly writable: boolean;
  readonly onRename: () => void;
  readonly onTrash: (articles: readonly ArticleSummary[]) => void;
}

/** What can be done with one row, or with all that are chosen. */
export function rowChoices(
  articles: readonly ArticleSummary[],
  { writable, onRename, onTrash }: RowChoiceOptions,
): readonly (readonly MenuChoice[])[] {
  const [article] = articles;
  if (article === undefined) return [];
  const disabled = !writable;
  const single: readonly MenuChoice[] = [
    {
      id: 'open',
      label: 'Open',
      icon: <FileText aria-hidden />,
      shortcut: '↵',
      run: () => void openArticle(article.id),
    },
    {
      id: 'rename',
      label: 'Rename',
      icon: <PenLine aria-hidden />,
      shortcut: 'F2',
      disabled,
      run: onRename,
    },
    {
      id: 'duplicate',
      label: 'Duplicate',
      icon: <Copy aria-hidden />,
      disabled,
      run: () => void duplicateArticle(article.id),
    },
    {
      id: 'handOver',
      label: 'Hand over…',
      icon: <Package aria-hidden />,
      run: () => void handOver(article.id),
    },
  ];
  return [
    articles.length === 1 ? single : [],
    [...statusChoices(articles, disabled)],
    [
      pinChoice(articles, disabled),
      {
        id: 'file',
        label: 'Section and tags…',
        icon: <Tags aria-hidden />,
        disabled,
        run: () => fileDialog(articles),
      },
      ...(articles.length === 1
        ? [
            {
              id: 'template',
              label: 'Keep as a template…',
              icon: <Layers aria-hidden />,
              disabled,
              run: () => useInterface.getState().openDialog('keep template', [article.id]),
            },
          ]
        : []),
    ],
    [
      {
        id: 'trash',
        label: articles.length === 1 ? 'Move to the trash' : `Move ${articles.length} to the trash`,
        icon: <Trash2 aria-hidden />,
        shortcut: 'Del',
        danger: true,
        disabled,
        run: () => onTrash(articles),
      },
    ],
  ].filter((group) => group.length > 0);
}

/** Opens an article, and asks how it is to be handed over. */
async function handOver(id: string): Promise<void> {
  await openArticle(id);
  if (useArticle.getState().article?.id === id) useInterface.getState().openDialog('hand over');
}

/** Where every one of the articles may be sent. */
export function statusChoices(
  articles: readonly ArticleSummary[],
  disabled: boolean,
): readonly MenuChoice[] {
  const [first] = articles;
  if (first === undefined) return [];
  return movesFrom(first.status)
    .filter((status) =>
      articles.every(
        (article) => article.status === status || movesFrom(article.status).includes(status),
      ),
    )
    .map((status) => ({
      id: status,
      label: moveNames[status],
      disabled,
      run: () => void moveArticles(articles, status),
    }));
}

const moveNames = {
  draft: 'Send back to draft',
  'in review': 'Send to review',
  approved: 'Approve',
  published: 'Publish',
  spiked: 'Spike',
} as const;

function pinChoice(articles: readonly ArticleSummary[], disabled: boolean): MenuChoice {
  const ids = articles.map(({ id }) => id);
  const pinned = arePinned(ids, useLibraryView.getState().arrangement);
  return {
    id: 'pin',
    label: pinned ? 'Unpin' : 'Pin to the top',
    icon: pinned ? <PinOff aria-hidden /> : <Pin aria-hidden />,
    disabled,
    run: () => void pinArticles(ids, !pinned),
  };
}

/** Asks for the section and tags of articles. */
export function fileDialog(articles: readonly ArticleSummary[]): void {
  useInterface.getState().openDialog(
    'file articles',
    articles.map(({ id }) => id),
  );
}
