import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Rectangle } from 'electron';
import { z } from 'zod';

/** Where the window stood when it was last open, in device-independent pixels. */
const windowStateSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
});
export type WindowState = Readonly<z.infer<typeof windowStateSchema>>;

export interface Placement extends Partial<Rectangle> {
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/** The smallest window in which every panel works. */
export const smallestWindow = { width: 860, height: 560 } as const;
const firstWindow: Placement = { width: 1440, height: 900, maximized: false };

/** The state kept in `file`, or `null` where there is none that can be used: it is only a comfort. */
export function readWindowState(file: string): WindowState | null {
  try {
    const parsed = windowStateSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * Keeps the state, at once: the window is closing. A full disk must not stop it from closing, so that
 * a failure is let go.
 */
export function keepWindowState(file: string, state: WindowState): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // The next window opens in its first place.
  }
}

/**
 * Where to open the window: where it stood, if that can still be reached. A display may be gone or
 * smaller; then the window takes its old size as far as that fits, where the system puts it.
 *
 * @param workAreas The usable parts of the displays there are, in device-independent pixels.
 */
export function placeWindow(
  state: WindowState | null,
  workAreas: readonly Readonly<Rectangle>[],
): Placement {
  if (state === null) return withinLargest(firstWindow, workAreas);
  const { x, y, width, height, maximized } = state;
  return workAreas.some((area) => holdsTitleBar(area, state))
    ? { x, y, width, height, maximized }
    : withinLargest({ width, height, maximized }, workAreas);
}

/** Enough of the top edge is on the display to take hold of the window and move it. */
function holdsTitleBar(area: Readonly<Rectangle>, window: Readonly<Rectangle>): boolean {
  const grip = 120;
  const shown = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  return shown >= grip && window.y >= area.y && window.y <= area.y + area.height - grip;
}

function withinLargest(wanted: Placement, workAreas: readonly Readonly<Rectangle>[]): Placement {
  const widest = Math.max(smallestWindow.width, ...workAreas.map((area) => area.width));
  const tallest = Math.max(smallestWindow.height, ...workAreas.map((area) => area.height));
  return {
    width: Math.min(wanted.width, widest),
    height: Math.min(wanted.height, tallest),
    maximized: wanted.maximized,
  };
}
