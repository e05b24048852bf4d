import type { Source } from '#shared/article/ledger.ts';
import type { SourceProposal } from '../reading/proposals.ts';

/** One sort of sources, records and proposals. */
export interface SourceGroup {
  readonly title: string;
  readonly sources: readonly Source[];
  readonly proposals: readonly SourceProposal[];
}

/** The sources by what they are; only groups that have some. */
export function sourceGroups(
  sources: readonly Source[],
  proposals: readonly SourceProposal[],
): readonly SourceGroup[] {
  return sorts
    .map(({ title, holds }) => ({
      title,
      sources: sources.filter(holds),
      proposals: proposals.filter(({ draft }) => holds(draft)),
    }))
    .filter((group) => group.sources.length + group.proposals.length > 0);
}

const sorts: readonly { readonly title: string; readonly holds: (source: Source) => boolean }[] = [
  { title: 'Outlets', holds: ({ named, kind }) => named && kind === 'outlet' },
  { title: 'People', holds: ({ named, kind }) => named && kind === 'person' },
  { title: 'Not named', holds: ({ named }) => !named },
  { title: 'Organisations', holds: ({ named, kind }) => named && kind === 'organisation' },
  {
    title: 'Documents and data',
    holds: ({ named, kind }) => named && (kind === 'document' || kind === 'dataset'),
  },
  { title: 'Posts', holds: ({ named, kind }) => named && kind === 'post' },
];
