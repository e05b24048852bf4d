import type { MenuItemConstructorOptions } from 'electron';
import { menuCommands, type Shortcut } from '#shared/desk/menu-commands.ts';
import type { CommandName } from '#shared/desk/names.ts';

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly development: boolean;
  readonly send: (command: CommandName) => void;
  readonly showLicence: () => void;
}

/**
 * The native menu. What edits text has Electron's roles; what belongs to Galley is sent to the page,
 * which has the same commands and keys in a browser (`menuCommands`). A key that the page handles stays
 * with it: a menu's accelerator fires only for keys that the page lets pass.
 */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const mac = options.platform === 'darwin';
  return [
    ...(mac ? [macAppMenu(options)] : []),
    fileMenu(options, mac),
    editMenu(options, mac),
    viewMenu(options),
    { role: 'windowMenu' },
    helpMenu(options, mac),
  ];
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

function macAppMenu({ send }: MenuOptions): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      separator,
      command(send, 'preferences'),
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
}

function fileMenu({ send }: MenuOptions, mac: boolean): MenuItemConstructorOptions {
  return {
    label: '&File',
    role: 'fileMenu',
    submenu: [
      command(send, 'article.new'),
      command(send, 'article.fromTemplate'),
      command(send, 'article.import'),
      separator,
      command(send, 'article.save'),
      command(send, 'article.duplicate'),
      command(send, 'article.keepTemplate'),
      command(send, 'article.file'),
      separator,
      command(send, 'article.proof'),
      command(send, 'article.signOff'),
      command(send, 'article.export'),
      command(send, 'article.handOver'),
      command(send, 'article.correct'),
      separator,
      command(send, 'library.backup'),
      separator,
      ...(mac
        ? [{ role: 'close' } satisfies MenuItemConstructorOptions]
        : [
            command(send, 'preferences'),
            separator,
            { role: 'quit' } satisfies MenuItemConstructorOptions,
          ]),
    ],
  };
}

function editMenu({ send }: MenuOptions, mac: boolean): MenuItemConstructorOptions {
  return {
    label: '&Edit',
    submenu: [
      // Not the roles: those undo what Chromium remembers, and the window remembers more (records too).
      command(send, 'edit.undo'),
      command(send, 'edit.redo'),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'pasteAndMatchStyle' },
      { role: 'delete' },
      { role: 'selectAll' },
      separator,
      command(send, 'notes.comment'),
      command(send, 'notes.suggest'),
      separator,
      command(send, 'edit.find'),
      command(send, 'edit.replace'),
      command(send, 'edit.spelling'),
      command(send, 'find'),
      ...(mac ? speechMenu() : []),
    ],
  };
}

function speechMenu(): MenuItemConstructorOptions[] {
  return [
    separator,
    { label: 'Speech', submenu: [{ role: 'startSpeaking' }, { role: 'stopSpeaking' }] },
  ];
}

function viewMenu({ send, development }: MenuOptions): MenuItemConstructorOptions {
  return {
    label: '&View',
    submenu: [
      command(send, 'palette'),
      separator,
      command(send, 'library.wide'),
      command(send, 'library.trash'),
      command(send, 'view.library'),
      command(send, 'panel.quotes'),
      command(send, 'panel.sources'),
      command(send, 'panel.photos'),
      command(send, 'panel.checks'),
      command(send, 'panel.notes'),
      command(send, 'panel.history'),
      separator,
      command(send, 'view.focus'),
      command(send, 'view.night'),
      separator,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      separator,
      { role: 'togglefullscreen' },
      ...(development ? developerItems() : []),
    ],
  };
}

function developerItems(): MenuItemConstructorOptions[] {
  return [separator, { role: 'reload' }, { role: 'toggleDevTools' }];
}

function helpMenu({ send, showLicence }: MenuOptions, mac: boolean): MenuItemConstructorOptions {
  return {
    role: 'help',
    submenu: [
      command(send, 'help.shortcuts'),
      command(send, 'help.tour'),
      ...(mac ? [] : [{ role: 'about' } satisfies MenuItemConstructorOptions]),
      { label: '&Licence', click: () => showLicence() },
    ],
  };
}

function command(send: MenuOptions['send'], name: CommandName): MenuItemConstructorOptions {
  const { label, keys, ticked } = menuCommands[name];
  return {
    id: name,
    label,
    click: () => send(name),
    ...(ticked === true ? { type: 'checkbox' } : {}),
    ...(keys === undefined ? {} : { accelerator: accelerator(keys) }),
  };
}

/** Keys as Electron writes them: "CmdOrCtrl+Alt+P". */
function accelerator({ mod, alt, shift, key }: Shortcut): string {
  return [mod && 'CmdOrCtrl', alt && 'Alt', shift && 'Shift', key.toUpperCase()]
    .filter(Boolean)
    .join('+');
}
