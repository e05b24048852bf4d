/** The kinds of block that a writer can ask for. */
export type BlockId =
  | 'heading'
  | 'subheading'
  | 'blockQuote'
  | 'pullQuote'
  | 'bulletList'
  | 'orderedList'
  | 'picture'
  | 'embed'
  | 'rule';
