import type { ReactNode } from 'react';
import { BackupSection } from '../backup/backup-section.tsx';
import { General } from './general.tsx';
import { House } from './house.tsx';
import { Library } from './library.tsx';
import type { SectionProps } from './use-change.ts';
import { Writing } from './writing.tsx';

/** The sections of the preferences, in the order of their tabs. */
export const sections: readonly {
  readonly id: string;
  readonly title: string;
  readonly Section: (props: SectionProps) => ReactNode;
}[] = [
  { id: 'general', title: 'General', Section: General },
  { id: 'writing', title: 'Writing', Section: Writing },
  { id: 'house', title: 'House style', Section: House },
  { id: 'library', title: 'Library', Section: Library },
  { id: 'backup', title: 'Backup', Section: BackupSection },
];
