import { BadgeCheck, BookOpenCheck, ChevronDown, FileDown, FilePen, Package } from 'lucide-react';
import { wasPublished } from '#shared/article/corrections.ts';
import { shortcutOf } from '../commands/shortcut.ts';
import { readProof } from '../proof/proof-work.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { useReadOnly } from '../stores/library.ts';
import { Button } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';

/** The ways out: read the proof, sign off, then export; or to another desk. */
export function PublishButton() {
  const readOnly = useReadOnly();
  const openDialog = useInterface((state) => state.openDialog);
  const published = useArticle(({ article }) => article !== null && wasPublished(article));
  return (
    <MenuButton
      label="Publish"
      groups={[
        [
          {
            id: 'article.proof',
            label: 'Read the proof',
            icon: <BookOpenCheck aria-hidden />,
            shortcut: shortcutOf('article.proof'),
            run: readProof,
          },
          {
            id: 'article.signOff',
            label: 'Sign off…',
            icon: <BadgeCheck aria-hidden />,
            shortcut: shortcutOf('article.signOff'),
            disabled: readOnly,
            run: () => {
              openDialog('sign off');
            },
          },
          {
            id: 'article.export',
            label: 'Export…',
            icon: <FileDown aria-hidden />,
            shortcut: shortcutOf('article.export'),
            run: () => {
              openDialog('export');
            },
          },
          {
            id: 'article.handOver',
            label: 'Hand over…',
            icon: <Package aria-hidden />,
            run: () => {
              openDialog('hand over');
            },
          },
        ],
        [
          {
            id: 'article.correct',
            label: 'Correction or note…',
            icon: <FilePen aria-hidden />,
            shortcut: shortcutOf('article.correct'),
            disabled: readOnly || !published,
            run: () => {
              openDialog('correction');
            },
          },
        ],
      ]}
    >
      <Button variant="primary" data-tour="publish">
        Publish
        <ChevronDown aria-hidden />
      </Button>
    </MenuButton>
  );
}
