import {
  InputRule,
  inputRules,
  textblockTypeInputRule,
  wrappingInputRule,
} from 'prosemirror-inputrules';
import { TextSelection } from 'prosemirror-state';
import type { Plugin } from 'prosemirror-state';
import { articleBody } from '#shared/article/body.ts';

const { nodes } = articleBody;

/** "## ", "> ", "- ", "1. " and "---" at the start of a paragraph make what they look like. */
export function typedForms(): Plugin {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, (match) => ({
        level: match[1]?.length ?? 2,
      })),
      wrappingInputRule(/^\s*>\s$/, nodes.block_quote),
      wrappingInputRule(/^\s*[-*]\s$/, nodes.bullet_list),
      wrappingInputRule(
        /^(\d+)\.\s$/,
        nodes.ordered_list,
        (match) => ({ order: Number(match[1]) }),
        (match, node) => node.childCount + Number(node.attrs['order']) === Number(match[1]),
      ),
      ruleOfDashes,
    ],
  });
}

/** Three dashes alone on a line become a rule, with a paragraph to go on in after it. */
const ruleOfDashes = new InputRule(/^---$/, (state) => {
  const { $from } = state.selection;
  if ($from.depth !== 1) return null;
  const tr = state.tr.replaceWith($from.before(), $from.after(), [
    nodes.rule.create(),
    nodes.paragraph.create(),
  ]);
  return tr.setSelection(TextSelection.create(tr.doc, $from.before() + 2)).scrollIntoView();
});
