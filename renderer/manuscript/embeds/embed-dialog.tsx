import { useState } from 'react';
import { embedAddress } from '#shared/article/embeds.ts';
import { useInterface } from '../../stores/interface.ts';
import { Button } from '../../ui/button.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { runInText } from '../blocks/open-text.ts';
import { insertEmbed } from './insert-embed.ts';

/** Asks where a post, video or page stands and what it says, and puts its card into the text. */
export function EmbedDialog() {
  const { dialog, closeDialog } = useInterface();
  return (
    <Dialog
      title="Add a post, a video or a page"
      shape="small"
      isOpen={dialog === 'embed'}
      onClose={closeDialog}
    >
      <Questions onDone={closeDialog} />
    </Dialog>
  );
}

function Questions({ onDone }: { readonly onDone: () => void }) {
  const [address, setAddress] = useState('');
  const [words, setWords] = useState('');
  const [wrong, setWrong] = useState(false);

  function add(): void {
    const url = embedAddress(address);
    if (url === null) {
      setWrong(true);
      return;
    }
    onDone();
    runInText(insertEmbed(url, words.trim()));
  }
  return (
    <DialogForm onSubmit={add} action="Add" other={<Button onPress={onDone}>Cancel</Button>}>
      <TextField
        label="Address"
        placeholder="https://"
        autoFocus
        value={address}
        error={wrong ? 'The address of a page begins with https://.' : null}
        onChange={(value) => {
          setAddress(value);
          setWrong(false);
        }}
      />
      <TextField
        label="What it says"
        lines={4}
        value={words}
        onChange={setWords}
        description="Readers see these words, also when the post is gone. Galley loads nothing from there."
      />
    </DialogForm>
  );
}
