import { Plus } from 'lucide-react';
import { onMac, shortcutText } from '../../commands/shortcut.ts';
import { IconButton } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import type { MenuChoice } from '../../ui/menu.tsx';
import { blockChoices } from './block-choices.ts';
import type { BlockChoice } from './block-choices.ts';
import { blockIcons } from './block-icons.ts';
import { runInText } from './open-text.ts';

/** Every kind of block, to be put into the text at the caret. */
export function InsertMenu({ isDisabled }: { readonly isDisabled: boolean }) {
  return (
    <MenuButton label="Insert" groups={[blockChoices.map(choiceOf)]}>
      <IconButton label="Insert a block (“/” on an empty line)" isDisabled={isDisabled}>
        <Plus aria-hidden />
      </IconButton>
    </MenuButton>
  );
}

function choiceOf({ id, label, shortcut, insert }: BlockChoice): MenuChoice {
  const Icon = blockIcons[id];
  return {
    id,
    label,
    icon: <Icon aria-hidden />,
    shortcut: shortcut === null ? undefined : shortcutText(shortcut, onMac()),
    run: () => void runInText(insert),
  };
}
