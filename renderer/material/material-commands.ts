import type { Command } from '../commands/command.ts';
import { isWritable } from '../commands/conditions.ts';
import { useArticle } from '../stores/article.ts';
import { useMaterial } from '../stores/material.ts';
import { useSelection } from '../stores/selection.ts';
import { quoteSelection } from './quote-work.ts';

/** What is done with files attached to sources. */
export const materialCommands: readonly Command[] = [
  {
    id: 'material.open',
    group: 'Attribution',
    title: 'Open the material of a source',
    when: () => firstAttached() !== null,
    run: () => {
      const first = firstAttached();
      if (first) useMaterial.getState().show(first.sourceId, first.material);
    },
  },
  {
    id: 'material.attach',
    group: 'Attribution',
    title: 'Attach material to the chosen source…',
    when: () => isWritable() && picker() !== null,
    run: () => picker()?.click(),
  },
  {
    id: 'material.quote',
    group: 'Attribution',
    title: 'Quote the words selected in the material',
    when: () => isWritable() && useMaterial.getState().selection !== null,
    run: () => void quoteSelection(),
  },
  {
    id: 'material.close',
    group: 'Attribution',
    title: 'Close the material',
    when: () => useMaterial.getState().shown !== null,
    run: () => useMaterial.getState().close(),
  },
];

/** The chosen source's own file first, else the first that any source has. */
function firstAttached() {
  const { article } = useArticle.getState();
  const { chosen } = useSelection.getState();
  const sources = article?.sources.filter(({ material }) => material.length > 0) ?? [];
  const source = sources.find(({ id }) => id === chosen?.id) ?? sources[0];
  const material = source?.material[0];
  return source && material ? { sourceId: source.id, material } : null;
}

/** The file dialog of the chosen source's card, or of the only source there is. */
function picker(): HTMLInputElement | null {
  const { article } = useArticle.getState();
  const { chosen } = useSelection.getState();
  const sources = article?.sources ?? [];
  const source =
    sources.find(({ id }) => id === chosen?.id) ?? (sources.length === 1 ? sources[0] : undefined);
  const field = document.querySelector(`[data-attach-to="${CSS.escape(source?.id ?? '')}"]`);
  return field instanceof HTMLInputElement ? field : null;
}
