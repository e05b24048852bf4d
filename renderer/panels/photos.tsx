import { Image, ImagePlus } from 'lucide-react';
import { insertPictures } from '../manuscript/pictures.ts';
import { useReadOnly } from '../stores/library.ts';
import { Empty } from './empty.tsx';
import { PanelHead } from './panel-head.tsx';
import { PhotoCard } from './photo-card.tsx';
import { PictureButton } from './picture-button.tsx';
import type { ArticleRead } from './use-article-read.ts';
import styles from './panels.module.css';

/** The pictures of the article, and the credits that wait for theirs. */
export function Photos({ article, answer }: ArticleRead) {
  const { photos } = article;
  const waiting = photos.filter((photo) => photo.asset === null).length;
  const pictures =
    photos.length > waiting ? [count(photos.length - waiting, 'picture', 'pictures')] : [];
  const credits = waiting > 0 ? [count(waiting, 'credit waiting', 'credits waiting')] : [];
  const readOnly = useReadOnly();
  const add = readOnly ? null : (
    <PictureButton
      label="Add pictures"
      icon={<ImagePlus aria-hidden />}
      multiple
      onPictures={(files) => void insertPictures(files)}
    />
  );
  if (photos.length === 0) {
    return (
      <>
        <Empty Icon={Image} title="No pictures yet">
          Drop a picture into the text, paste one, or choose a file. Its caption and credit are kept
          here.
        </Empty>
        <div className={styles['emptyAction']}>{add}</div>
      </>
    );
  }
  return (
    <>
      <PanelHead text={[...pictures, ...credits].join(', ')}>{add}</PanelHead>
      <ul className={styles['cards']}>
        {photos.map((photo) => (
          <PhotoCard
            key={photo.id}
            photo={photo}
            // Before the text is read, none is offered to be placed once more.
            isPlaced={answer?.figures.some(({ photoId }) => photoId === photo.id) ?? true}
          />
        ))}
      </ul>
    </>
  );
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
