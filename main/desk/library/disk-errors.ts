import { DeskError } from '#shared/desk/errors.ts';
import type { DeskErrorCode } from '#shared/desk/errors.ts';

/**
 * What the operating system said, as the desk tells it: the one place that reads errno codes.
 *
 * @param outcome What became of the writer's work, as one sentence: "The article was not saved."
 * @returns A `DeskError` passes through unchanged; an unknown error becomes `internal`.
 */
export function diskError(error: unknown, outcome: string): DeskError {
  if (error instanceof DeskError) return error;
  const errno = errnoOf(error);
  const [code, remedy] = remedies[errno ?? ''] ?? ['internal', 'Please try again.'];
  const detail = error instanceof Error ? error.message : String(error);
  return new DeskError(code, `${outcome} ${remedy}`, { cause: error, details: [detail] });
}

/** The system's code for what went wrong ("ENOSPC"), or `null` where it is not the system's error. */
export function errnoOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** True when the error says that a file or folder is not there. */
export function isMissing(error: unknown): boolean {
  return errnoOf(error) === 'ENOENT';
}

const inTheWay: [DeskErrorCode, string] = [
  'no permission',
  'Something else has the name that Galley needs there: move it away and try again.',
];
const tooManyFiles: [DeskErrorCode, string] = [
  'in use',
  'Too many files are open on this computer: close some programs and try again.',
];
const notAllowed: [DeskErrorCode, string] = [
  'no permission',
  'This account may not write there: change the permissions of the folder, or use another one.',
];
const busy: [DeskErrorCode, string] = [
  'in use',
  'Another program is using the file: close it there and try again.',
];
const failingDisk: [DeskErrorCode, string] = [
  'internal',
  'The disk reported a fault: copy your library to another disk before you go on.',
];

const remedies: Readonly<Record<string, readonly [DeskErrorCode, string]>> = {
  ENOSPC: ['disk full', 'The disk is full: free some space and try again.'],
  EDQUOT: ['disk full', 'Your storage quota is used up: free some space and try again.'],
  EROFS: ['read-only', 'The disk can only be read: use another folder, or remove its write lock.'],
  EACCES: notAllowed,
  EPERM: notAllowed,
  ENOENT: [
    'file gone',
    'The folder is no longer there; a drive may have been unplugged. Bring it back and try again.',
  ],
  ENODEV: ['file gone', 'The drive is no longer there: bring it back and try again.'],
  ENOTDIR: inTheWay,
  EISDIR: inTheWay,
  EEXIST: inTheWay,
  ENOTEMPTY: inTheWay,
  EMFILE: tooManyFiles,
  ENFILE: tooManyFiles,
  EBUSY: busy,
  ETXTBSY: busy,
  EFBIG: ['too large', 'The file is larger than this disk can hold.'],
  ENAMETOOLONG: ['not supported', 'The name of the folder is too long for this disk.'],
  EIO: failingDisk,
};
