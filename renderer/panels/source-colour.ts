import type { CSSProperties } from 'react';
import type { Shade } from '../reading/attribution.ts';

declare module 'react' {
  interface CSSProperties {
    /** The colour of the source that an element belongs to. */
    readonly '--source'?: string;
  }
}

/** The style that gives an element its source's colour. */
export function sourceColour(shade: Shade | undefined): CSSProperties {
  return shade ? { '--source': `var(--source-${shade.colour})` } : {};
}
