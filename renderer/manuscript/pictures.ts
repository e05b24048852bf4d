import { v7 as newId } from 'uuid';
import { makePhoto } from '#shared/article/ledger.ts';
import type { Asset, Photo } from '#shared/article/ledger.ts';
import { desk } from '../desk/desk.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';

/** The picture files among those picked, dropped or pasted. */
export function picturesAmong(files: Iterable<File> | undefined | null): readonly File[] {
  return [...(files ?? [])].filter((file) => file.type.startsWith('image/'));
}

/** Stores each picture and puts it into the text at the caret, with a record that waits for words. */
export async function insertPictures(files: readonly File[]): Promise<void> {
  const articleId = useArticle.getState().article?.id;
  for (const file of files) {
    const stored = await storePicture(file);
    const store = useArticle.getState();
    if (stored === null || store.article?.id !== articleId) continue;
    store.addPhoto(makePhoto({ id: newId(), ...stored }));
  }
}

/** Bytes; the desk takes no larger one (main/desk/library/assets.ts). */
const largestPicture = 50 * 1024 * 1024;

/** A picture at the desk, with what its file says about itself. */
export interface StoredPicture extends Pick<Photo, 'embedded'> {
  readonly asset: Asset;
}

/** Stores a picture at the desk; says so and answers `null` where the desk refuses it. */
export async function storePicture(file: File): Promise<StoredPicture | null> {
  const { notify } = useInterface.getState();
  const name = file.name === '' ? 'Pasted picture' : file.name.slice(-255);
  // Refused before it is read: a file of hundreds of megabytes would stop the window for nothing.
  if (file.size > largestPicture) {
    notify(
      `“${name}” is larger than 50 MB. Nothing was added: save a smaller version of the picture and add that.`,
      { tone: 'problem' },
    );
    return null;
  }
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    notify(`“${name}” could not be read. Check that the file is still there, then add it again.`, {
      tone: 'problem',
    });
    return null;
  }
  const result = await desk.request('asset.add', { name, bytes });
  if (result.ok) {
    const { embedded, ...asset } = result.value;
    return { asset, embedded };
  }
  notify(result.error.message, { tone: 'problem' });
  return null;
}
