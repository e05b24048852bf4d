import { useState } from 'react';
import type { Fix } from '#shared/checks/finding.ts';
import { TextField } from '../ui/text-field.tsx';
import { FixPreview } from './fix-preview.tsx';
import { Form } from './form.tsx';

interface FixQuestionProps {
  readonly fix: Fix;
  readonly onAnswer: (answer: string) => void;
  readonly onCancel: () => void;
}

/** Asks what a fix needs to know. */
export function FixQuestion({ fix, onAnswer, onCancel }: FixQuestionProps) {
  const [answer, setAnswer] = useState('');
  return (
    <Form
      label={fix.label}
      canBeDone={answer.trim() !== ''}
      onDone={() => onAnswer(answer)}
      onCancel={onCancel}
    >
      <TextField
        label={fix.question?.label ?? fix.label}
        description={fix.question?.hint}
        autoFocus
        value={answer}
        onChange={setAnswer}
      />
      <FixPreview fix={fix} answer={answer} />
    </Form>
  );
}
