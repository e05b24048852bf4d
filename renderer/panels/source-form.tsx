import { attributionTerms, sourceKinds } from '#shared/article/ledger.ts';
import type { Source } from '#shared/article/ledger.ts';
import { nameKey } from '#shared/checks/outlet-names.ts';
import { TextField } from '../ui/text-field.tsx';
import { Check, Choice, Form, OptionalField, Row } from './form.tsx';
import { useDraft, useTyped } from './use-form.ts';

interface SourceFormProps {
  readonly form: string;
  /** A fresh record for a source to be added. */
  readonly source: Source;
  readonly onDone: (source: Source) => void;
  readonly onCancel: () => void;
  readonly onDelete?: () => void;
}

/** A source record, opened to edit. */
export function SourceForm({ form, source, onDone, onCancel, onDelete }: SourceFormProps) {
  const { draft, change, field } = useDraft(form, source);
  const [name, setName] = useTyped(form, 'name', source.name);
  const [aliases, setAliases] = useTyped(form, 'aliases', source.aliases.join(', '));
  const [links, setLinks] = useTyped(form, 'links', source.links.join('\n'));
  const [approvedBy, setApprovedBy] = useTyped<string | null>(
    form,
    'approved by',
    source.approval?.by ?? null,
  );

  function done(): void {
    onDone({
      ...draft,
      name: name.trim(),
      aliases: withFormerName(listed(aliases, ','), source, name.trim()),
      approval: approvalBy(approvedBy, source),
      links: listed(links, '\n'),
    });
  }

  return (
    <Form
      label="Source"
      canBeDone={name.trim() !== ''}
      onDone={done}
      onCancel={onCancel}
      onDelete={onDelete}
    >
      <TextField
        label={draft.named ? 'Name' : 'As the article describes them'}
        autoFocus
        value={name}
        onChange={setName}
      />
      <Row>
        <Choice
          label="Kind"
          value={draft.kind}
          options={sourceKinds.map((kind) => ({ id: kind, name: kind }))}
          onChange={(kind) => change({ kind: kind ?? 'person' })}
        />
        <Choice
          label="Terms"
          value={draft.terms}
          options={attributionTerms.map((terms) => ({ id: terms, name: terms }))}
          onChange={(terms) => change({ terms: terms ?? 'on the record' })}
        />
      </Row>
      <OptionalField label="Role" placeholder="Position, affiliation" {...field('role')} />
      <Check
        label="The article does not name this source"
        checked={!draft.named}
        onChange={(unnamed) => change({ named: !unnamed })}
      />
      {draft.named ? null : (
        <>
          <OptionalField label="Why they are not named" {...field('anonymityReason')} />
          <OptionalField label="How they know" {...field('howTheyKnow')} />
          <OptionalField
            label="Approved by"
            placeholder="The editor who let them be quoted"
            description="Never published"
            value={approvedBy}
            onChange={setApprovedBy}
          />
        </>
      )}
      <TextField
        label="Other names"
        description="Separated by commas"
        value={aliases}
        onChange={setAliases}
      />
      <TextField label="Links" lines={2} value={links} onChange={setLinks} />
      <TextField label="Note, never published" lines={2} {...field('note')} />
    </Form>
  );
}

function listed(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** An approval is of the moment when somebody's name was put to it. */
function approvalBy(name: string | null, { approval }: Source): Source['approval'] {
  const by = name?.trim() ?? '';
  if (by === '') return null;
  return by === approval?.by ? approval : { by, at: new Date().toISOString() };
}

/** The text goes on calling the source what it did: "a letter" is still that letter. */
function withFormerName(
  aliases: readonly string[],
  { name: former, named }: Source,
  name: string,
): string[] {
  const isKnown = [name, ...aliases].some((known) => nameKey(known) === nameKey(former));
  return named && former !== '' && !isKnown ? [...aliases, former] : [...aliases];
}
