import { z } from 'zod';
import { creditLinesSchema, usualCreditLines } from './credit-lines.ts';

/** How a house sets words that somebody said: “double” with ‘single’ inside, and so on. */
export const quotationStyles = ['double', 'single', 'guillemets', 'low'] as const;
export type QuotationStyle = (typeof quotationStyles)[number];

/** How a house writes a day: “30 November 2026” or “November 30, 2026”. */
export const dateOrders = ['day first', 'month first'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** The choices of form that a newsroom makes once for all its articles. */
export const houseStyleSchema = z.object({
  quotationMarks: z.enum(quotationStyles).catch('double'),
  dates: z.enum(dateOrders).catch('day first'),
  creditLines: creditLinesSchema.default(usualCreditLines),
});

export type HouseStyle = Readonly<z.infer<typeof houseStyleSchema>>;

/** What holds where nobody chose. */
export const usualHouseStyle: HouseStyle = houseStyleSchema.parse({});

/** The marks that open and close words, and those around words within words. */
export interface HouseMarks {
  readonly outer: MarkPair;
  readonly inner: MarkPair;
}

export interface MarkPair {
  readonly open: string;
  readonly close: string;
}

const double: MarkPair = { open: '“', close: '”' };
const single: MarkPair = { open: '‘', close: '’' };

const marks: Readonly<Record<QuotationStyle, HouseMarks>> = {
  double: { outer: double, inner: single },
  single: { outer: single, inner: double },
  guillemets: { outer: { open: '«', close: '»' }, inner: double },
  low: { outer: { open: '„', close: '“' }, inner: { open: '‚', close: '‘' } },
};

export function marksOf(style: QuotationStyle): HouseMarks {
  return marks[style];
}
