import { useEffect } from 'react';
import { moment } from '../library/when.ts';
import { rowTitle } from '../library/rows.ts';
import { useInterface } from '../stores/interface.ts';
import { useLibrary } from '../stores/library.ts';
import { useOffered } from '../stores/offered.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogLead } from '../ui/dialog.tsx';
import { takeOffered } from './take-package.ts';

/** Asks before a version that somebody handed over takes the place of the one that it goes on from. */
export function NewerVersionDialog() {
  const { dialog, openDialog, closeDialog } = useInterface();
  const offer = useOffered(({ offers }) => offers[0]);
  const signedOff = useLibrary(({ articles }) =>
    articles.some(({ id, signedOff }) => id === offer?.article.id && signedOff),
  );
  const waits = offer !== undefined && dialog === null;
  useEffect(() => {
    if (waits) openDialog('newer version');
  }, [waits, openDialog]);
  if (dialog !== 'newer version' || offer === undefined) return null;
  const { article, file } = offer;
  const answer = (): void => {
    useOffered.getState().answered();
    closeDialog();
  };
  const take = (): void => {
    answer();
    void takeOffered(offer);
  };
  return (
    <Dialog
      title="A newer version of your article"
      shape="small"
      isOpen
      onClose={answer}
      footer={
        <>
          <Button onPress={answer}>Leave mine</Button>
          <Button variant="primary" autoFocus onPress={take}>
            Take it in
          </Button>
        </>
      }
    >
      <DialogLead>
        <strong>{rowTitle(article)}</strong>
      </DialogLead>
      <DialogLead>
        The version in {file.name}, last changed {moment(article.updatedAt)}, goes on from yours.
        Yours stays in the version history.
      </DialogLead>
      {signedOff && article.signOff === null ? (
        <DialogLead>
          Yours is signed off. The newer one is not: it needs a sign-off of its own.
        </DialogLead>
      ) : null}
    </Dialog>
  );
}
