import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import { embedProvider } from '#shared/article/embeds.ts';

/** A post, video or page as a card: whose it is and where, and its words, which are written in place. */
export function embedView(node: Node): NodeView {
  const dom = document.createElement('figure');
  dom.className = 'embed';
  const contentDOM = document.createElement('blockquote');
  const caption = document.createElement('figcaption');
  caption.contentEditable = 'false';
  dom.append(contentDOM, caption);
  const show = (shown: Node): void => {
    const url = String(shown.attrs['url']);
    dom.dataset['embed'] = url;
    dom.classList.toggle('wordless', shown.content.size === 0);
    const provider = document.createElement('strong');
    provider.textContent = embedProvider(url);
    caption.replaceChildren(provider, ` ${url.replace(/^https:\/\/(?:www\.)?/, '')}`);
    caption.title = url;
  };
  let drawn = node;
  show(node);
  return {
    dom,
    contentDOM,
    update: (other) => {
      if (other.type !== node.type) return false;
      const same =
        other.attrs['url'] === drawn.attrs['url'] &&
        (other.content.size === 0) === (drawn.content.size === 0);
      if (!same) show(other);
      drawn = other;
      return true;
    },
    ignoreMutation: (mutation) =>
      mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
  };
}
