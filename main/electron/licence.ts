import { readFile } from 'node:fs/promises';
import { dialog } from 'electron';

/** Shows Galley's licence. `file` lies beside package.json, also inside a packaged app. */
export async function showLicence(file: string): Promise<void> {
  await dialog.showMessageBox({
    type: 'info',
    message: 'Galley is free software.',
    detail: await readFile(file, 'utf8'),
    buttons: ['Close'],
  });
}
