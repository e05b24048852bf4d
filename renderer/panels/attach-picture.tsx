import { ImageUp } from 'lucide-react';
import type { Photo } from '#shared/article/ledger.ts';
import { storePicture } from '../manuscript/pictures.ts';
import { useArticle } from '../stores/article.ts';
import { PictureButton } from './picture-button.tsx';

/** Asks for the picture that a credit waits for. */
export function AttachPicture({ photo }: { readonly photo: Photo }) {
  async function attach(file: File | undefined): Promise<void> {
    const stored = file ? await storePicture(file) : null;
    if (stored === null) return;
    useArticle
      .getState()
      .edit([{ kind: 'put photo', photo: { ...photo, ...stored } }], 'Picture attached');
  }

  return (
    <PictureButton
      label="Attach a picture"
      icon={<ImageUp aria-hidden />}
      onPictures={(files) => void attach(files[0])}
    />
  );
}
