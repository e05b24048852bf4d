import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** An aggregated story as plain text, and what a reader must find in it. */
export interface Story {
  readonly file: string;
  readonly headline: string;
  readonly paragraphs: number;
  readonly leftOut: readonly string[];
  readonly sourcesLine: string;
  readonly photoCredit: string;
  /** Who speaks in quotation marks, as a card says it, and through whom. */
  readonly spoken: readonly {
    readonly words: string;
    readonly speaker: string;
    readonly outlet: string;
  }[];
  /** Passages in quotation marks that nobody speaks. */
  readonly unspoken: readonly string[];
  /** Sources without a name, as they stand in the text, each as often as it blocks. */
  readonly unnamed: readonly { readonly text: string; readonly times: number }[];
}

const root = join(import.meta.dirname, '..', '..');

const ferryCode: Story = {
  file: join(root, 'tests/fixtures/articles/ferry-code.txt'),
  headline: 'Harbor Mayor Shares Ferry Override Code With Visiting Officials',
  paragraphs: 11,
  leftOut: ['Skip to main content', 'Popular Video'],
  sourcesLine: 'AP, Slate, Politico, IMDb',
  photoCredit: 'Port Alder Authority/Flickr',
  spoken: [
    {
      words: 'If a gate can be opened from the shore',
      speaker: 'Marcus Oyelaran, a former harbor master and Coast Guard safety officer',
      outlet: 'AP',
    },
    {
      words: 'If you run a port and somebody hands you a code',
      speaker: 'Ingrid Solheim, a professor of maritime law at the University of Bergen',
      outlet: 'AP',
    },
  ],
  unspoken: ['Lower the Gangway', 'Harbor Lights', 'You only had to knock'],
  unnamed: [
    { text: 'An Italian official', times: 1 },
    { text: 'Experts', times: 2 },
  ],
};

/** A story published by an aggregator; it lies beside a developer's checkout, not in it. */
const privateNumber: Story = {
  file: join(root, '../shared/articles/000_0484989584a6b99d.txt'),
  headline: 'Trump Gives Private Number To Foreign Leaders',
  paragraphs: 11,
  leftOut: ['Skip to main content', 'Popular Video'],
  sourcesLine: 'AP, Slate, The Hill, IMDb',
  photoCredit: 'The White House/Flickr',
  spoken: [
    {
      words: 'If you are speaking on an open line',
      speaker: 'Derek Chollet, a former Pentagon adviser and National Security Council official',
      outlet: 'AP',
    },
    {
      words: 'If you are Macron or the leader',
      speaker: 'Ashley Deeks, a law professor at the University of Virginia',
      outlet: 'AP',
    },
  ],
  unspoken: ['Hotline Bling', 'Saturday Night Live', 'You used to call me'],
  unnamed: [
    { text: 'A French official', times: 1 },
    { text: 'Several individuals', times: 1 },
    { text: 'Experts', times: 2 },
  ],
};

export const stories: readonly Story[] = [ferryCode, privateNumber].filter(({ file }) =>
  existsSync(file),
);
