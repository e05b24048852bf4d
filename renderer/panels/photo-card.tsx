import { ImageOff, ImagePlus, LocateFixed, Pencil } from 'lucide-react';
import { contradictedCredit, embeddedBeside } from '#shared/checks/embedded-facts.ts';
import { hasRunOut, lastDayOf } from '#shared/article/licence-term.ts';
import { licenceGaps } from '#shared/article/licences.ts';
import { renderCredit } from '#shared/article/photo-credit.ts';
import type { Photo } from '#shared/article/ledger.ts';
import { marksOf } from '#shared/house/house-style.ts';
import { pictureAddress } from '../manuscript/figures.ts';
import { usePreferences } from '../stores/preferences.ts';
import { useArticle } from '../stores/article.ts';
import { useReadOnly } from '../stores/library.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { AttachPicture } from './attach-picture.tsx';
import { Card, CardActions } from './card.tsx';
import { offerUndo } from './offer-undo.ts';
import { useOpenForm } from './use-form.ts';
import { PhotoForm } from './photo-form.tsx';
import { dotted } from '../ui/dotted.ts';
import styles from './card.module.css';

interface PhotoCardProps {
  readonly photo: Photo;
  /** Whether the text shows it. */
  readonly isPlaced: boolean;
}

/** One picture with its caption and its credit as it will print, or a credit without its picture. */
export function PhotoCard({ photo, isPlaced }: PhotoCardProps) {
  const form = useOpenForm(`photo ${photo.id}`);
  const readOnly = useReadOnly();
  const { edit, placePhoto, bodyDesk } = useArticle.getState();
  const marks = usePreferences((state) => marksOf(state.house.quotationMarks).outer);
  const credit = renderCredit(photo, marks);

  return (
    <Card
      panel="photos"
      id={photo.id}
      label={`Picture: ${photo.caption === '' ? credit : photo.caption}`}
      onChoose={() => bodyDesk?.revealFigure(photo.id, false)}
    >
      {form.isOpen ? (
        <PhotoForm
          form={form.name}
          photo={photo}
          onDone={(changed) => {
            edit([{ kind: 'put photo', photo: changed }], 'Picture changed');
            form.close();
          }}
          onCancel={form.close}
          onDelete={() => {
            form.close();
            edit([{ kind: 'remove photo', id: photo.id }], 'Picture deleted');
            offerUndo();
          }}
        />
      ) : (
        <>
          <div className={styles['photo']}>
            {photo.asset ? (
              <img
                src={pictureAddress(photo.asset)}
                alt={photo.alt}
                loading="lazy"
                style={keepsFocus(photo)}
              />
            ) : (
              <span className={styles['noPicture']}>
                <ImageOff aria-hidden />
              </span>
            )}
            <div>
              <p className={styles['sentence']}>
                {photo.caption === '' ? <em>No caption yet</em> : photo.caption}
              </p>
              <p className={styles['faint']}>
                {credit === '' ? 'No credit yet' : `Photo credit: ${credit}`}
              </p>
              {photo.asset === null ? (
                <p className={styles['faint']}>This credit waits for its picture.</p>
              ) : photo.alt === '' ? (
                <p className={styles['faint']}>No alternative text yet.</p>
              ) : null}
              <Rights photo={photo} />
            </div>
          </div>
          <CardActions>
            {readOnly ? null : photo.asset === null ? (
              <AttachPicture photo={photo} />
            ) : isPlaced ? null : (
              <Button
                size="small"
                variant="quiet"
                icon={<ImagePlus aria-hidden />}
                onPress={() => placePhoto(photo.id)}
              >
                Place in the text
              </Button>
            )}
            <span className={styles['space']} />
            {readOnly ? null : (
              <IconButton size="small" label="Edit" onPress={form.open}>
                <Pencil aria-hidden />
              </IconButton>
            )}
            {isPlaced ? (
              <IconButton
                size="small"
                label="Show in the text"
                onPress={() => bodyDesk?.revealFigure(photo.id, false)}
              >
                <LocateFixed aria-hidden />
              </IconButton>
            ) : null}
          </CardActions>
        </>
      )}
    </Card>
  );
}

/** The right to use it, what it still asks for, and what the file says otherwise. */
function Rights({ photo }: Pick<PhotoCardProps, 'photo'>) {
  const gaps = licenceGaps(photo);
  const contradicted = contradictedCredit(photo);
  const untaken = embeddedBeside(photo).filter(({ state }) => state === 'missing').length;
  return (
    <>
      {photo.licence === null ? null : (
        <p className={styles['faint']}>
          {dotted([photo.licence, ...gaps.map(({ sentence }) => sentence)])}
        </p>
      )}
      {hasRunOut(photo, new Date().toISOString()) ? (
        <p className={styles['warn']}>Its terms ran out on {lastDayOf(photo)}.</p>
      ) : null}
      {contradicted === null ? null : (
        <p className={styles['warn']}>The file itself names {contradicted}.</p>
      )}
      {untaken === 0 ? null : (
        <p className={styles['faint']}>
          The file says {untaken === 1 ? 'one thing' : `${untaken} things`} that the record does
          not.
        </p>
      )}
    </>
  );
}

function keepsFocus({ focus }: Photo): React.CSSProperties {
  return focus === null ? {} : { objectPosition: `${focus.x * 100}% ${focus.y * 100}%` };
}
