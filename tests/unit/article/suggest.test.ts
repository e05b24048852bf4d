import fc from 'fast-check';
import { Fragment, Slice } from 'prosemirror-model';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import { articleBody, bodyNode, bodySchema } from '#shared/article/body.ts';
import { suggested } from '#shared/article/suggest.ts';
import type { Suggesting } from '#shared/article/suggested-edit.ts';
import { accepted, hasSuggestions, settled } from '#shared/article/suggestions.ts';

const at = '2026-03-01T08:00:00.000Z';
const nora = (id: string): Suggesting => ({ id, by: 'Nora Blum', at });

const paragraph = (text: string) => ({
  type: 'paragraph',
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
});
const docOf = (...paragraphs: readonly string[]): Node =>
  bodyNode({ type: 'doc', content: paragraphs.map(paragraph) });
const rejected = (doc: Node): Node => settled(doc, () => 'reject');
const textOf = (doc: Node): string => doc.textBetween(0, doc.content.size, '\n', '|');

/** One plain edit, made as a suggestion. */
function suggest(before: Node, edit: (tr: Transform) => void, who = nora('s1'), caret = 1) {
  const tr = new Transform(before);
  edit(tr);
  const edited = { before, after: tr.doc, selected: { from: caret, to: caret }, caret };
  return { plain: tr.doc, result: suggested(edited, who) };
}

/** Keys as somebody presses them while suggesting: "<" is Backspace, ">" Delete, the others write themselves. */
function pressed(start: Node, from: number, keys: string) {
  return Array.from(keys).reduce(
    ({ doc, caret }, key, index) => {
      const tr = new Transform(doc);
      if (key === '<') tr.delete(caret - 1, caret);
      else if (key === '>') tr.delete(caret, caret + 1);
      else tr.insert(caret, articleBody.text(key, doc.resolve(caret).marks()));
      const after = key === '<' ? caret - 1 : key === '>' ? caret : caret + 1;
      const edit = {
        before: doc,
        after: tr.doc,
        selected: { from: caret, to: caret },
        caret: after,
      };
      return suggested(edit, nora(`s${index}`)) ?? { doc: tr.doc, caret: after };
    },
    { doc: start, caret: from },
  );
}

function shown(doc: Node): string {
  let text = '';
  doc.descendants((node) => {
    if (node.isTextblock && text !== '') text += '\n';
    const signs = node.marks.map(({ type }) => (type.name === 'insertion' ? '+' : '-')).join('');
    if (node.isText) text += signs === '' ? (node.text ?? '') : `[${signs}${node.text ?? ''}]`;
    else if (signs !== '') text += `{${signs}}`;
  });
  return text;
}

/** Of the suggestions, each once, in the order of the text. */
function idsIn(doc: Node): readonly string[] {
  const ids = new Set<string>();
  doc.descendants(({ marks }) => marks.forEach(({ attrs }) => ids.add(String(attrs['id']))));
  return [...ids];
}

