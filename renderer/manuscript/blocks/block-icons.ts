import {
  Heading2,
  Heading3,
  ImagePlus,
  List,
  ListOrdered,
  Minus,
  PanelTop,
  Quote,
  TextQuote,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { BlockId } from './block-id.ts';

/** The sign of each kind of block in menus. */
export const blockIcons: Readonly<Record<BlockId, LucideIcon>> = {
  heading: Heading2,
  subheading: Heading3,
  blockQuote: TextQuote,
  pullQuote: Quote,
  bulletList: List,
  orderedList: ListOrdered,
  picture: ImagePlus,
  embed: PanelTop,
  rule: Minus,
};
