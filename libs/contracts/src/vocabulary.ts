import { z } from 'zod';

/** Schemas that several contracts share. Nothing here may describe a person. */
export const Id = z.uuid();
export const Version = z.int().positive();
export const Instant = z.iso.datetime({ offset: true });
/** ISO 3166-1 alpha-2 (Greece is GR). */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/);
