import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { slugOf } from '#shared/article/slug.ts';
import { useArticle } from '../stores/article.ts';
import { useTextReadOnly } from '../stores/text-access.ts';
import { bylineNames, bylineText } from './byline.ts';
import { setTypedMark } from './field-marks.ts';
import styles from './fields.module.css';
import { TagField } from './tag-field.tsx';

interface FieldsProps {
  /** Enter in the last field, or Down from it, goes on to the text. */
  readonly onLeave: () => void;
  /** A paste that is more than a field; true where it went somewhere else. */
  readonly onPaste: (event: ClipboardEvent) => boolean;
}

/** Section, slug, headline, dek, byline, dateline and tags, set as part of the page. */
export function Fields({ onLeave, onPaste }: FieldsProps) {
  const article = useArticle((state) => state.article);
  const changeFields = useArticle((state) => state.changeFields);
  const readOnly = useTextReadOnly();
  const byline = article?.byline ?? [];
  const [typed, setTyped] = useState(bylineText(byline));
  if (!article) return null;
  // What is typed stands as typed, until the byline changes by other hands.
  const same = JSON.stringify(bylineNames(typed)) === JSON.stringify(byline);

  return (
    <header
      className={styles['fields']}
      onKeyDown={(event) => goOn(event, onLeave)}
      onPaste={(event) => {
        if (!readOnly && onPaste(event.nativeEvent)) event.preventDefault();
      }}
    >
      <div className={styles['small']}>
        <Field
          label="Section"
          value={article.section}
          onChange={(section) => changeFields({ section })}
        />
        <Field label="Slug" value={article.slug} onChange={(slug) => changeFields({ slug })} />
        <SlugOffer
          slug={article.slug}
          headline={article.headline}
          onTake={(slug) => changeFields({ slug })}
        />
      </div>
      <Field
        label="Headline"
        look="headline"
        isProse
        value={article.headline}
        onChange={(headline) => changeFields({ headline })}
      />
      <Field
        label="Dek"
        hint="Dek: one sentence that carries the story"
        look="dek"
        isProse
        value={article.dek}
        onChange={(dek) => changeFields({ dek })}
      />
      <div className={styles['credit']}>
        {readOnly && byline.length === 0 ? null : (
          <span className={styles['by']} aria-hidden>
            By
          </span>
        )}
        <Field
          label="Byline"
          hint="who wrote it"
          look="byline"
          value={same ? typed : bylineText(byline)}
          onChange={(text) => {
            setTyped(text);
            changeFields({ byline: bylineNames(text) });
          }}
        />
        <Field
          label="Dateline"
          hint="Dateline"
          look="dateline"
          value={article.dateline}
          onChange={(dateline) => changeFields({ dateline })}
        />
      </div>
      <TagField
        tags={article.tags}
        onChange={(tags) => changeFields({ tags: [...tags] })}
        onLeave={onLeave}
      />
    </header>
  );
}

interface SlugOfferProps {
  readonly slug: string;
  readonly headline: string;
  readonly onTake: (slug: string) => void;
}

/** What the headline would be as a slug, while there is none. */
function SlugOffer({ slug, headline, onTake }: SlugOfferProps) {
  const readOnly = useTextReadOnly();
  const offered = slugOf(headline);
  if (readOnly || slug !== '' || offered === '') return null;
  return (
    <button
      type="button"
      className={styles['offer']}
      aria-label={`Use the slug ${offered}`}
      onClick={(event) => {
        // The button goes away: the focus stays in the head.
        event.currentTarget.parentElement
          ?.querySelector<HTMLElement>('[data-field="slug"]')
          ?.focus();
        onTake(offered);
      }}
    >
      Use <span>{offered}</span>
    </button>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly look?: 'headline' | 'dek' | 'byline' | 'dateline';
  /** Its marks are set as those of the text. */
  readonly isProse?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One field that grows with its text; a line end in it has no meaning and becomes a space. */
function Field({ label, hint, look, isProse = false, value, onChange }: FieldProps) {
  const readOnly = useTextReadOnly();
  if (readOnly && value === '') return null;
  return (
    <textarea
      className={[styles['field'], look && styles[look]].join(' ')}
      aria-label={label}
      data-field={label.toLowerCase()}
      readOnly={readOnly}
      placeholder={hint ?? label}
      rows={1}
      dir="auto"
      value={value}
      onInputCapture={isProse ? setTypedMark : undefined}
      onChange={(event) => onChange(event.target.value.replace(/\s*[\r\n]+\s*/g, ' '))}
    />
  );
}

/** Enter goes to the next field and at last to the text; on a button it presses that. */
function goOn(event: KeyboardEvent<HTMLElement>, onLeave: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  if (!(event.target instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll('textarea')];
  const next = fields[fields.findIndex((field) => field === event.target) + 1];
  if (next) next.focus();
  else onLeave();
}
