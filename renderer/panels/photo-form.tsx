import { useState } from 'react';
import { renderCredit } from '#shared/article/photo-credit.ts';
import type { Photo } from '#shared/article/ledger.ts';
import { TextField } from '../ui/text-field.tsx';
import { Form, OptionalField, Row } from './form.tsx';
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
  const credit = renderCredit(draft);

  return (
    <Form label="Picture" onDone={() => onDone(draft)} onCancel={onCancel} onDelete={onDelete}>
      <TextField
        label="Caption"
        description="Who, where, when"
        lines={2}
        autoFocus
        value={draft.caption}
        onChange={(caption) => change({ caption })}
      />
      <TextField
        label="Alternative text"
        description="What the picture shows, for those who do not see it"
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
      <Row>
        <OptionalField
          label="Licence"
          placeholder="CC BY 4.0, handout, …"
          value={draft.licence}
          onChange={(licence) => change({ licence })}
        />
        <OptionalField
          label="Link"
          placeholder="https://"
          value={draft.link}
          onChange={(link) => change({ link })}
        />
      </Row>
      <TextField
        label="Note, never published"
        lines={2}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
    </Form>
  );
}
