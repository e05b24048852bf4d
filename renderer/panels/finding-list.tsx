import { ImageOff } from 'lucide-react';
import { useId } from 'react';
import type { Photo } from '#shared/article/ledger.ts';
import type { Finding } from '#shared/checks/finding.ts';
import { pictureAddress } from '../manuscript/figures.ts';
import { CardList } from './card-list.tsx';
import { FindingCard } from './finding-card.tsx';
import { pictureHeading, stretchesOf } from './finding-groups.ts';
import styles from './panels.module.css';

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly photos: readonly Photo[];
  readonly isOpen: (finding: Finding) => boolean;
  /** The key that waives a finding where it stands. */
  readonly keyToWaive?: (finding: Finding) => string | undefined;
}

/** Findings as cards; those about a picture stand under it. */
export function FindingList({ findings, photos, ...how }: FindingListProps) {
  return stretchesOf(findings).map((stretch, index) => {
    const isAbout = stretch.photoId !== null;
    const cards = <FindingCards findings={stretch.findings} hasHeading={isAbout} {...how} />;
    return (
      // Not by its findings: who answers the first one goes on among the others.
      <div key={stretch.photoId ?? index} className={styles['stretch']}>
        {isAbout ? (
          <AboutPicture photo={photos.find(({ id }) => id === stretch.photoId)}>
            {cards}
          </AboutPicture>
        ) : (
          cards
        )}
      </div>
    );
  });
}

interface FindingCardsProps extends Omit<FindingListProps, 'photos'> {
  readonly hasHeading?: boolean;
}

export function FindingCards({
  findings,
  isOpen,
  hasHeading = false,
  keyToWaive,
}: FindingCardsProps) {
  return (
    <CardList items={findings} keyOf={({ key }) => key} needed={findings.findIndex(isOpen)}>
      {(finding) => (
        <FindingCard
          finding={finding}
          isOpen={isOpen(finding)}
          hasHeading={hasHeading}
          keyToWaive={keyToWaive?.(finding)}
        />
      )}
    </CardList>
  );
}

interface AboutPictureProps {
  /** Absent where the record was deleted. */
  readonly photo: Photo | undefined;
  readonly children: React.ReactNode;
}

/** A picture over what is said of it. */
function AboutPicture({ photo, children }: AboutPictureProps) {
  const id = useId();
  return (
    // No landmark: one picture has a group under each severity.
    <div role="group" className={styles['about']} aria-labelledby={id}>
      <h4 id={id} className={styles['aboutTitle']}>
        {photo?.asset ? <img src={pictureAddress(photo.asset)} alt="" /> : <ImageOff aria-hidden />}
        <span>{pictureHeading(photo)}</span>
      </h4>
      {children}
    </div>
  );
}
