import { toggleMark } from 'prosemirror-commands';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useState } from 'react';
import { articleBody } from '#shared/article/body.ts';
import { safeLink } from '#shared/article/links.ts';
import { Button } from '../ui/button.tsx';
import { DialogForm } from '../ui/dialog-form.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { goOnWriting } from './blocks/open-text.ts';

interface LinkDialogProps {
  readonly view: EditorView;
  readonly onClose: () => void;
}

/** Asks for the address of a link on the selected words; an address alone becomes its own words. */
export function LinkDialog({ view, onClose }: LinkDialogProps) {
  const [there] = useState(() => linkAt(view.state));
  const [address, setAddress] = useState(there?.href ?? '');
  const [wrong, setWrong] = useState(false);

  function close(): void {
    onClose();
    goOnWriting();
  }
  function apply(): void {
    const href = addressOf(address);
    if (href === null) {
      setWrong(true);
      return;
    }
    setLink(view, there, href);
    close();
  }

  return (
    <Dialog title={there ? 'Change the link' : 'Add a link'} shape="small" isOpen onClose={close}>
      <DialogForm
        onSubmit={apply}
        action={there ? 'Change' : 'Add'}
        other={
          there ? (
            <Button
              onPress={() => {
                view.dispatch(
                  view.state.tr.removeMark(there.from, there.to, articleBody.marks.link),
                );
                close();
              }}
            >
              Remove the link
            </Button>
          ) : null
        }
      >
        <TextField
          label="Address"
          placeholder="https://"
          autoFocus
          value={address}
          error={wrong ? 'A link starts with https://, http:// or mailto:.' : null}
          onChange={(value) => {
            setAddress(value);
            setWrong(false);
          }}
        />
      </DialogForm>
    </Dialog>
  );
}

interface LinkThere {
  readonly href: string;
  readonly from: number;
  readonly to: number;
}

/** The whole link at the caret or the start of the selection. */
function linkAt(state: EditorState): LinkThere | null {
  const { $from, empty } = state.selection;
  const { link } = articleBody.marks;
  const node = $from.nodeAfter ?? (empty ? $from.nodeBefore : null);
  const mark = node && link.isInSet(node.marks);
  if (!mark) return null;
  const start = $from.start();
  let range: LinkThere | null = null;
  $from.parent.forEach((child, offset) => {
    if (!mark.isInSet(child.marks)) return;
    const from = start + offset;
    const to = from + child.nodeSize;
    if (range?.to === from) range = { ...range, to };
    else if (range === null || range.to < $from.pos) {
      range = { href: String(mark.attrs['href']), from, to };
    }
  });
  return range;
}

function setLink(view: EditorView, there: LinkThere | null, href: string): void {
  const { state } = view;
  const mark = articleBody.mark('link', { href });
  if (there) view.dispatch(state.tr.addMark(there.from, there.to, mark));
  else if (state.selection.empty) {
    view.dispatch(state.tr.replaceSelectionWith(articleBody.text(href, [mark]), false));
  } else toggleMark(articleBody.marks.link, { href })(state, (tr) => view.dispatch(tr));
}

/** What was typed as a link: "example.org/story" means the web. */
function addressOf(typed: string): string | null {
  const address = typed.trim();
  if (address === '') return null;
  return safeLink(/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`);
}
