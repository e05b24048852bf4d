import {
  InputRule,
  inputRules,
  textblockTypeInputRule,
  wrappingInputRule,
} from 'prosemirror-inputrules';
import type { MarkType } from 'prosemirror-model';
import type { Plugin } from 'prosemirror-state';
import { articleBody } from '#shared/article/body.ts';
import { withRule } from './blocks/new-block.ts';

const { nodes, marks } = articleBody;

/**
 * What is typed becomes what it looks like: "## ", "> ", ">> ", "- ", "1. " and "---" at the start of a
 * paragraph, **strong** and *emphasis* within it. Backspace right after takes the change back.
 */
export function typedForms(): Plugin {
  return inputRules({
    rules: [
      // The page's headline is its first heading: "# " is a heading of the text too.
      textblockTypeInputRule(/^(#{1,4})\s$/, nodes.heading, (match) => ({
        level: Math.max(2, match[1]?.length ?? 2),
      })),
      textblockTypeInputRule(/^\s*>>\s$/, nodes.pull_quote),
      wrappingInputRule(/^\s*>\s$/, nodes.block_quote),
      wrappingInputRule(/^\s*[-*•]\s$/, nodes.bullet_list),
      wrappingInputRule(
        /^(\d+)[.)]\s$/,
        nodes.ordered_list,
        (match) => ({ order: Number(match[1]) }),
        (match, node) => node.childCount + Number(node.attrs['order']) === Number(match[1]),
      ),
      ruleOfDashes,
      between(/(^|[^*\p{L}\p{N}])\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/u, marks.strong),
      between(/(^|[^*\p{L}\p{N}])\*([^*\s](?:[^*]*[^*\s])?)\*$/u, marks.em),
      between(/(^|[^_\p{L}\p{N}])_([^_\s](?:[^_]*[^_\s])?)_$/u, marks.em),
    ],
  });
}

/** Three dashes alone on a line; two of them may have become a long one on the way. */
const ruleOfDashes = new InputRule(/^(?:---|—-)$/, withRule);

/** Words between two signs get the mark and lose the signs: what leads up to them, then the words. */
function between(pattern: RegExp, type: MarkType): InputRule {
  return new InputRule(pattern, (state, match, start, end) => {
    const [all, lead = '', words = ''] = match;
    const sign = (all.length - lead.length - words.length) / 2;
    const from = start + lead.length;
    const to = from + words.length;
    if (!state.doc.resolve(start).parent.type.allowsMarkType(type)) return null;
    return state.tr
      .delete(to + sign, end)
      .delete(from, from + sign)
      .addMark(from, to, type.create())
      .removeStoredMark(type);
  });
}
