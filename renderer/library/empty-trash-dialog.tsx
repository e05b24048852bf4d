import { useInterface } from '../stores/interface.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogLead } from '../ui/dialog.tsx';
import { deleteForEver } from './bulk-work.ts';
import { trashedTitle } from './rows.ts';
import { useTrash } from './use-trash.ts';

/** Asks before anything is deleted for ever: it is the one thing without a way back. */
export function EmptyTrashDialog() {
  const isOpen = useInterface(({ dialog }) => dialog === 'empty trash');
  return isOpen ? <EmptyTrash /> : null;
}

function EmptyTrash() {
  const { subjects, closeDialog, notify } = useInterface();
  const { trashed } = useTrash();
  const many = subjects.length !== 1;
  const one = many ? undefined : trashed?.find(({ entry }) => entry === subjects[0]);
  const what = many ? `${subjects.length.toLocaleString('en')} articles` : 'One article';
  const remove = async (): Promise<void> => {
    closeDialog();
    if (await deleteForEver(subjects)) notify(`${what} deleted for ever.`);
  };
  return (
    <Dialog
      title={many ? `Delete ${what} for ever?` : 'Delete this article for ever?'}
      shape="small"
      isOpen
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog} autoFocus>
            Keep {many ? 'them' : 'it'}
          </Button>
          <Button variant="danger" onPress={() => void remove()}>
            Delete for ever
          </Button>
        </>
      }
    >
      {one ? (
        <DialogLead>
          <strong>{trashedTitle(one)}</strong>
        </DialogLead>
      ) : null}
      <DialogLead>
        {many ? 'Their' : 'Its'} text, kept versions and log go from this library. This cannot be
        undone.
      </DialogLead>
      <DialogLead>
        Pictures and attached files that nothing else uses follow after about a month. Backups,
        templates and exported pages keep their copies.
      </DialogLead>
    </Dialog>
  );
}
