import { parseHTML } from 'linkedom';
import { DOMParser } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { articleBody } from '#shared/article/body.ts';
import { cleanPasted } from '#renderer/manuscript/paste/clean-html.ts';
import { piecesOf, piecesOfText } from '#renderer/manuscript/paste/pieces.ts';
import { wordsFor } from '#renderer/manuscript/paste/say-left-out.ts';

function boxOf(html: string): Element {
  const { document } = parseHTML(`<!doctype html><html><body><div>${html}</div></body></html>`);
  const box = document.querySelector('div');
  if (!box) throw new Error('The page has its box.');
  return box;
}

/** The body that a paste of this HTML makes, and what is left out of it. */
function pasted(html: string) {
  const box = boxOf(html);
  const left = cleanPasted(box);
  const doc = DOMParser.fromSchema(articleBody).parse(box);
  return { shape: doc.toString(), left };
}

const item = (level: number, marker: string, words: string) =>
  `<p class="MsoListParagraph" style="margin-left:.5in;mso-list:l0 level${level} lfo1"><![if !supportLists]><span style="mso-list:Ignore">${marker}<span style="font:7.0pt">&nbsp;&nbsp;</span></span><![endif]>${words}<o:p></o:p></p>`;

describe('from Word', () => {
  test('list paragraphs are lists, nested as their levels say', () => {
    const { shape } = pasted(
      `<p class="MsoNormal">It holds:<o:p></o:p></p>${item(1, '·', 'Ebb')}${item(2, 'o', 'Neap')}${item(1, '·', 'Flood')}<p class="MsoNormal">And then:</p>${item(1, '1.', 'Row')}${item(1, '2.', 'Rest')}`,
    );
    expect(shape).toBe(
      'doc(paragraph("It holds:"), ' +
        'bullet_list(list_item(paragraph("Ebb"), bullet_list(list_item(paragraph("Neap")))), list_item(paragraph("Flood"))), ' +
        'paragraph("And then:"), ' +
        'ordered_list(list_item(paragraph("Row")), list_item(paragraph("Rest"))))',
    );
  });

  test('tracked deletions and comments stay out, insertions come in, and it is said', () => {
    const { shape, left } = pasted(
      '<p>The boat <del cite="mailto:ed">sinks</del><ins>stays</ins><span class="MsoCommentReference"><a>[E1]</a></span>.</p>' +
        '<div style="mso-element:comment-list"><p>Are you sure?</p></div>',
    );
    expect(shape).toBe('doc(paragraph("The boat stays."))');
    expect(wordsFor(left)).toBe('Not pasted: a struck-out passage and a comment.');
  });

  test('a footnote keeps its number and its words, and its link goes nowhere', () => {
    const { shape } = pasted(
      '<p>It sails<a style="mso-footnote-id:ftn1" href="#_ftn1"><span class="MsoFootnoteReference">[1]</span></a>.</p>' +
        '<div style="mso-element:footnote-list"><p class="MsoFootnoteText"><a href="#_ftnref1">[1]</a> Port papers.</p></div>',
    );
    expect(shape).toBe('doc(paragraph("It sails[1]."), paragraph("[1] Port papers."))');
  });
});

describe('from Google Docs', () => {
  test('the wrapper makes nothing bold, and what looks bold or italic is', () => {
    const { shape } = pasted(
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:700">Tide</span></h2>' +
        '<p dir="ltr"><span style="font-size:11pt;font-weight:400">It is </span><span style="font-weight:700">low</span><span style="font-style:italic"> today</span></p><br></b>',
    );
    expect(shape).toBe('doc(heading("Tide"), paragraph("It is ", strong("low"), em(" today")))');
  });
});

describe('from mail', () => {
  test('lines are paragraphs, blank ones none, and an answer quotes', () => {
    const { shape } = pasted(
      '<div dir="ltr"><div>We will “sail”.</div><div><br></div><div>Yours</div></div>' +
        '<div class="gmail_quote"><div class="gmail_attr">On Monday, Ada wrote:<br></div>' +
        '<blockquote class="gmail_quote"><div>Will you?</div><blockquote>Would you?</blockquote></blockquote></div>',
    );
    expect(shape).toBe(
      'doc(paragraph("We will “sail”."), paragraph("Yours"), paragraph("On Monday, Ada wrote:"), ' +
        'block_quote(paragraph("Will you?"), paragraph("Would you?")))',
    );
  });

  test('two line ends part paragraphs, one does not', () => {
    const { shape } = pasted('<div>One<br>still one<br><br>Two<br><br><br>Three</div>');
    expect(shape).toBe(
      'doc(paragraph("One", hard_break, "still one"), paragraph("Two"), paragraph("Three"))',
    );
  });
});

describe('from the web', () => {
  test('a row of a table is a line, and a long cell a paragraph', () => {
    const long = 'Ebb and flood. '.repeat(12).trim();
    const { shape } = pasted(
      `<table><tbody><tr><th>Boat</th><th>Seats</th></tr><tr><td><p>Alma</p></td><td>30</td></tr><tr><td>${long}</td><td>Two</td></tr></tbody></table>`,
    );
    expect(shape).toBe(
      `doc(paragraph("Boat | Seats"), paragraph("Alma | 30"), paragraph("${long}"), paragraph("Two"))`,
    );
  });

  test('nothing runs, hides or loads; its own pictures are offered, others named', () => {
    const pixel = 'data:image/png;base64,iVBORw0KGgo=';
    const { shape, left } = pasted(
      `<div><div><p onclick="x()">It stays.<script>x()</script><style>p{}</style></p><p style="display:none">hidden</p></div></div>` +
        `<img src="${pixel}"><img src="https://harbor.example/a.jpg"><img src="https://t.example/p.gif" width="1"><img src="data:image/svg+xml;base64,PHN2Zz4=">` +
        '<iframe src="https://video.example"></iframe><a href="javascript:x()">link</a>',
    );
    expect(shape).toBe('doc(paragraph("It stays."), paragraph("link"))');
    expect(left.pictures).toEqual([pixel]);
    expect(left.picturesElsewhere).toBe(2);
    expect(wordsFor(left)).toMatch(/^Not pasted: 2 pictures\. Save a picture/);
  });
});

describe('a long paste', () => {
  test('comes in pieces that hold every word once, in order, whatever boxes it lies in', () => {
    const lines = Array.from({ length: 3_000 }, (_, index) => `<p>Line ${index}.</p>`);
    const box = boxOf(`<b><div><section>${lines.join('')}</section></div></b><p>End.</p>`);
    const pieces = [...piecesOf(box)];
    expect(pieces.length).toBeGreaterThan(5);
    const text = pieces.flat().map((node) => node.textContent);
    expect(text).toEqual([...lines.map((_, index) => `Line ${index}.`), 'End.']);
  });

  test('of plain text too', () => {
    const lines = Array.from({ length: 3_000 }, (_, index) => `Line ${index}.`);
    const pieces = [...piecesOfText(lines.join('\r\n\r\n'))];
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.flat()).toEqual(lines);
  });
});
