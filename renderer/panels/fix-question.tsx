import { makePhoto } from '#shared/article/ledger.ts';
import type { Fix } from '#shared/checks/finding.ts';
import { setTypedMark } from '../manuscript/field-marks.ts';
import { useArticle } from '../stores/article.ts';
import { TextField } from '../ui/text-field.tsx';
import { FixPreview } from './fix-preview.tsx';
import { Form } from './form.tsx';
import { LicencePicker } from './licence-picker.tsx';
import { useTyped } from './use-form.ts';

interface FixQuestionProps {
  readonly form: string;
  readonly fix: Fix;
  readonly onAnswer: (answer: string) => void;
  readonly onCancel: () => void;
}

/** Asks what a fix needs to know. */
export function FixQuestion({ form, fix, onAnswer, onCancel }: FixQuestionProps) {
  const [answer, setAnswer] = useTyped(form, 'answer', '');
  return (
    <Form
      label={fix.label}
      canBeDone={answer.trim() !== ''}
      onDone={() => onAnswer(answer)}
      onCancel={onCancel}
    >
      {fix.question?.choice === 'licence' ? (
        <LicenceAnswer fix={fix} answer={answer} onChange={setAnswer} />
      ) : (
        <>
          <TextField
            label={fix.question?.label ?? fix.label}
            description={fix.question?.hint}
            autoFocus
            value={answer}
            onChange={setAnswer}
            onInput={isProse(fix) ? setTypedMark : undefined}
          />
          <FixPreview fix={fix} answer={answer} />
        </>
      )}
    </Form>
  );
}

/** Whether the answer prints as running text. */
function isProse({ edits }: Fix): boolean {
  return edits.some((edit) => edit.kind === 'change photo' && edit.fields.caption !== undefined);
}

interface LicenceAnswerProps {
  readonly fix: Fix;
  readonly answer: string;
  readonly onChange: (answer: string) => void;
}

/** The list that the picture's record offers, with what the chosen licence asks of that record. */
function LicenceAnswer({ fix, answer, onChange }: LicenceAnswerProps) {
  const id = fix.edits.flatMap((edit) => (edit.kind === 'change photo' ? [edit.id] : []))[0] ?? '';
  const recorded = useArticle((state) => state.article?.photos.find((photo) => photo.id === id));
  const photo = recorded ?? makePhoto({ id });
  return (
    <LicencePicker
      photo={{ ...photo, licence: answer === '' ? null : answer }}
      autoFocus
      onChange={(licence) => onChange(licence ?? '')}
    />
  );
}
