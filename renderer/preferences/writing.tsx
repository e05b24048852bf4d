import type { WritingPreferences } from '#shared/desk/preferences.ts';
import { usualSpelling } from '../manuscript/spelling/usual-spelling.ts';
import { Check, Choice } from '../panels/form.tsx';
import { usePreferences } from '../stores/preferences.ts';
import { Segments } from './segments.tsx';
import type { SectionProps } from './use-change.ts';

const fonts = [
  { id: 'serif', name: 'Source Serif' },
  { id: 'sans', name: 'Inter' },
  { id: 'system', name: 'The system’s' },
] as const satisfies readonly { id: WritingPreferences['font']; name: string }[];

const sizes = [80, 90, 100, 110, 125, 150, 175, 200].map((percent) => ({
  id: String(percent),
  name: `${percent}%`,
}));

const spellings = [
  { id: 'en-US', name: 'American' },
  { id: 'en-GB', name: 'British' },
  { id: 'browser', name: 'The browser’s' },
  { id: 'off', name: 'Off' },
] as const satisfies readonly { id: NonNullable<WritingPreferences['spelling']>; name: string }[];

const pauses = [
  { id: '600', name: 'At once, after half a second' },
  { id: '2000', name: 'After 2 seconds without typing' },
  { id: '5000', name: 'After 5 seconds without typing' },
  { id: '15000', name: 'After 15 seconds without typing' },
];

/** How the manuscript looks and is kept. */
export function Writing({ change }: SectionProps) {
  const writing = usePreferences((state) => state.writing);
  const patch = (part: Partial<WritingPreferences>): void => {
    change({ writing: { ...writing, ...part } });
  };
  return (
    <>
      <Segments
        label="Type of the manuscript"
        value={writing.font}
        options={fonts}
        onChange={(font) => patch({ font })}
      />
      <Choice
        label="Size of the text"
        value={String(writing.textSize)}
        options={sizes}
        onChange={(size) => patch({ textSize: Number(size ?? 100) })}
      />
      <Choice
        label="Save what was typed"
        value={String(writing.autosavePause)}
        options={pauses}
        onChange={(pause) => patch({ autosavePause: Number(pause ?? 600) })}
      />
      <Segments
        label="Spelling"
        value={writing.spelling ?? usualSpelling(navigator.languages)}
        options={spellings}
        onChange={(spelling) => patch({ spelling })}
        description="For articles in English. Names of the ledger and the desk’s own words pass; F7 goes to the next word that does not."
      />
      <Check
        label="Set quotation marks as the house does while typing"
        checked={writing.smartMarks}
        onChange={(smartMarks) => patch({ smartMarks })}
      />
      <Check
        label="Make a dash of two hyphens, and an ellipsis of three dots"
        checked={writing.smartDashes}
        onChange={(smartDashes) => patch({ smartDashes })}
      />
      <Check
        label="Keep the line I write in the middle of the window in focus mode"
        checked={writing.typewriter}
        onChange={(typewriter) => patch({ typewriter })}
      />
    </>
  );
}
