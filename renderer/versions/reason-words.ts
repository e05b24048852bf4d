import type { KeepReason } from '#shared/article/revisions.ts';

/** Why a version was kept, as the list of versions says it. */
export const reasonWords: Readonly<Record<KeepReason, string>> = {
  work: 'in the course of work',
  'status changed': 'the status changed',
  'signed off': 'signed off',
  exported: 'exported',
  'before restoring': 'before an older version came back',
  'before settling': 'before two versions were settled',
  'other version': 'the other of two versions',
  'before outside change': 'before another program changed it',
  'outside change': 'changed by another program',
  'handed over': 'handed over',
  'before migration': 'as an older Galley wrote it',
  found: 'found on the disk',
};
