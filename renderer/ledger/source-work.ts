import type { Source } from '#shared/article/ledger.ts';
import { mergedSource } from '#shared/article/merge-records.ts';
import { offerUndo } from '../panels/offer-undo.ts';
import { useArticle } from '../stores/article.ts';
import { useSelection } from '../stores/selection.ts';
import { differenceKey } from './likely-same.ts';

/** Makes one record of two, in one step: names, passages and quotations of `other` are then `kept`’s. */
export function mergeSources(kept: Source, other: Source): void {
  useArticle.getState().edit(
    [
      { kind: 'put source', source: mergedSource(kept, other) },
      { kind: 'merge source', id: other.id, into: kept.id },
    ],
    `${other.name} merged into ${kept.name}`,
  );
  offerUndo();
  useSelection.getState().choose({ panel: 'sources', id: kept.id });
}

/** Remembers that two records are of two sources. */
export function keepApart(a: Source, b: Source): void {
  useArticle.getState().dismiss([differenceKey(a, b)]);
  offerUndo();
}
