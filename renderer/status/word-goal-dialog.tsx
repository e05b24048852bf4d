import { useState } from 'react';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';
import { Button } from '../ui/button.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { goalOf } from './length.ts';

/** How many words the article should have. */
export function WordGoalDialog() {
  const { dialog, closeDialog } = useInterface();
  if (dialog !== 'word goal') return null;
  return <Goal onClose={closeDialog} />;
}

function Goal({ onClose }: { readonly onClose: () => void }) {
  const stored = useArticle((state) => state.article?.wordGoal ?? null);
  const [typed, setTyped] = useState(stored === null ? '' : String(stored));
  const parsed = goalOf(typed);
  const set = (wordGoal: number | null): void => {
    useArticle.getState().changeFields({ wordGoal });
    onClose();
  };
  return (
    <Dialog title="Word goal" shape="small" isOpen onClose={onClose}>
      <DialogForm
        onSubmit={() => {
          if ('goal' in parsed) set(parsed.goal);
        }}
        action="Set the goal"
        isComplete={!('error' in parsed)}
        other={
          stored === null ? null : (
            <Button variant="quiet" onPress={() => set(null)}>
              No goal
            </Button>
          )
        }
      >
        <TextField
          label="Words"
          value={typed}
          onChange={setTyped}
          placeholder="800"
          description="The bar at the foot of the window shows how far the text is."
          error={'error' in parsed ? parsed.error : null}
          autoFocus
        />
      </DialogForm>
    </Dialog>
  );
}
