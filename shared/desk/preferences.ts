import { z } from 'zod';
import { houseStyleSchema, usualHouseStyle } from '../house/house-style.ts';

/** Faces of the manuscript; the tools keep theirs. */
export const manuscriptFonts = ['serif', 'sans', 'system'] as const;

/** English as it is spelled here or there, the browser's own spelling, or none. */
export const spellings = ['en-US', 'en-GB', 'browser', 'off'] as const;

/**
 * How somebody writes. A value that is missing, as in an older file, or that only a newer build knows,
 * stands for the usual one: the other choices are kept.
 */
const writingSchema = z.object({
  font: z.enum(manuscriptFonts).catch('serif'),
  /** Size of the manuscript's text, in percent. */
  textSize: z.int().min(80).max(200).catch(100),
  /** In focus mode the line that is written stays in the middle of the window. */
  typewriter: z.boolean().catch(false),
  /**
   * Where words are looked up: in Galley's dictionary, by the browser, or nowhere. Absent until somebody
   * chose: then the machine's language says how English is spelled there.
   */
  spelling: z.enum(spellings).optional().catch(undefined),
  /** How long the writer must pause before a save, in ms. */
  autosavePause: z.int().min(200).max(60_000).catch(600),
  /** Typed " and ' become the house's marks. */
  smartMarks: z.boolean().catch(true),
  /** Typed -- becomes a dash, ... an ellipsis. */
  smartDashes: z.boolean().catch(true),
});
export type WritingPreferences = Readonly<z.infer<typeof writingSchema>>;

/** What the person at one desk prefers; nothing of an article hangs on it. */
export const preferencesSchema = z.object({
  /** Signs comments, suggestions, waivers, sign-offs and corrections. */
  name: z.string(),
  theme: z.enum(['system', 'light', 'dark']),
  /** How wide the trays of the window stand, as CSS lengths by name; absent until one was moved. */
  layout: z.record(z.string(), z.string()).optional(),
  /** True once somebody was shown around, or did not want to be. */
  tourSeen: z.boolean().catch(false),
  writing: writingSchema.default(writingSchema.parse({})),
  house: houseStyleSchema.default(usualHouseStyle),
});
export type Preferences = Readonly<z.infer<typeof preferencesSchema>>;

/** What is chosen anew; the rest stays as it is. */
export const preferencesChangeSchema = z
  .object({
    ...preferencesSchema.shape,
    tourSeen: z.boolean(),
    writing: writingSchema,
    house: houseStyleSchema,
  })
  .partial();
export type PreferencesChange = Readonly<z.infer<typeof preferencesChangeSchema>>;

/** What holds before anybody has chosen. */
export const usualPreferences: Preferences = preferencesSchema.parse({ name: '', theme: 'system' });
