import { Check, X } from 'lucide-react';
import { Button } from '../ui/button.tsx';

interface DecisionProps {
  /** What it is to say no. */
  readonly refusal: 'Dismiss' | 'Reject';
  /** With the button that was pressed. */
  readonly onAccept: (pressed: Element) => void;
  readonly onRefuse: (pressed: Element) => void;
}

/** Yes or no to what a card proposes. */
export function Decision({ refusal, onAccept, onRefuse }: DecisionProps) {
  return (
    <>
      <Button size="small" icon={<Check aria-hidden />} onPress={({ target }) => onAccept(target)}>
        Accept
      </Button>
      <Button
        size="small"
        variant="quiet"
        icon={<X aria-hidden />}
        onPress={({ target }) => onRefuse(target)}
      >
        {refusal}
      </Button>
    </>
  );
}
