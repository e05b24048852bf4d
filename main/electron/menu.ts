import type { MenuItemConstructorOptions } from 'electron';
import type { CommandName } from '#shared/desk/names.ts';

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly development: boolean;
  readonly send: (command: CommandName) => void;
  readonly showLicence: () => void;
}

/**
 * The native menu. What edits text has Electron's roles; what belongs to Galley is sent to the page,
 * which has the same commands and keys in a browser. A key that the page handles stays with it: a
 * menu's accelerator fires only for keys that the page lets pass.
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
      preferencesItem(send),
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
      command(send, 'article.new', '&New Article', 'CmdOrCtrl+N'),
      command(send, 'article.fromTemplate', 'New from a &Template…'),
      command(send, 'article.import', '&Import…', 'CmdOrCtrl+O'),
      separator,
      command(send, 'article.save', '&Save Now', 'CmdOrCtrl+S'),
      command(send, 'article.duplicate', '&Duplicate'),
      command(send, 'article.keepTemplate', '&Keep as a Template…'),
      command(send, 'article.file', 'Section and Ta&gs…'),
      separator,
      command(send, 'article.proof', 'Read the &Proof', 'CmdOrCtrl+Alt+P'),
      command(send, 'article.signOff', '&Sign Off…', 'CmdOrCtrl+Shift+S'),
      command(send, 'article.export', '&Export…', 'CmdOrCtrl+E'),
      command(send, 'article.handOver', '&Hand Over…'),
      command(send, 'article.correct', '&Correction or Note…'),
      separator,
      command(send, 'library.backup', '&Back Up the Library…'),
      separator,
      ...(mac
        ? [{ role: 'close' } satisfies MenuItemConstructorOptions]
        : [
            preferencesItem(send),
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
      command(send, 'edit.undo', '&Undo', 'CmdOrCtrl+Z'),
      command(send, 'edit.redo', '&Redo', 'Shift+CmdOrCtrl+Z'),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'pasteAndMatchStyle' },
      { role: 'delete' },
      { role: 'selectAll' },
      separator,
      command(send, 'notes.comment', 'Co&mment', 'CmdOrCtrl+Alt+M'),
      command(send, 'notes.suggest', 'Su&ggest Changes', 'CmdOrCtrl+Alt+S'),
      separator,
      command(send, 'edit.find', '&Find in the Text…', 'CmdOrCtrl+F'),
      command(send, 'edit.replace', 'Find and &Replace…', 'CmdOrCtrl+Alt+F'),
      command(send, 'edit.spelling', 'Next &Misspelling', 'F7'),
      command(send, 'find', 'Search the &Library…', 'CmdOrCtrl+Shift+F'),
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
      command(send, 'palette', 'Command &Palette…', 'CmdOrCtrl+K'),
      separator,
      command(send, 'library.wide', '&Whole Library', 'CmdOrCtrl+Shift+K'),
      command(send, 'library.trash', '&Trash'),
      command(send, 'view.library', '&Library', 'CmdOrCtrl+Alt+L'),
      command(send, 'panel.quotes', '&Quotes', 'CmdOrCtrl+1'),
      command(send, 'panel.sources', '&Sources', 'CmdOrCtrl+2'),
      command(send, 'panel.photos', 'P&hotos', 'CmdOrCtrl+3'),
      command(send, 'panel.checks', '&Checks', 'CmdOrCtrl+4'),
      command(send, 'panel.notes', 'N&otes', 'CmdOrCtrl+5'),
      command(send, 'panel.history', 'H&istory', 'CmdOrCtrl+6'),
      separator,
      command(send, 'view.night', '&Night Mode', 'CmdOrCtrl+Shift+L'),
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
      command(send, 'help.shortcuts', '&Keyboard Shortcuts'),
      command(send, 'help.tour', 'A &Tour of Galley'),
      ...(mac ? [] : [{ role: 'about' } satisfies MenuItemConstructorOptions]),
      { label: '&Licence', click: () => showLicence() },
    ],
  };
}

function preferencesItem(send: MenuOptions['send']): MenuItemConstructorOptions {
  return command(send, 'preferences', '&Preferences…', 'CmdOrCtrl+,');
}

function command(
  send: MenuOptions['send'],
  name: CommandName,
  label: string,
  accelerator?: string,
): MenuItemConstructorOptions {
  const item = { id: name, label, click: () => send(name) };
  return accelerator === undefined ? item : { ...item, accelerator };
}
