import { useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import { useInterface } from '../stores/interface.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { submitWhenDone, whenDone } from '../ui/done-key.ts';
import { importPasted } from './import-files.ts';
import styles from './paste-dialog.module.css';
import { pastedFiles, pastedFrom } from './pasted.ts';
import type { Pasted } from './pasted.ts';

const nothing: Pasted = { html: '', text: '' };

/** Takes a pasted story; a copied web page keeps its headings, links and lists. */
export function PasteDialog() {
  const { dialog, closeDialog } = useInterface();
  const [pasted, setPasted] = useState(nothing);

  const close = (): void => {
    setPasted(nothing);
    closeDialog();
  };
  const empty = pastedFiles(pasted).length === 0;
  return (
    <Dialog
      title="Paste a story"
      isOpen={dialog === 'paste'}
      onClose={close}
      footer={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button variant="primary" type="submit" form="paste-story" isDisabled={empty}>
            Make an article
          </Button>
        </>
      }
    >
      <form
        id="paste-story"
        onSubmit={(event) => {
          event.preventDefault();
          if (empty) return;
          close();
          void importPasted(pasted);
        }}
        onKeyDown={submitWhenDone}
      >
        <TextField
          autoFocus
          value={pasted.text}
          onChange={(text) => {
            // Once it is edited by hand, the text is what counts, not the page it came from.
            setPasted({ html: '', text });
          }}
          className={styles['field'] ?? ''}
        >
          <Label className={styles['label']}>
            Paste the whole story here, with its headline, Sources line and Photo credit.
          </Label>
          <TextArea
            rows={12}
            className={styles['area'] ?? ''}
            onPaste={(event) => {
              const copied = pastedFrom(event.clipboardData);
              if (pasted.text !== '' || copied.html === '') return;
              event.preventDefault();
              setPasted(copied);
            }}
          />
        </TextField>
        <p className={styles['hint']} role="status">
          {pasted.html === ''
            ? 'A story copied from a web page keeps its headings, lists and links.'
            : 'Copied from a web page: its headings, lists and links are kept.'}{' '}
          {whenDone()}
        </p>
      </form>
    </Dialog>
  );
}
