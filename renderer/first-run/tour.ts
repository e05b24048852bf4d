import { create } from 'zustand';
import type { PanelName } from '../stores/interface.ts';
import { useInterface } from '../stores/interface.ts';
import { usePreferences } from '../stores/preferences.ts';

/** One card of the tour, beside what it speaks of. */
export interface TourStep {
  readonly title: string;
  readonly text: string;
  /** Selects what the card points at. */
  readonly at: string;
  /** The panel that it speaks of. */
  readonly panel: PanelName | null;
}

/** A way around the desk in two minutes. */
export const tourSteps: readonly TourStep[] = [
  {
    title: 'The story, as readers will see it',
    text: 'Write here, and in the lines above it. Galley reads along: what somebody said carries the colour of its source, what needs a look is underlined. Everything is saved as you go, on this machine alone.',
    at: '.ProseMirror > p',
    panel: null,
  },
  {
    title: 'The ribbon: whose words carry each paragraph',
    text: 'A colour and a letter for every source, hatched grey where nobody is named. One look tells whether a story rests on one outlet. A click opens the source.',
    at: '.ribbon .band',
    panel: null,
  },
  {
    title: 'Quotes',
    text: 'What the reader found stands here as proposals. Accept one, and the words are on record: who said them, how, and through whom.',
    at: '[role="tab"][data-key="quotes"]',
    panel: 'quotes',
  },
  {
    title: 'Sources',
    text: 'People, outlets and papers that the story rests on, with the terms you agreed and the transcripts you attach. The Sources line under the article is made of these records.',
    at: '[role="tab"][data-key="sources"]',
    panel: 'sources',
  },
  {
    title: 'Checks',
    text: 'What readers would stumble over, why it matters, and what mends it. You know better? Waive a finding and say why: nothing is hidden, and nobody has to fight the checker.',
    at: '[role="tab"][data-key="checks"]',
    panel: 'checks',
  },
  {
    title: 'Sign off, and out',
    text: 'When nothing blocks it any more, sign with your name and export the page with its sources. An edit after that takes the signature back.',
    at: '[data-tour="publish"]',
    panel: null,
  },
];

interface TourState {
  /** The card on show, by its index; `null` while nobody is shown around. */
  readonly step: number | null;
  readonly start: () => void;
  /** One card on or back; past the last one it ends. */
  readonly go: (by: -1 | 1) => void;
  /** Ends it; from now on it comes only when it is asked for. */
  readonly end: () => void;
}

/** How far somebody is on the way around the desk. */
export const useTour = create<TourState>()((set, get) => {
  function show(step: number): void {
    const panel = tourSteps[step]?.panel;
    const { showLibraryWide, showPanel } = useInterface.getState();
    showLibraryWide(false);
    if (panel) showPanel(panel);
    set({ step });
  }
  return {
    step: null,
    start: () => show(0),
    go: (by) => {
      const { step, end } = get();
      if (step === null) return;
      if (step + by >= tourSteps.length) end();
      else show(Math.max(0, step + by));
    },
    end: () => {
      set({ step: null });
      if (!usePreferences.getState().tourSeen) {
        void usePreferences.getState().change({ tourSeen: true });
      }
    },
  };
});
