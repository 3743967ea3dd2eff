import { z } from 'zod';
import { transferModes } from '../../domain/agreements/terms.ts';

const code = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);
const codes = z.array(code).max(40);
const months = z.int().min(1).max(600).nullable();
const days = z.int().min(1).max(365);

/** The terms as they come from a file or leave by the API; every field is part of the hash. */
export const TermsSchema = z
  .strictObject({
    modes: z.array(z.enum(transferModes)).min(1).max(4),
    routing: z.enum(['home-first', 'host-first']),
    thirdPartyApproval: z.boolean(),
    longestMonths: months,
    renewals: z.int().min(0).max(100).nullable(),
    convertAfterMonths: months,
    joiningFeeWaived: z.boolean(),
    duesTo: z.enum(['home', 'host', 'split', 'none']),
    seniorityRule: z.enum(['last-unbroken-entry', 'sum-of-periods', 'services-only', 'none']),
    servicesIncluded: codes,
    servicesExcluded: codes,
    votingRights: z.boolean(),
    categoriesExcluded: codes,
    evidence: codes,
    declineReasons: codes.min(1),
    deadlines: z.strictObject({ attestDays: days, answerDays: days, acceptDays: days }),
    appealBody: z.string().min(1).max(120),
    noticeMonths: z.int().min(0).max(60),
    charterVersion: z.int().positive(),
  })
  .meta({ id: 'Terms' });
