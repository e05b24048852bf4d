import { history, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import { EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import type { Command, Plugin } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { articleBody, bodyNode } from '#shared/article/body.ts';
import { choicesFor } from '#renderer/manuscript/blocks/block-choices.ts';
import { nestItem } from '#renderer/manuscript/blocks/lists.ts';
import { inNewBlock, rule } from '#renderer/manuscript/blocks/new-block.ts';
import { embedAddressAlone, insertEmbed } from '#renderer/manuscript/embeds/insert-embed.ts';
import { typedForms } from '#renderer/manuscript/input-rules.ts';
import { commands } from '#renderer/manuscript/keys.ts';

/** A text without a screen: what is typed goes through the input rules, as a key does. */
function textOf(...content: readonly object[]) {
  const rules: Plugin = typedForms();
  const text = {
    state: EditorState.create({
      doc: bodyNode({ type: 'doc', content }),
      plugins: [rules, history()],
    }),
    dispatch(tr: EditorState['tr']) {
      text.state = text.state.apply(tr);
    },
    run: (command: Command) => command(text.state, (tr) => text.dispatch(tr)),
    caret(position: number) {
      text.dispatch(text.state.tr.setSelection(TextSelection.create(text.state.doc, position)));
    },
    type(typed: string) {
      for (const letter of typed) {
        const { from, to } = text.state.selection;
        const insert = () => text.state.tr.insertText(letter, from, to);
        // As much of a view as the rules ask for.
        const view = {
          state: text.state,
          composing: false,
          dispatch: (tr: EditorState['tr']) => text.dispatch(tr),
        };
        const handled = rules.props.handleTextInput?.call(
          rules,
          view as never,
          from,
          to,
          letter,
          insert,
        );
        if (handled !== true) text.dispatch(insert());
      }
    },
    get shape() {
      return text.state.doc.toString();
    },
  };
  return text;
}

const paragraph = (words = '') => ({
  type: 'paragraph',
  ...(words === '' ? {} : { content: [{ type: 'text', text: words }] }),
});
const item = (words: string) => ({ type: 'list_item', content: [paragraph(words)] });

describe('what is typed becomes what it looks like', () => {
  test.each([
    ['## Tide', 'doc(heading("Tide"))'],
    ['# Tide', 'doc(heading("Tide"))'],
    ['> Tide', 'doc(block_quote(paragraph("Tide")))'],
    ['>> Tide', 'doc(pull_quote("Tide"))'],
    ['- Tide', 'doc(bullet_list(list_item(paragraph("Tide"))))'],
    ['3. Tide', 'doc(ordered_list(list_item(paragraph("Tide"))))'],
    ['---Tide', 'doc(rule, paragraph("Tide"))'],
    ['—-Tide', 'doc(rule, paragraph("Tide"))'],
    ['a **strong word** b', 'doc(paragraph("a ", strong("strong word"), " b"))'],
    ['(*so*) _and_ so', 'doc(paragraph("(", em("so"), ") ", em("and"), " so"))'],
    ['2 * 3 * 4, snake_case_name', 'doc(paragraph("2 * 3 * 4, snake_case_name"))'],
    ['5** and 6**', 'doc(paragraph("5** and 6**"))'],
  ])('“%s”', (typed, shape) => {
    const text = textOf(paragraph());
    text.type(typed);
    expect(text.shape).toBe(shape);
  });

  test('and Backspace right after takes it back, whatever rule it was', () => {
    for (const typed of ['## ', '>> ', '- ', '---', 'so **it is**']) {
      const text = textOf(paragraph());
      text.type(typed);
      expect(text.run(undoInputRule)).toBe(true);
      expect(text.shape).toBe(`doc(paragraph("${typed}"))`);
    }
  });

  test('words keep the record that they are tied to', () => {
    const tied = [{ type: 'quotation', attrs: { quoteId: 'q1' } }];
    const text = textOf({
      type: 'paragraph',
      content: [
        { type: 'text', text: '**' },
        { type: 'text', text: 'the tide', marks: tied },
        { type: 'text', text: '*' },
      ],
    });
    text.caret(12);
    text.type('*');
    expect(text.shape).toBe('doc(paragraph(strong(quotation("the tide"))))');
  });
});

describe('a list', () => {
  const twoItems = { type: 'bullet_list', content: [item('Ebb'), item('Flood')] };

  test('becomes one of the other kind, and ends by the same command that made it', () => {
    const text = textOf(twoItems);
    text.caret(3);
    text.run(commands.orderedList);
    expect(text.shape).toContain('ordered_list(list_item');
    text.run(commands.orderedList);
    expect(text.shape).toBe('doc(paragraph("Ebb"), ordered_list(list_item(paragraph("Flood"))))');
  });

  test('nests by Tab, which leaves the text from no item', () => {
    const text = textOf(twoItems);
    text.caret(3);
    expect(text.run(nestItem)).toBe(true);
    expect(text.shape).toBe(
      'doc(bullet_list(list_item(paragraph("Ebb")), list_item(paragraph("Flood"))))',
    );
    text.caret(10);
    text.run(nestItem);
    expect(text.shape).toBe(
      'doc(bullet_list(list_item(paragraph("Ebb"), bullet_list(list_item(paragraph("Flood"))))))',
    );
  });
});

describe('a block moves', () => {
  test('down and up past its neighbour, with the caret and its marks in it', () => {
    const text = textOf(paragraph('One'), paragraph('Two'), paragraph('Three'));
    text.caret(3);
    text.run(commands.moveDown);
    expect(text.shape).toBe('doc(paragraph("Two"), paragraph("One"), paragraph("Three"))');
    expect(text.state.selection.$from.parent.textContent).toBe('One');
    expect(text.state.selection.$from.parentOffset).toBe(2);
    text.run(commands.moveUp);
    expect(text.shape).toBe('doc(paragraph("One"), paragraph("Two"), paragraph("Three"))');
    expect(text.run(commands.moveUp)).toBe(false);
  });

  test('as an item of its list first, and as the whole list at its end', () => {
    const text = textOf(paragraph('Top'), {
      type: 'bullet_list',
      content: [item('Ebb'), item('Flood')],
    });
    text.caret(15);
    text.run(commands.moveUp);
    expect(text.shape).toContain('list_item(paragraph("Flood")), list_item(paragraph("Ebb"))');
    text.run(commands.moveUp);
    expect(text.shape).toMatch(/^doc\(bullet_list.*paragraph\("Top"\)\)$/);
  });

  test('as a picture that is chosen, and stays chosen', () => {
    const text = textOf(paragraph('One'), { type: 'figure', attrs: { photoId: 'p1' } });
    text.dispatch(text.state.tr.setSelection(NodeSelection.create(text.state.doc, 5)));
    text.run(commands.moveUp);
    expect(text.shape).toBe('doc(figure, paragraph("One"))');
    expect(text.state.selection instanceof NodeSelection).toBe(true);
    text.run(commands.moveDown);
    expect(text.shape).toBe('doc(paragraph("One"), figure)');
  });

  test('and one undo puts it back', () => {
    const text = textOf(paragraph('One'), paragraph('Two'));
    text.run(commands.moveDown);
    text.run(undo);
    expect(text.shape).toBe('doc(paragraph("One"), paragraph("Two"))');
  });
});

describe('a block that is asked for', () => {
  test('stands in the place of an empty paragraph, else after the block at the caret', () => {
    const text = textOf(paragraph('One'), paragraph());
    text.run(inNewBlock(commands.heading));
    expect(text.shape).toBe('doc(paragraph("One"), heading, paragraph)');
    text.type('Tide');
    expect(text.shape).toBe('doc(paragraph("One"), heading("Tide"), paragraph)');
    text.caret(12);
    text.run(inNewBlock(rule));
    expect(text.shape).toBe('doc(paragraph("One"), heading("Tide"), rule, paragraph)');
  });

  test('goes by one undo', () => {
    const text = textOf(paragraph('One'));
    text.run(inNewBlock(commands.bulletList));
    expect(text.shape).toContain('bullet_list');
    text.run(undo);
    expect(text.shape).toBe('doc(paragraph("One"))');
  });

  test.each([
    ['', 9],
    ['quote', 2],
    ['pul quo', 1],
    ['photo', 1],
    ['zeppelin', 0],
  ])('is found by “%s” among %i', (query, count) => {
    expect(choicesFor(query)).toHaveLength(count);
  });
});

describe('a post elsewhere', () => {
  const url = 'https://bsky.app/profile/harbor/post/1';

  test('is a card with its words, which the caret stands in', () => {
    const text = textOf(paragraph('One'), paragraph('Two'));
    text.run(insertEmbed(url, 'The night boat stays.\nThank you.'));
    expect(text.shape).toBe(
      'doc(paragraph("One"), embed("The night boat stays.", hard_break, "Thank you."), paragraph("Two"))',
    );
    expect(text.state.selection.$from.parent.type).toBe(articleBody.nodes.embed);
  });

  test('is made of an address that stands alone on its line, and of no other', () => {
    const text = textOf(paragraph('One'), paragraph(url));
    expect(text.run(embedAddressAlone)).toBe(false);
    text.caret(8);
    expect(text.run(embedAddressAlone)).toBe(true);
    expect(text.shape).toBe('doc(paragraph("One"), embed, paragraph)');
    text.run(undo);
    expect(text.shape).toBe(`doc(paragraph("One"), paragraph("${url}"))`);
  });
});