describe('an edit as a suggestion', () => {
  const bridge = docOf('The bridge closes.', 'Ferries run.');

  test('marks typed words to come and keeps struck words, marked to go', () => {
    const { result } = suggest(bridge, (tr) => tr.insert(5, articleBody.text('old ')));
    expect(result && shown(result.doc)).toBe('The [+old ]bridge closes.\nFerries run.');
    const struck = suggest(bridge, (tr) => tr.delete(5, 12)).result;
    expect(struck && shown(struck.doc)).toBe('The [-bridge ]closes.\nFerries run.');
  });

  test('typed over words is one suggestion, and typing on goes on with it', () => {
    const first = suggest(bridge, (tr) => tr.replaceWith(5, 11, articleBody.text('t'))).result;
    if (!first) throw new Error('It is a suggestion.');
    const second = suggest(first.doc, (tr) => tr.insert(12, articleBody.text('unnel')), nora('s2'));
    expect(second.result && shown(second.result.doc)).toBe(
      'The [-bridge][+tunnel] closes.\nFerries run.',
    );
    expect(second.result && idsIn(second.result.doc)).toEqual(['s1']);
  });

  test.each([
    ['a figure', '58%', 3, '<9', '[-58][+59]%'],
    ['the end of a word', 'The bridges close', 12, '<d', 'The [-bridges][+bridged] close'],
    ['the middle of a word', 'The bridge', 10, '<<a', 'The [-bridge][+briae]'],
    ['a word and its space', 'The old bridge', 9, '<<<<new ', 'The [+new ][-old ]bridge'],
    ['a word that is struck whole', 'The old bridge', 8, '<<<new', 'The [+new][-old] bridge'],
    ['nothing, in the end', '58%', 3, '<8', '58%'],
    ['what was typed for it', '58%', 3, '<9<7', '[-58][+57]%'],
    ['the words that stood there', '58%', 3, '<9<8', '58%'],
    ['a letter behind what is struck', '58%', 2, '>9', '[-58][+59]%'],
  ])(
    'by Backspace, Delete and letters suggests whole words: %s',
    (_what, text, caret, keys, end) => {
      const { doc } = pressed(docOf(text), caret, keys);
      expect(shown(doc)).toBe(end);
      expect(rejected(doc).eq(docOf(text))).toBe(true);
    },
  );

  test('pasted over a part of a word is suggested whole, too', () => {
    const before = docOf('The share is 58% now.');
    const paste = (from: number, to: number, words: string) => {
      const tr = new Transform(before).replaceWith(from, to, articleBody.text(words));
      const edit = { before, after: tr.doc, selected: { from, to }, caret: from + words.length };
      return shown(suggested(edit, nora('s1'))?.doc ?? tr.doc);
    };
    expect(paste(15, 16, '9')).toBe('The share is [-58][+59]% now.');
    expect(paste(6, 10, 'tock')).toBe('The [-share][+stock] is 58% now.');
    expect(paste(5, 10, 'share of it')).toBe('The share[+ of it] is 58% now.');
  });

  test('that meets one’s own suggestions is one with all of them, wherever they stand', () => {
    const cut = suggest(bridge, (tr) => tr.delete(5, 11), nora('left')).result;
    const both = cut && suggest(cut.doc, (tr) => tr.delete(12, 18), nora('right')).result;
    if (!both) throw new Error('Both are suggestions.');
    expect(idsIn(both.doc)).toEqual(['left', 'right']);
    const between = suggest(both.doc, (tr) => tr.delete(11, 12), nora('between')).result;
    expect(between && shown(between.doc)).toBe('The [-bridge closes].\nFerries run.');
    expect(between && idsIn(between.doc)).toEqual(['left']);
    const over = suggest(both.doc, (tr) => tr.delete(1, 19), nora('over')).result;
    expect(over && shown(over.doc)).toBe('[-The bridge closes.]\nFerries run.');
    expect(over && idsIn(over.doc)).toEqual(['left']);
  });

  test('takes back one’s own words, and strikes another’s', () => {
    const typed = suggest(bridge, (tr) => tr.insert(5, articleBody.text('old '))).result;
    if (!typed) throw new Error('It is a suggestion.');
    const back = suggest(typed.doc, (tr) => tr.delete(5, 9)).result;
    expect(back?.doc.eq(bridge)).toBe(true);
    const jo = { id: 's2', by: 'Jo Lind', at };
    const struck = suggest(typed.doc, (tr) => tr.delete(5, 9), jo).result;
    expect(struck && shown(struck.doc)).toBe('The [+-old ]bridge closes.\nFerries run.');
  });

  test('puts words over the same words struck by another: they are to come, not lost', () => {
    const struck = suggest(bridge, (tr) => tr.delete(5, 12), {
      id: 's2',
      by: 'Jo Lind',
      at,
    }).result;
    if (!struck) throw new Error('It is a suggestion.');
    const again = suggest(struck.doc, (tr) => tr.replaceWith(5, 12, articleBody.text('bridge ')));
    expect(again.result && shown(again.result.doc)).toBe(
      'The [-bridge ][+bridge ]closes.\nFerries run.',
    );
  });

  test('that splits or joins paragraphs suggests them anew', () => {
    const split = suggest(bridge, (tr) => tr.split(12)).result;
    expect(split && textOf(accepted(split.doc))).toBe('The bridge \ncloses.\nFerries run.');
    const join = suggest(bridge, (tr) => tr.join(20)).result;
    expect(join && textOf(accepted(join.doc))).toBe('The bridge closes.Ferries run.');
    expect(join && rejected(join.doc).eq(bridge)).toBe(true);
  });

  test('that adds an item to a list leaves the others alone', () => {
    const item = (text: string) => ({ type: 'list_item', content: [paragraph(text)] });
    const list = bodyNode({
      type: 'doc',
      content: [{ type: 'bullet_list', content: [item('One'), item('Two')] }],
    });
    const { result, plain } = suggest(list, (tr) =>
      tr.insert(list.content.size - 1, articleBody.nodeFromJSON(item('Three'))),
    );
    expect(result && shown(result.doc)).toBe('One\nTwo{+}\nThree');
    expect(result && accepted(result.doc).eq(plain)).toBe(true);
  });

  test('of formatting, or of a rule alone, stands as it is', () => {
    const strong = articleBody.mark('strong');
    expect(suggest(bridge, (tr) => tr.addMark(5, 11, strong)).result).toBeNull();
    expect(suggest(bridge, (tr) => tr.insert(20, articleBody.node('rule'))).result).toBeNull();
  });

  test('puts the caret before what Backspace struck, and behind what Delete struck', () => {
    const backspace = suggest(bridge, (tr) => tr.delete(5, 6), nora('s1'), 6);
    const caretFrom = (at: number) =>
      suggested(
        { before: bridge, after: backspace.plain, selected: { from: at, to: at }, caret: 5 },
        nora('s1'),
      )?.caret;
    expect(caretFrom(6)).toBe(5);
    expect(caretFrom(5)).toBe(6);
  });

  test('can be settled one by one', () => {
    const one = suggest(bridge, (tr) => tr.insert(5, articleBody.text('old '))).result;
    const two = one && suggest(one.doc, (tr) => tr.delete(25, 32), nora('s2')).result;
    if (!two) throw new Error('Both are suggestions.');
    const left = settled(two.doc, ({ attrs }) => (attrs['id'] === 's1' ? 'accept' : null));
    expect(textOf(accepted(left))).not.toContain('Ferries');
    expect(textOf(rejected(left))).toBe('The old bridge closes.\nFerries run.');
    expect(hasSuggestions(rejected(left))).toBe(false);
  });
});

