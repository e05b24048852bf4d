/** How many descendants an element may have before it is taken in pieces. */
const most = 400;

/**
 * The children of `root` in groups small enough to be read between two frames. A box of many things is
 * opened; neighbouring items of a list in Word's way stay together.
 */
export function* piecesOf(root: Element): Generator<readonly Node[]> {
  let group: Node[] = [];
  let weight = 0;
  for (const node of leaves(root)) {
    const item =
      node.nodeType === 1 && ((node as Element).getAttribute('style') ?? '').includes('mso-list');
    if (weight >= most && !item) {
      yield group;
      group = [];
      weight = 0;
    }
    group.push(node);
    weight += weightOf(node);
  }
  if (group.length > 0) yield group;
}

function* leaves(root: Element): Generator<Node> {
  for (const node of [...root.childNodes]) {
    if (isBox(node) && weightOf(node) > most) yield* leaves(node);
    else yield node;
  }
}

/** An element that only holds blocks: what it holds means the same without it. */
function isBox(node: Node): node is Element {
  return (
    node.nodeType === 1 &&
    /^(?:div|section|article|main|table|tbody|center|b|span|font)$/i.test(node.nodeName)
  );
}

function weightOf(node: Node): number {
  const elements = node.nodeType === 1 ? (node as Element).querySelectorAll('*').length : 0;
  return 1 + elements + Math.floor((node.textContent?.length ?? 0) / 200);
}

/** Lines of plain text in groups of about as much work. */
export function* piecesOfText(text: string): Generator<readonly string[]> {
  let group: string[] = [];
  let units = 0;
  for (const [line] of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === '') continue;
    group.push(line);
    units += line.length;
    if (group.length >= most / 4 || units > 40_000) {
      yield group;
      group = [];
      units = 0;
    }
  }
  if (group.length > 0) yield group;
}
