import { access } from 'node:fs/promises';
import { app, dialog, shell, BrowserWindow, type OpenDialogOptions } from 'electron';
import { DeskError } from '#shared/desk/errors.ts';

/** Asks in which folder to put an export of this name; `null` if the user chose none. */
export function chooseExportFolder(suggestedName: string): Promise<string | null> {
  return chooseFolder({
    title: 'Export',
    message: `Choose where “${suggestedName}” is to be written.`,
    buttonLabel: 'Export here',
  });
}

/** Asks in which folder backups of the library go; `null` if the user chose none. */
export function chooseBackupFolder(): Promise<string | null> {
  return chooseFolder({
    title: 'Backups',
    message: 'Choose where backups of your library go: best on another disk.',
    buttonLabel: 'Back up here',
  });
}

async function chooseFolder(words: OpenDialogOptions): Promise<string | null> {
  const options: OpenDialogOptions = {
    ...words,
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  };
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const answer =
    window === undefined
      ? await dialog.showOpenDialog(options)
      : await dialog.showOpenDialog(window, options);
  const [folder] = answer.filePaths;
  return answer.canceled || folder === undefined ? null : folder;
}

/**
 * Shows what was exported in the system's file manager. It is shown and never opened: to open a file or a
 * folder starts a program.
 *
 * @throws DeskError `file gone` if it is no longer there.
 */
export async function reveal(file: string): Promise<void> {
  try {
    await access(file);
  } catch (cause) {
    const message = 'What was written is no longer there. Export the article again.';
    throw new DeskError('file gone', message, { cause, details: [file] });
  }
  shell.showItemInFolder(file);
}
