import { z } from 'zod';
import { articleSchema, sentArticleSchema } from '#shared/article/article.ts';
import { requests } from '#shared/desk/contract.ts';
import type { RequestName } from '#shared/desk/contract.ts';

const MiB = 1024 * 1024;
/** The largest file that a window hands over, in bytes. */
export const largestFile = 64 * MiB;
/** The largest article that a window saves, as JSON, in bytes: a long book with its ledger. */
const largestArticle = 16 * MiB;
/** The largest list, in bytes: the ids of twenty thousand articles fit. */
const largestList = MiB;
/** Anything else, in bytes: a query, a name, an id. */
const largestQuestion = 64 * 1024;

/**
 * The most bytes that a request's body may have, so that no page fills the memory. It follows from what
 * the contract lets the request carry.
 */
export function largestBody(name: RequestName): number {
  return largestOf(requests[name].input);
}

/** The same for any input. */
export function largestOf(input: z.ZodType): number {
  // Base64 writes three bytes as four; the name and the braces need little.
  if (holds(input, isBytes)) return Math.ceil(largestFile / 3) * 4 + MiB;
  if (holds(input, isArticle)) return largestArticle;
  return holds(input, isList) ? largestList : largestQuestion;
}

/** The contract has one type that JSON does not know. */
function isBytes(part: z.core.$ZodType): boolean {
  return part instanceof z.ZodCustom;
}

function isArticle(part: z.core.$ZodType): boolean {
  return part === articleSchema || part === sentArticleSchema;
}

function isList(part: z.core.$ZodType): boolean {
  return part instanceof z.ZodArray || part instanceof z.ZodRecord;
}

function holds(schema: z.core.$ZodType, sought: (part: z.core.$ZodType) => boolean): boolean {
  return sought(schema) || partsOf(schema).some((part) => holds(part, sought));
}

function partsOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodObject) return Object.values<z.core.$ZodType>(schema.shape);
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodUnion) return schema.options;
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return [schema.unwrap()];
  return [];
}
