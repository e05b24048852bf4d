import { useState } from 'react';
import { quoteMedia } from '#shared/article/ledger.ts';
import type { Quote, Source } from '#shared/article/ledger.ts';
import { TextField } from '../ui/text-field.tsx';
import { Choice, Form, OptionalField, Row } from './form.tsx';

interface QuoteFormProps {
  readonly quote: Quote;
  readonly sources: readonly Source[];
  readonly onDone: (quote: Quote) => void;
  readonly onCancel: () => void;
  readonly onDelete: () => void;
}

/** A quote record, opened to edit. */
export function QuoteForm({ quote, sources, onDone, onCancel, onDelete }: QuoteFormProps) {
  const [draft, setDraft] = useState(quote);
  const change = (patch: Partial<Quote>): void => setDraft((before) => ({ ...before, ...patch }));
  const speakers = sources.filter((source) => source.kind !== 'outlet');
  const outlets = sources.filter((source) => source.kind === 'outlet');

  return (
    <Form
      label="Quotation"
      canBeDone={draft.words.trim() !== ''}
      onDone={() => onDone(draft)}
      onCancel={onCancel}
      onDelete={onDelete}
    >
      <TextField
        label="Words, as they were said"
        lines={3}
        autoFocus
        value={draft.words}
        onChange={(words) => change({ words })}
      />
      <Row>
        <Choice
          label="Speaker"
          none="Nobody named"
          value={draft.speakerId}
          options={speakers}
          onChange={(speakerId) => change({ speakerId })}
        />
        <Choice
          label="Through"
          none="Said to us"
          value={draft.outletId}
          options={outlets}
          onChange={(outletId) => change({ outletId })}
        />
      </Row>
      <Row>
        <Choice
          label="Medium"
          none="Not recorded"
          value={draft.medium}
          options={quoteMedia.map((medium) => ({ id: medium, name: medium }))}
          onChange={(medium) => change({ medium })}
        />
        <OptionalField label="Date" value={draft.date} onChange={(date) => change({ date })} />
      </Row>
      <OptionalField
        label="Words in the original language"
        placeholder="Of a translation"
        value={draft.original}
        onChange={(original) => change({ original })}
      />
      <OptionalField
        label="Link"
        placeholder="https://"
        value={draft.link}
        onChange={(link) => change({ link })}
      />
      <OptionalField
        label="How it was verified"
        value={draft.verification}
        onChange={(verification) => change({ verification })}
      />
      <TextField
        label="Note, never published"
        lines={2}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
    </Form>
  );
}
