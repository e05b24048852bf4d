import type { Quote, Source } from '#shared/article/ledger.ts';
import { quoteMedia } from '#shared/article/quote-media.ts';
import { TextField } from '../ui/text-field.tsx';
import { Choice, Form, OptionalField, Row } from './form.tsx';
import { useDraft } from './use-form.ts';

interface QuoteFormProps {
  readonly form: string;
  readonly quote: Quote;
  readonly sources: readonly Source[];
  readonly onDone: (quote: Quote) => void;
  readonly onCancel: () => void;
  readonly onDelete: () => void;
}

/** A quote record, opened to edit. */
export function QuoteForm({ form, quote, sources, onDone, onCancel, onDelete }: QuoteFormProps) {
  const { draft, field } = useDraft(form, quote);
  // An outlet speaks where a text gives words to nobody else.
  const speakers = sources.filter(({ kind, id }) => kind !== 'outlet' || id === quote.speakerId);
  const outlets = sources.filter((source) => source.kind === 'outlet');

  return (
    <Form
      label="Quotation"
      canBeDone={draft.words.trim() !== ''}
      onDone={() => onDone(draft)}
      onCancel={onCancel}
      onDelete={onDelete}
    >
      <TextField label="Words, as they were said" lines={3} autoFocus {...field('words')} />
      <Row>
        <Choice label="Speaker" none="Nobody named" {...field('speakerId')} options={speakers} />
        <Choice label="Through" none="Said to us" {...field('outletId')} options={outlets} />
      </Row>
      <Row>
        <Choice
          label="Medium"
          none="Not recorded"
          {...field('medium')}
          options={quoteMedia.map((medium) => ({ id: medium, name: medium }))}
        />
        <OptionalField label="Date" {...field('date')} />
      </Row>
      <OptionalField
        label="Words in the original language"
        placeholder="Of a translation"
        {...field('original')}
      />
      <OptionalField label="Link" placeholder="https://" {...field('link')} />
      <OptionalField label="How it was verified" {...field('verification')} />
      <TextField label="Note, never published" lines={2} {...field('note')} />
    </Form>
  );
}
