import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Photo } from '#shared/article/ledger.ts';
import { licenceGaps, licenceOf, licences } from '#shared/article/licences.ts';
import { Choice, OptionalField } from './form.tsx';
import styles from './photo.module.css';

interface LicencePickerProps {
  readonly photo: Photo;
  readonly autoFocus?: boolean;
  readonly onChange: (licence: string | null) => void;
}

const other = { id: 'other', name: 'Another …' };

/** The right to use the picture, what it asks for, and what the record lacks of that. */
export function LicencePicker({ photo, autoFocus = false, onChange }: LicencePickerProps) {
  const known = licenceOf(photo.licence);
  const [typed, setTyped] = useState(photo.licence !== null && known === null);
  const offered = licences.some(({ name }) => name === known?.name);
  const options = [...licences, ...(known && !offered ? [known] : [])];
  const gaps = licenceGaps(photo);
  return (
    <div className={styles['licence']}>
      <Choice
        label="Right to use it"
        none="Not recorded"
        autoFocus={autoFocus}
        value={typed ? other.id : (known?.name ?? null)}
        options={[...options.map(({ name, title }) => ({ id: name, name: title })), other]}
        onChange={(choice) => {
          setTyped(choice === other.id);
          onChange(choice === other.id ? null : choice);
        }}
      />
      {typed ? (
        <OptionalField label="Which licence" value={photo.licence} onChange={onChange} />
      ) : null}
      {known ? (
        <ul className={styles['requires']}>
          {known.requires.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {gaps.map(({ sentence }) => (
            <li key={sentence} className={styles['gap']}>
              <TriangleAlert aria-hidden /> {sentence}
            </li>
          ))}
          {gaps.length === 0 ? (
            <li className={styles['met']}>
              <CircleCheck aria-hidden /> The record has what it asks for.
            </li>
          ) : null}
        </ul>
      ) : null}
    </div>
  );
}
