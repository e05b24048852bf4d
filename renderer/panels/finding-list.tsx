import { ImageOff } from 'lucide-react';
import { useId } from 'react';
import type { Photo } from '#shared/article/ledger.ts';
import type { Finding } from '#shared/checks/finding.ts';
import { pictureAddress } from '../manuscript/figures.ts';
import { CardList } from './card-list.tsx';
import { FindingCard } from './finding-card.tsx';
import { stretchesOf } from './finding-groups.ts';
import styles from './panels.module.css';

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly photos: readonly Photo[];
  readonly isOpen: (finding: Finding) => boolean;
}

/** Findings as cards; those about a picture stand under it. */
export function FindingList({ findings, photos, isOpen }: FindingListProps) {
  return stretchesOf(findings).map((stretch, index) => {
    const cards = (
      <CardList items={stretch.findings} keyOf={keyOf} needed={stretch.findings.findIndex(isOpen)}>
        {(finding) => (
          <FindingCard
            finding={finding}
            isOpen={isOpen(finding)}
            hasHeading={stretch.photoId !== null}
          />
        )}
      </CardList>
    );
    return (
      // Not by its findings: who answers the first one goes on among the others.
      <div key={stretch.photoId ?? index} className={styles['stretch']}>
        {stretch.photoId === null ? (
          cards
        ) : (
          <AboutPicture photo={photos.find(({ id }) => id === stretch.photoId)}>
            {cards}
          </AboutPicture>
        )}
      </div>
    );
  });
}

interface AboutPictureProps {
  /** Absent where the record was deleted. */
  readonly photo: Photo | undefined;
  readonly children: React.ReactNode;
}

/** A picture over what is said of it. */
function AboutPicture({ photo, children }: AboutPictureProps) {
  const id = useId();
  const caption = photo?.caption.trim() ?? '';
  return (
    <section className={styles['about']} aria-labelledby={id}>
      <h4 id={id} className={styles['aboutTitle']}>
        {photo?.asset ? <img src={pictureAddress(photo.asset)} alt="" /> : <ImageOff aria-hidden />}
        <span>{caption === '' ? 'A picture without a caption' : caption}</span>
      </h4>
      {children}
    </section>
  );
}

function keyOf({ key }: Finding): string {
  return key;
}
