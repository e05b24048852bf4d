import { blocksOf } from '#shared/article/blocks.ts';
import { bodyNode } from '#shared/article/body.ts';
import { accepted } from '#shared/article/suggestions.ts';
import { useArticle } from '../stores/article.ts';
import { useInterface } from '../stores/interface.ts';

/** Puts the open article on the clipboard as plain text, as it stands in the window. */
export async function copyText(): Promise<void> {
  const { article, bodyDesk } = useArticle.getState();
  if (!article) return;
  const blocks = blocksOf(accepted(bodyNode(bodyDesk?.getBody() ?? article.body)));
  const text = [article.headline, article.dek, ...blocks.map((block) => block.text)];
  const { notify } = useInterface.getState();
  try {
    await navigator.clipboard.writeText(text.filter((part) => part !== '').join('\n\n'));
    notify('The text of the article is on the clipboard.');
  } catch {
    notify('The text could not be copied. Select it in the window and copy it by keys.', {
      tone: 'problem',
    });
  }
}
