import { useState } from 'react';
import { renderCredit } from '#shared/article/photo-credit.ts';
import { lastDayOf } from '#shared/article/licence-term.ts';
import { isCreativeCommons, unreadableDay } from '#shared/article/licences.ts';
import type { Photo } from '#shared/article/ledger.ts';
import { marksOf } from '#shared/house/house-style.ts';
import { altRemarks, captionRemarks, longestAlt } from '#shared/checks/picture-words.ts';
import { setTypedMark } from '../manuscript/field-marks.ts';
import { usePreferences } from '../stores/preferences.ts';
import { TextField } from '../ui/text-field.tsx';
import { EmbeddedFacts } from './embedded-facts.tsx';
import { FocusPicker } from './focus-picker.tsx';
import { Form, OptionalField, Row } from './form.tsx';
import { LicencePicker } from './licence-picker.tsx';
import styles from './form.module.css';

interface PhotoFormProps {
  readonly photo: Photo;
  readonly onDone: (photo: Photo) => void;
  readonly onCancel: () => void;
  readonly onDelete: () => void;
}

/** A photo record, opened to edit, with its credit line as it will print. */
export function PhotoForm({ photo, onDone, onCancel, onDelete }: PhotoFormProps) {
  const [draft, setDraft] = useState(photo);
  const change = (patch: Partial<Photo>): void => setDraft((before) => ({ ...before, ...patch }));
  const marks = usePreferences((state) => marksOf(state.house.quotationMarks).outer);
  const credit = renderCredit(draft, marks);

  return (
    <Form label="Picture" onDone={() => onDone(draft)} onCancel={onCancel} onDelete={onDelete}>
      {draft.asset ? (
        <FocusPicker
          asset={draft.asset}
          focus={draft.focus}
          onChange={(focus) => change({ focus })}
        />
      ) : null}
      <EmbeddedFacts photo={draft} onTake={change} />
      <TextField
        label="Caption"
        description={remarks(captionRemarks(draft.caption), 'Who, where, when')}
        lines={2}
        autoFocus
        value={draft.caption}
        onInput={setTypedMark}
        onChange={(caption) => change({ caption })}
      />
      <TextField
        label="Alternative text"
        description={remarks(
          altRemarks(draft),
          draft.alt === ''
            ? 'What the picture shows, for those who do not see it'
            : `${draft.alt.length} of ${longestAlt} characters`,
        )}
        lines={2}
        value={draft.alt}
        onChange={(alt) => change({ alt })}
      />
      <Row>
        <OptionalField
          label="Photographer"
          value={draft.creator}
          onChange={(creator) => change({ creator })}
        />
        <OptionalField
          label="Owner"
          value={draft.credit}
          onChange={(owner) => change({ credit: owner })}
        />
      </Row>
      <Row>
        <OptionalField
          label="Agency"
          value={draft.agency}
          onChange={(agency) => change({ agency })}
        />
        <OptionalField
          label="Platform"
          value={draft.platform}
          onChange={(platform) => change({ platform })}
        />
      </Row>
      <p className={styles['printed']}>
        {credit === '' ? 'Nobody is credited yet.' : `Prints as: ${credit}`}
      </p>
      <LicencePicker photo={draft} onChange={(licence) => change({ licence })} />
      {draft.title !== null || isCreativeCommons(draft.licence) ? (
        <OptionalField
          label="Title of the work"
          description="As its author calls it"
          value={draft.title}
          onChange={(title) => change({ title })}
        />
      ) : null}
      <Row>
        <OptionalField
          label="Link"
          placeholder="https://"
          value={draft.link}
          onChange={(link) => change({ link })}
        />
        <OptionalField
          label="Runs out on"
          placeholder="2026-12-31"
          description={
            draft.expiry !== null && lastDayOf(draft) === null ? unreadableDay : undefined
          }
          value={draft.expiry}
          onChange={(expiry) => change({ expiry })}
        />
      </Row>
      <OptionalField label="Terms" value={draft.terms} onChange={(terms) => change({ terms })} />
      <TextField
        label="Note, never published"
        lines={2}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
    </Form>
  );
}

/** What could be better, while it is written; else what the field is for. */
function remarks(sentences: readonly string[], otherwise: string): string {
  return sentences.length === 0 ? otherwise : sentences.join(' ');
}
