import { once } from 'node:events';

/** Writes data to standard output, at the pace of whoever reads it. */
export async function writeData(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** A message for the person at the terminal; never mixed with data. */
export function note(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** A reader that has seen enough (`galley list | head -1`) ends the command, and that is no failure. */
export function endWithItsReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    note(`The output could not be written: ${error.message}.`);
    process.exit(2);
  });
}
