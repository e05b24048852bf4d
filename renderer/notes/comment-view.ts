import type { Mark } from 'prosemirror-model';
import type { MarkView } from 'prosemirror-view';
import type { Thread } from '#shared/article/threads.ts';
import { useArticle } from '../stores/article.ts';
import { useSelection } from '../stores/selection.ts';

/**
 * How commented words look: marked while their thread is open, framed while it is chosen. The elements
 * are told of a change one by one; the text is not drawn again for it.
 */
export class CommentViews {
  readonly #elements = new Map<string, Set<HTMLElement>>();
  readonly #leave: readonly (() => void)[];

  constructor() {
    this.#leave = [
      useArticle.subscribe((now, before) => {
        if (now.article?.threads !== before.article?.threads) this.#drawAll();
      }),
      useSelection.subscribe((now, before) => {
        for (const chosen of [before.chosen, now.chosen]) {
          if (chosen?.panel === 'notes') this.#draw(chosen.id);
        }
      }),
    ];
  }

  /** The element of one piece of commented words. */
  readonly create = (mark: Mark): MarkView => {
    const id = String(mark.attrs['threadId']);
    const dom = document.createElement('span');
    dom.dataset['threadId'] = id;
    const elements = this.#elements.get(id) ?? new Set<HTMLElement>();
    this.#elements.set(id, elements.add(dom));
    this.#draw(id);
    return {
      dom,
      ignoreMutation: (mutation) => mutation.type === 'attributes',
      destroy: () => elements.delete(dom),
    };
  };

  close(): void {
    for (const unsubscribe of this.#leave) unsubscribe();
  }

  #drawAll(): void {
    for (const id of this.#elements.keys()) this.#draw(id);
  }

  #draw(id: string): void {
    const { chosen } = useSelection.getState();
    const isChosen = chosen?.panel === 'notes' && chosen.id === id;
    const look = `comment ${standingOf(id)}${isChosen ? ' chosen' : ''}`;
    for (const element of this.#elements.get(id) ?? []) element.className = look;
  }
}

function standingOf(id: string): 'open' | 'resolved' {
  const threads: readonly Thread[] = useArticle.getState().article?.threads ?? [];
  const thread = threads.find((each) => each.id === id);
  return thread?.resolved === null ? 'open' : 'resolved';
}
