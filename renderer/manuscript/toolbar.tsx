import {
  Bold,
  Heading2,
  ImagePlus,
  Italic,
  Link,
  List,
  ListOrdered,
  MessageSquarePlus,
  MessageSquareQuote,
  Quote,
  Redo2,
  TextQuote,
  Undo2,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import { onMac, shortcutText } from '../commands/shortcut.ts';
import type { Shortcut } from '../commands/shortcut.ts';
import { beginComment } from '../notes/commands.ts';
import { SuggestButton } from '../notes/suggest-button.tsx';
import { IconButton } from '../ui/button.tsx';
import type { Editor } from './editor.ts';
import type { Format } from './format.ts';
import { commands } from './keys.ts';
import type { CommandName } from './keys.ts';
import { InsertMenu } from './blocks/insert-menu.tsx';
import { openPicturePicker, takePicked } from './blocks/picture-picker.ts';
import { markQuotation } from './mark-quotation.ts';
import styles from './toolbar.module.css';

interface ToolbarProps {
  readonly editor: Editor | null;
  readonly format: Format | null;
  readonly onLink: () => void;
}

interface Tool {
  readonly command: CommandName;
  readonly label: string;
  readonly shortcut: Shortcut;
  readonly Icon: LucideIcon;
  readonly pressed: (format: Format) => boolean;
}

const characters: readonly Tool[] = [
  {
    command: 'bold',
    label: 'Bold',
    shortcut: { mod: true, key: 'b' },
    Icon: Bold,
    pressed: (f) => f.bold,
  },
  {
    command: 'italic',
    label: 'Italic',
    shortcut: { mod: true, key: 'i' },
    Icon: Italic,
    pressed: (f) => f.italic,
  },
];

const blocks: readonly Tool[] = [
  {
    command: 'heading',
    label: 'Heading',
    shortcut: { mod: true, alt: true, key: '1' },
    Icon: Heading2,
    pressed: (f) => f.heading,
  },
  {
    command: 'bulletList',
    label: 'List',
    shortcut: { mod: true, shift: true, key: '8' },
    Icon: List,
    pressed: (f) => f.bulletList,
  },
  {
    command: 'orderedList',
    label: 'Numbered list',
    shortcut: { mod: true, shift: true, key: '7' },
    Icon: ListOrdered,
    pressed: (f) => f.orderedList,
  },
  {
    command: 'blockQuote',
    label: 'Block quotation',
    shortcut: { mod: true, shift: true, key: '9' },
    Icon: TextQuote,
    pressed: (f) => f.blockQuote,
  },
  {
    command: 'pullQuote',
    label: 'Pull quote',
    shortcut: { mod: true, shift: true, key: '0' },
    Icon: Quote,
    pressed: (f) => f.pullQuote,
  },
];

/** What can be done to the text, with its keys in the tooltips. */
export function Toolbar({ editor, format, onLink }: ToolbarProps) {
  const off = editor === null || format === null;

  function run(command: CommandName): void {
    if (!editor) return;
    commands[command](editor.view.state, (tr) => editor.view.dispatch(tr));
    editor.view.focus();
  }
  const buttons = (tools: readonly Tool[]) =>
    tools.map(({ command, label, shortcut, Icon, pressed }) => (
      <IconButton
        key={command}
        label={label}
        shortcut={keysOf(shortcut)}
        isDisabled={off}
        aria-pressed={format !== null && pressed(format)}
        onPress={() => run(command)}
      >
        <Icon aria-hidden />
      </IconButton>
    ));

  return (
    <AriaToolbar aria-label="Formatting" className={styles['toolbar'] ?? ''}>
      {buttons(characters)}
      <IconButton
        label="Link"
        shortcut={keysOf({ mod: true, alt: true, key: 'k' })}
        isDisabled={off}
        aria-pressed={format?.link ?? false}
        onPress={onLink}
      >
        <Link aria-hidden />
      </IconButton>
      <span className={styles['gap']} />
      {buttons(blocks)}
      <span className={styles['gap']} />
      <IconButton
        label="Record the selected words as a quotation"
        shortcut={keysOf({ mod: true, alt: true, key: 'q' })}
        isDisabled={!format?.selected}
        onPress={() => {
          if (editor) markQuotation(editor.view.state, (tr) => editor.view.dispatch(tr));
        }}
      >
        <MessageSquareQuote aria-hidden />
      </IconButton>
      <IconButton
        label="Comment on the selected words"
        shortcut={keysOf({ mod: true, alt: true, key: 'm' })}
        isDisabled={off}
        onPress={beginComment}
      >
        <MessageSquarePlus aria-hidden />
      </IconButton>
      <SuggestButton isDisabled={off} />
      <IconButton label="Insert pictures" isDisabled={off} onPress={openPicturePicker}>
        <ImagePlus aria-hidden />
      </IconButton>
      <input
        type="file"
        accept="image/*"
        multiple
        hidden
        data-picture-picker
        onChange={(event) => takePicked(event.target)}
      />
      <InsertMenu isDisabled={off} />
      <span className={styles['space']} />
      <IconButton
        label="Undo"
        shortcut={keysOf({ mod: true, key: 'z' })}
        isDisabled={!format?.canUndo}
        onPress={() => run('undo')}
      >
        <Undo2 aria-hidden />
      </IconButton>
      <IconButton
        label="Redo"
        shortcut={keysOf({ mod: true, shift: true, key: 'z' })}
        isDisabled={!format?.canRedo}
        onPress={() => run('redo')}
      >
        <Redo2 aria-hidden />
      </IconButton>
    </AriaToolbar>
  );
}

function keysOf(shortcut: Shortcut): string {
  return shortcutText(shortcut, onMac());
}
