import { v7 as newId } from 'uuid';
import type { Material, Quote, Source, Spot } from '#shared/article/ledger.ts';
import { findQuotation, foldText } from '#shared/material/find-words.ts';
import { offerUndo } from '../panels/offer-undo.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { useMaterial } from '../stores/material.ts';
import { useSelection } from '../stores/selection.ts';
import { quotationFrom, spotAt } from './quotation-from.ts';

/** Makes a record of the words selected in the material on show, and answers with its id. */
export function quoteSelection(): string | null {
  const { shown, selection, read } = useMaterial.getState();
  const { article, edit } = useArticle.getState();
  const source = article?.sources.find(({ id }) => id === shown?.sourceId);
  const opened = shown && read.get(shown.material.asset.sha256);
  if (!article || !source || !shown || opened?.state !== 'ready') return null;
  const { material } = shown;
  const from = { material, text: opened.text, source, sources: article.sources, newId };
  const made = selection && quotationFrom(selection, from);
  if (!made) {
    useInterface.getState().notify('Select words in the material first.');
    return null;
  }
  const { quote, newSource } = made;
  const same = article.quotes.find(
    ({ spot }) =>
      spot?.sha256 === quote.spot?.sha256 &&
      spot?.start === quote.spot?.start &&
      spot?.end === quote.spot?.end,
  );
  if (same) {
    useInterface.getState().notify('These words are recorded already.');
    useSelection.getState().choose({ panel: 'quotes', id: same.id });
    return same.id;
  }
  edit(
    [
      ...(newSource ? [{ kind: 'put source', source: newSource } as const] : []),
      { kind: 'put quote', quote },
    ],
    newSource ? `Quotation and ${newSource.name} recorded` : 'Quotation recorded',
  );
  useSelection.getState().choose({ panel: 'quotes', id: quote.id });
  return quote.id;
}

/** Shows where a record's words stand in the material of the article's sources. */
export function showSpot({ spot }: Quote, sources: readonly Source[]): void {
  const held = spot && holderOf(spot.sha256, sources);
  if (held) useMaterial.getState().show(held.source.id, held.material, spot);
}

/** The source, and the file of it, that a hash means; `null` where it is attached no more. */
export function holderOf(
  sha256: string,
  sources: readonly Source[],
): { readonly source: Source; readonly material: Material } | null {
  for (const source of sources) {
    const material = source.material.find(({ asset }) => asset.sha256 === sha256);
    if (material) return { source, material };
  }
  return null;
}

/** What a search for a record's words came to. */
export type Search =
  | { readonly found: true }
  /** Files that were looked through, and those that could not be read. */
  | { readonly found: false; readonly files: number; readonly unread: number };

/**
 * Looks for a record's words in all material of the article, that of its speaker and outlet first; ties
 * the record to the place that is most like them and shows it.
 */
export async function findInMaterial(quote: Quote, sources: readonly Source[]): Promise<Search> {
  const { load, show } = useMaterial.getState();
  const files = nearestFirst(quote, sources).flatMap((source) =>
    source.material.map((material) => ({ source, material })),
  );
  let unread = 0;
  let best: { readonly sourceId: string; readonly material: Material; readonly spot: Spot } | null =
    null;
  let likeness = 0;
  for (const { source, material } of files) {
    if (likeness === 1) break;
    const read = await load(material.asset.sha256);
    if (read.state !== 'ready') {
      unread += 1;
      continue;
    }
    const found = findQuotation(foldText(read.text.text), quote.words);
    if (found === null || found.likeness <= likeness) continue;
    const { start, end } = found;
    ({ likeness } = found);
    best = { sourceId: source.id, material, spot: spotAt({ start, end }, material, read.text) };
  }
  if (best === null) return { found: false, files: files.length, unread };
  const { spot } = best;
  const { article, edit } = useArticle.getState();
  const now = article?.quotes.find(({ id }) => id === quote.id);
  if (now) {
    edit([{ kind: 'put quote', quote: { ...now, spot } }], 'Place in the material noted');
    offerUndo();
    show(best.sourceId, best.material, spot);
  }
  return { found: true };
}

function nearestFirst(
  { speakerId, outletId }: Quote,
  sources: readonly Source[],
): readonly Source[] {
  const nearness = ({ id }: Source): number => (id === speakerId ? 0 : id === outletId ? 1 : 2);
  return [...sources].sort((a, b) => nearness(a) - nearness(b));
}