type Step =
  | { readonly kind: 'type' | 'paste'; readonly at: number; readonly length: number }
  | { readonly kind: 'delete' | 'split' | 'join'; readonly at: number; readonly length: number };

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('type', 'delete', 'split', 'join', 'paste'),
  at: fc.nat({ max: 1_000 }),
  length: fc.nat({ max: 12 }),
});

/** Makes the step at some place where it can be made; plain words wherever it brings some. */
function make(tr: Transform, { kind, at: seed, length }: Step): void {
  const size = tr.doc.content.size;
  const places = Array.from({ length: size + 1 }, (_, position) => position).filter(
    (position) => tr.doc.resolve(position).parent.isTextblock,
  );
  const from = places[seed % places.length];
  if (from === undefined) return;
  const to = places[Math.min((seed % places.length) + length, places.length - 1)] ?? from;
  switch (kind) {
    case 'type':
      tr.replaceWith(from, Math.min(to, tr.doc.resolve(from).end()), articleBody.text('new'));
      return;
    case 'delete':
      tr.deleteRange(from, to);
      return;
    case 'split':
      tr.split(from);
      return;
    case 'join': {
      const block = tr.doc.resolve(from);
      if (block.depth === 1 && block.index(0) > 0) tr.join(block.before());
      return;
    }
    case 'paste': {
      const nodes = ['pasted', 'twice'].map((text) =>
        articleBody.node('paragraph', null, articleBody.text(text)),
      );
      tr.replaceRange(from, to, new Slice(Fragment.fromArray(nodes), 1, 1));
    }
  }
}

