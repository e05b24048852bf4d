import type { MaterialText } from '#shared/material/material-text.ts';
import { decodeText } from '../../importing/decode-text.ts';
import { materialOf } from '../draft.ts';
import type { DraftBlock } from '../draft.ts';

/** "00:12:41.300 --> 00:12:44.000", with or without hours; SubRip writes a comma. */
const timing =
  /^\s*(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})\s*-->\s*(?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3}/;

/** WebVTT (W3C): the file opens with its name. */
export function looksLikeWebVtt(text: string): boolean {
  return /^\ufeff?WEBVTT(?:[ \t\n\r]|$)/.test(text);
}

/** SubRip: a number, then a line of times. */
export function looksLikeSubRip(text: string): boolean {
  const [number = '', times = ''] = text
    .replace(/^\ufeff/, '')
    .trimStart()
    .split(/\r\n?|\n/, 2);
  return /^\s*\d+\s*$/.test(number) && timing.test(times);
}

/** Reads a transcript, WebVTT or SubRip: each line with its time, and its speaker where it names one. */
export function readCaptions(bytes: Uint8Array): MaterialText {
  const lines = (decodeText(bytes)?.text ?? '').split(/\r\n?|\n/);
  const cues: DraftBlock[] = [];
  let label: string | null = null;
  for (let index = 0; index < lines.length; index += 1) {
    const times = timing.exec(lines[index] ?? '');
    if (times === null) continue;
    const said: string[] = [];
    for (
      let next = lines[index + 1];
      next !== undefined && next.trim() !== '';
      next = lines[index + 1]
    ) {
      said.push(next);
      index += 1;
    }
    for (const cue of voicesOf(said.join('\n'), label)) {
      cues.push({ text: cue.text, speaker: cue.speaker, at: millisecondsOf(times) });
      label = cue.label;
    }
  }
  return materialOf(cues, { kind: 'transcript' });
}

interface Voice {
  readonly text: string;
  readonly speaker: string | null;
  /** The speaker whose label holds until another comes. */
  readonly label: string | null;
}

/**
 * What is said in one cue, by speaker: a WebVTT voice (`<v Ann Lee>`), else a label ("ANN LEE: …"). A
 * label holds for the cues after it, until another one or a mark of change (">>", "- ").
 */
function voicesOf(cue: string, label: string | null): readonly Voice[] {
  if (/<v[.\s]/i.test(cue)) {
    return cue.split(/(?=<v[.\s])/i).map((part) => {
      const speaker = /^<v(?:\.[^\s>]*)*\s+([^>]+)>/i.exec(part)?.[1]?.trim() ?? null;
      return { text: plain(part), speaker, label: null };
    });
  }
  let speaker = label;
  return plain(cue, '\n')
    .split(/\n(?=\s*(?:>>|[-–—]\s))/)
    .map((part) => {
      if (/^\s*(?:>>|[-–—]\s)/.test(part)) speaker = null;
      const text = part.replace(/^\s*(?:>>+|[-–—]\s)\s*/, '');
      const named = labelled.exec(text);
      if (named?.[1] !== undefined) speaker = named[1].trim();
      const words = (named === null ? text : text.slice(named[0].length))
        .replace(/\s+/g, ' ')
        .trim();
      return { text: words, speaker, label: speaker };
    });
}

/** A name before a colon: one to five words that begin with capitals. */
const labelled =
  /^\s*((?:\p{Lu}[\p{L}\p{M}.'’-]*)(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|van|von|al|bin)){0,4}):\s+(?=\S)/u;

/** Without tags, and with the characters that WebVTT writes as entities. */
function plain(cue: string, lineBreak = ' '): string {
  return cue
    .replace(/<[^<>\n]*>/g, '')
    .replace(/\{\\[^{}]*\}/g, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_whole, name: string) => entities[name] ?? '')
    .replace(/\n/g, lineBreak)
    .trim();
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ' };

function millisecondsOf([, hours = '0', minutes, seconds, part = '']: RegExpExecArray): number {
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return whole * 1000 + Number(part.padEnd(3, '0'));
}
