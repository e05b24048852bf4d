import { z } from 'zod';
import { articleSchema } from '../article/article.ts';

/** Everything that can go wrong at the desk, as a closed set a window can act on. */
export const deskErrorCodes = [
  'bad request',
  'not found',
  'conflict',
  'read-only',
  'in use',
  'disk full',
  'no permission',
  'too large',
  'empty file',
  'not text',
  'no article',
  'file gone',
  'damaged file',
  'newer format',
  'blocked',
  'not signed off',
  'not supported',
  'offline',
  'internal',
] as const;
export type DeskErrorCode = (typeof deskErrorCodes)[number];

/** An error as it travels to a window: `message` is for the person at the desk. */
export const deskErrorSchema = z.object({
  code: z.enum(deskErrorCodes),
  /** What happened to their work, and what to do. */
  message: z.string(),
  /** For `blocked`: the findings' messages; for others what helps to report it. */
  details: z.array(z.string()),
  /** For `conflict` of a save: what stands in the library, and what the save was based on, if kept. */
  conflict: z.object({ stored: articleSchema, base: articleSchema.nullable() }).optional(),
});
export type DeskErrorValue = Readonly<z.infer<typeof deskErrorSchema>>;

/** Thrown inside the desk; becomes a `DeskErrorValue` at the dispatcher. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly code: DeskErrorCode;
  readonly details: readonly string[];
  readonly conflict: DeskErrorValue['conflict'];

  constructor(
    code: DeskErrorCode,
    message: string,
    options: {
      readonly cause?: unknown;
      readonly details?: readonly string[];
      readonly conflict?: DeskErrorValue['conflict'];
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.code = code;
    this.details = options.details ?? [];
    this.conflict = options.conflict;
  }

  toValue(): DeskErrorValue {
    const { code, message, conflict } = this;
    const value = { code, message, details: [...this.details] };
    return conflict === undefined ? value : { ...value, conflict };
  }
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: DeskErrorValue };
