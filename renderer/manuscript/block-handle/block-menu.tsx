import { ArrowDown, ArrowUp, Copy, Pilcrow, Replace, Trash2 } from 'lucide-react';
import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { onMac, shortcutText } from '../../commands/shortcut.ts';
import type { Shortcut } from '../../commands/shortcut.ts';
import { ContextMenu } from '../../ui/menu.tsx';
import type { MenuChoice } from '../../ui/menu.tsx';
import { blockChoices } from '../blocks/block-choices.ts';
import { blockIcons } from '../blocks/block-icons.ts';
import { canRunInText, runInText } from '../blocks/open-text.ts';
import { deleteBlock, duplicateBlock, formOf, moveBlockBy, turnInto } from './block-work.ts';
import type { BlockForm } from './block-work.ts';

/** The block that is asked about, and where its menu opens, in window coordinates. */
export interface AskedBlock {
  readonly start: number;
  readonly at: { readonly x: number; readonly y: number };
}

interface BlockMenuProps {
  readonly view: EditorView;
  readonly asked: AskedBlock | null;
  readonly onClose: () => void;
}

/** What can be done with a block as a whole. */
export function BlockMenu({ view, asked, onClose }: BlockMenuProps) {
  return (
    <ContextMenu
      label="The block"
      at={asked?.at ?? null}
      groups={asked === null ? [] : choicesFor(view, asked.start)}
      onClose={() => {
        onClose();
        // The menu gives the focus back where it was: to no place that somebody writes in.
        requestAnimationFrame(() => view.focus());
      }}
    />
  );
}

function choicesFor(view: EditorView, start: number): readonly (readonly MenuChoice[])[] {
  const block = view.state.doc.nodeAt(start);
  const now = block && formOf(block);
  const forms = formChoices
    .filter(({ form }) => form !== now)
    .map(({ form, label, icon, keys }) => choice(form, label, icon, turnInto(start, form), keys));
  return [
    [
      choice('up', 'Move up', <ArrowUp aria-hidden />, moveBlockBy(start, -1), alt('↑')),
      choice('down', 'Move down', <ArrowDown aria-hidden />, moveBlockBy(start, 1), alt('↓')),
      {
        id: 'turn',
        label: 'Turn into…',
        icon: <Replace aria-hidden />,
        disabled: forms.every(({ disabled }) => disabled),
        choices: forms,
      },
    ],
    [
      choice('duplicate', 'Duplicate', <Copy aria-hidden />, duplicateBlock(start)),
      { ...choice('delete', 'Delete', <Trash2 aria-hidden />, deleteBlock(start)), danger: true },
    ],
  ];
}

function choice(
  id: string,
  label: string,
  icon: React.ReactNode,
  command: Command,
  keys: Shortcut | null = null,
) {
  return {
    id,
    label,
    icon,
    shortcut: keys === null ? undefined : shortcutText(keys, onMac()),
    disabled: !canRunInText(command),
    run: () => void runInText(command),
  } satisfies MenuChoice;
}

interface FormChoice {
  readonly form: BlockForm;
  readonly label: string;
  readonly icon: React.ReactNode;
  readonly keys: Shortcut | null;
}

const formChoices: readonly FormChoice[] = [
  {
    form: 'paragraph',
    label: 'Paragraph',
    icon: <Pilcrow aria-hidden />,
    keys: { mod: true, alt: true, key: '0' },
  },
  ...blockChoices.flatMap(({ id, label, shortcut }) => {
    if (id === 'picture' || id === 'embed' || id === 'rule') return [];
    const Icon = blockIcons[id];
    return [{ form: id, label, icon: <Icon aria-hidden />, keys: shortcut }];
  }),
];

function alt(key: string): Shortcut {
  return { alt: true, key };
}
