import type { EditorView } from 'prosemirror-view';
import { articleBody } from '#shared/article/body.ts';
import { embedAddress } from '#shared/article/embeds.ts';
import { useInterface } from '../../stores/interface.ts';
import { runInText } from '../blocks/open-text.ts';
import { addressAlone, embedAddressAlone } from '../embeds/insert-embed.ts';

/** An address pasted on an empty line stays a link; a card of it is offered. */
export function offerCard(view: EditorView, data: DataTransfer | null): boolean {
  const url = embedAddress(data?.getData('text/plain') ?? '');
  const { $from, empty } = view.state.selection;
  if (url === null || !empty || $from.depth !== 1 || $from.parent.content.size > 0) return false;
  if ($from.parent.type !== articleBody.nodes.paragraph) return false;
  const words = articleBody.text(url, [articleBody.mark('link', { href: url })]);
  view.dispatch(view.state.tr.replaceSelectionWith(words, false).scrollIntoView());
  useInterface.getState().notify('Show this link as a card?', {
    action: {
      label: 'Make a card',
      run: () => {
        // The caret may have gone on meanwhile: then the palette still knows the way.
        if (addressAlone(view.state)?.url === url) runInText(embedAddressAlone);
        else
          useInterface
            .getState()
            .notify('Set the caret into the link, then “Turn the link into a card”.');
      },
    },
  });
  return true;
}
