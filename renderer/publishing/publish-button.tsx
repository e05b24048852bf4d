import { BadgeCheck, ChevronDown, FileDown } from 'lucide-react';
import { shortcutOf } from '../commands/shortcut.ts';
import { useInterface } from '../stores/interface.ts';
import { useReadOnly } from '../stores/library.ts';
import { Button } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';

/** The way out: sign off, then export. */
export function PublishButton() {
  const readOnly = useReadOnly();
  const openDialog = useInterface((state) => state.openDialog);
  return (
    <MenuButton
      label="Publish"
      groups={[
        [
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
