/** The name of a package, the one file that holds an article whole, ends so: docs/package.md. */
export const packageEnding = '.galley';

/** Stands unpacked at the head of a package, in an entry of its own, so that a look there tells what it is. */
export const packageMediaType = 'application/vnd.galley.article+zip';

/** Name of that entry, and where in the file it stands: behind the fixed part of a zip's first header. */
export const packageMark = { entry: 'mimetype', at: 30 } as const;

/** Whether a file is a package, or is called one: by its head, whatever it is called, or by its name. */
export function isPackage({
  name,
  bytes,
}: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): boolean {
  if (name.toLowerCase().endsWith(packageEnding)) return true;
  const mark = packageMark.entry + packageMediaType;
  const head = bytes.subarray(packageMark.at, packageMark.at + mark.length);
  return String.fromCharCode(...head) === mark;
}
