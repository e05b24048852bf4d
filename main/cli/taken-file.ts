import type { Article } from '#shared/article/article.ts';
import { isPackage } from '#shared/article/package.ts';
import type { IncomingFile } from '#shared/desk/contract.ts';
import type { TakeInOutcome } from '#shared/desk/hand-over-contract.ts';
import type { DeskSession } from './desk-session.ts';

/** An article that a file brought into the library, and what is to be said of that; `null` for nothing. */
export interface TakenFile {
  readonly article: Article;
  readonly remark: string | null;
}

/** Brings a file into the library: a package as it was handed over, anything else by import. */
export async function takenFile(desk: DeskSession, file: IncomingFile): Promise<TakenFile> {
  if (!isPackage(file)) {
    const article = await desk.ask('import.file', file);
    const dropped = article.origin?.dropped.length ?? 0;
    const remark = dropped > 0 ? `${dropped} blocks of page furniture were left out.` : null;
    return { article, remark };
  }
  let taken = await desk.ask('article.takeIn', { file, onto: null });
  // Whoever names the file here wants what is newer in it; what it takes the place of is kept.
  if (taken.outcome === 'newer') {
    taken = await desk.ask('article.takeIn', { file, onto: taken.stored });
  }
  return { article: taken.article, remark: remarks[taken.outcome] };
}

const remarks: Readonly<Record<TakeInOutcome, string | null>> = {
  new: null,
  updated: 'it goes on from the version here, which is kept in the version history.',
  newer: 'the library changed meanwhile, and nothing was taken in: try again.',
  same: 'the library has this very version already; nothing was changed.',
  older: 'the library has a newer version of it; nothing was changed.',
  'second version':
    'both this version and the one in the library went on; it lies beside that one until somebody opens the library and compares the two.',
};
