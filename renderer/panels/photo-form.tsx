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
import { useDraft } from './use-form.ts';
import styles from './form.module.css';

interface PhotoFormProps {
  readonly form: string;
  readonly photo: Photo;
  readonly onDone: (photo: Photo) => void;
  readonly onCancel: () => void;
  readonly onDelete: () => void;
}

/** A photo record, opened to edit, with its credit line as it will print. */
export function PhotoForm({ form, photo, onDone, onCancel, onDelete }: PhotoFormProps) {
  const { draft, change, field } = useDraft(form, photo);
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
        {...field('caption')}
        onInput={setTypedMark}
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
        {...field('alt')}
      />
      <Row>
        <OptionalField label="Photographer" {...field('creator')} />
        <OptionalField label="Owner" {...field('credit')} />
      </Row>
      <Row>
        <OptionalField label="Agency" {...field('agency')} />
        <OptionalField label="Platform" {...field('platform')} />
      </Row>
      <p className={styles['printed']}>
        {credit === '' ? 'Nobody is credited yet.' : `Prints as: ${credit}`}
      </p>
      <LicencePicker photo={draft} onChange={(licence) => change({ licence })} />
      {draft.title !== null || isCreativeCommons(draft.licence) ? (
        <OptionalField
          label="Title of the work"
          description="As its author calls it"
          {...field('title')}
        />
      ) : null}
      <Row>
        <OptionalField label="Link" placeholder="https://" {...field('link')} />
        <OptionalField
          label="Runs out on"
          placeholder="2026-12-31"
          description={
            draft.expiry !== null && lastDayOf(draft) === null ? unreadableDay : undefined
          }
          {...field('expiry')}
        />
      </Row>
      <OptionalField label="Terms" {...field('terms')} />
      <TextField label="Note, never published" lines={2} {...field('note')} />
    </Form>
  );
}

/** What could be better, while it is written; else what the field is for. */
function remarks(sentences: readonly string[], otherwise: string): string {
  return sentences.length === 0 ? otherwise : sentences.join(' ');
}