describe('whatever is edited while suggesting', () => {
  const texts = fc.array(fc.constantFrom('', 'The bridge closes.', 'Ferries run.', 'aa aa'), {
    minLength: 1,
    maxLength: 4,
  });

  test('rejecting all brings back the text that was there', () => {
    fc.assert(
      fc.property(texts, fc.array(step, { maxLength: 8 }), (paragraphs, steps) => {
        const original = docOf(...paragraphs);
        const end = steps.reduce((doc, each, index) => {
          const { plain, result } = suggest(doc, (tr) => make(tr, each), nora(`s${index}`));
          const next = result?.doc ?? plain;
          expect(bodySchema.safeParse(next.toJSON()).success).toBe(true);
          if (result) expect(result.caret).toBeLessThanOrEqual(next.content.size);
          return next;
        }, original);
        expect(textOf(rejected(end))).toBe(textOf(original));
        expect(rejected(end).eq(original)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('words put over a selection are those of the edit, and can be rejected', () => {
    const others = fc.constantFrom('a', 'aa', 'aa a', 'The bridges', 's', '');
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), others, step, (one, other, words, first) => {
        const text = docOf('The bridge aa a aa closes bridges.');
        const base = suggest(text, (tr) => make(tr, { ...first, kind: 'type' }), {
          ...nora('s1'),
          by: first.length > 6 ? 'Jo Lind' : 'Nora Blum',
        });
        const before = base.result?.doc ?? text;
        const [from, to] = [Math.min(one, other) + 1, Math.max(one, other) + 1];
        const tr = new Transform(before);
        if (words === '') tr.delete(from, to);
        else tr.replaceWith(from, to, articleBody.text(words));
        const edit = { before, after: tr.doc, selected: { from, to }, caret: from + words.length };
        const end = suggested(edit, nora('s2'))?.doc ?? tr.doc;
        expect(textOf(accepted(end))).toBe(textOf(accepted(tr.doc)));
        expect(rejected(end).eq(text)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('letters struck and typed one by one come to what they would plainly', () => {
    const key = fc.constantFrom('<', '>', 'a', 'b', ' ');
    fc.assert(
      fc.property(fc.nat(20), fc.array(key, { maxLength: 14 }), (at, keys) => {
        const original = docOf('ab aa bridge ab closes');
        let stood = { doc: original, caret: at + 1 };
        for (const each of keys) {
          const { doc, caret } = stood;
          if (each === '<' && caret === 1) continue;
          if (each === '>' && caret === doc.content.size - 1) continue;
          const text = textOf(accepted(doc));
          const reached = textOf(accepted(doc.cut(0, caret))).length;
          const struck = doc.nodeAt(each === '<' ? caret - 1 : caret)?.marks ?? [];
          const isStruck = struck.some(({ type }) => type.name === 'deletion');
          stood = pressed(doc, caret, each);
          const [start, end] = [text.slice(0, reached), text.slice(reached)];
          const plainly =
            each === '<'
              ? start.slice(0, -1) + end
              : each === '>'
                ? start + end.slice(1)
                : start + each + end;
          const wanted = isStruck && '<>'.includes(each) ? text : plainly;
          expect(textOf(accepted(stood.doc))).toBe(wanted);
          expect(rejected(stood.doc).eq(original)).toBe(true);
          const typed = textOf(accepted(stood.doc.cut(0, stood.caret)));
          if (!'<>'.includes(each)) expect(typed).toBe(start + each);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('accepting all gives what the edit would have given plainly', () => {
    fc.assert(
      fc.property(texts, step, (paragraphs, each) => {
        const original = docOf(...paragraphs);
        const { plain, result } = suggest(original, (tr) => make(tr, each));
        expect(accepted(result?.doc ?? plain).eq(plain)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
