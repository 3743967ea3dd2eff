import { z } from 'zod';
import { LangQuery } from './language.ts';

/** `page` counts from 1; `perPage` is at most 100. Deep pages are refused: nobody reads them and they cost. */
export const PageQuery = {
  ...LangQuery,
  page: z.coerce.number().int().min(1).max(1000).default(1),
  perPage: z.coerce.number().int().min(1).max(100).default(20),
};

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly page: number;
  readonly perPage: number;
}

/** The one shape of every list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    total: z.int().min(0),
    page: z.int().min(1),
    perPage: z.int().min(1),
  });

/** A parameter that may be repeated, which means OR. Absent stays absent. */
export const listParam = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(item).max(50).optional());
