import { blockChoices } from '../manuscript/blocks/block-choices.ts';
import { viewerKeys } from '../material/viewer-keys.ts';
import { proofKeys } from '../proof/keys.ts';
import { useInterface } from '../stores/interface.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Keys } from '../ui/keys.tsx';
import { commandGroups } from './command.ts';
import { commands } from './registry.ts';
import { onMac, shortcutOf, shortcutText } from './shortcut.ts';
import type { Shortcut } from './shortcut.ts';
import styles from './shortcut-sheet.module.css';

/** Keys that belong to a place rather than to a command. */
const elsewhere: readonly {
  readonly title: string;
  readonly keys: readonly (readonly [string, Shortcut])[];
}[] = [
  {
    title: 'In the text',
    keys: [
      ['Bold', { mod: true, key: 'b' }],
      ['Italic', { mod: true, key: 'i' }],
      ['Link', { mod: true, alt: true, key: 'k' }],
      ...blockChoices.flatMap(({ label, shortcut }) =>
        shortcut === null ? [] : [[label, shortcut] as const],
      ),
      ['Paragraph', { mod: true, alt: true, key: '0' }],
      ['Nest a list item', { key: 'tab' }],
      ['Move the block up', { alt: true, key: '↑' }],
      ['Move the block down', { alt: true, key: '↓' }],
      ['Insert a block, on an empty line', { key: '/' }],
      ['Paste without formatting', { mod: true, shift: true, key: 'v' }],
    ],
  },
  {
    title: 'In the material of a source',
    keys: [
      ['Search', viewerKeys.find],
      ['Quote the selected words', viewerKeys.quote],
      ['Close', viewerKeys.close],
    ],
  },
  {
    title: 'In the proof',
    keys: [
      ['Next entry', proofKeys.next],
      ['Entry before', proofKeys.previous],
      ['Mark as read, accept what is proposed', proofKeys.accept],
      ['Waive the finding', proofKeys.waive],
      ['Comment on the passage', proofKeys.comment],
      ['Leave the proof', proofKeys.leave],
    ],
  },
  {
    title: 'In the library',
    keys: [
      ['Open the article', { key: 'enter' }],
      ['Rename it', { key: 'f2' }],
      ['Move it to the trash', { key: 'delete' }],
    ],
  },
];

/** Every shortcut on one sheet. */
export function ShortcutSheet() {
  const { dialog, closeDialog } = useInterface();
  const groups = [
    ...commandGroups.map((group) => ({
      title: group,
      keys: commands
        .filter((command) => command.group === group)
        .map((command) => [command.title, shortcutOf(command.id)] as const),
    })),
    ...elsewhere.map(({ title, keys }) => ({
      title,
      keys: keys.map(([name, shortcut]) => [name, shortcutText(shortcut, onMac())] as const),
    })),
  ];
  return (
    <Dialog
      title="Keyboard shortcuts"
      shape="large"
      isOpen={dialog === 'shortcuts'}
      onClose={closeDialog}
    >
      {/* The keys that scroll need a place to go to: nothing on the sheet takes the focus. */}
      <div className={styles['sheet']} role="group" aria-label="Every shortcut" tabIndex={0}>
        {groups.map(({ title, keys }) => (
          <section key={title} className={styles['group']}>
            <h3 className={styles['title']}>{title}</h3>
            <dl>
              {keys.map(([name, text]) =>
                text === undefined ? null : (
                  <div key={name} className={styles['row']}>
                    <dt>{name.replace(/…$/, '')}</dt>
                    <dd>
                      <Keys text={text} />
                    </dd>
                  </div>
                ),
              )}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
