import * as z from 'zod/mini';
import { valueAt } from '../request/paths.ts';

const filled = z.string().check(z.trim(), z.minLength(1));
const lines = z.array(filled).check(z.minLength(1));

/** A text of the plan by language. English is always there; what a further language lacks is named by the completeness check. */
const text = z.catchall(z.object({ en: filled }), filled);

/** A text that a rule asks for, with the rule. */
const sourcedText = z.object({ text, source: filled });

/** That help in other languages is free, with one line in each of them. */
const languageAssistance = z.object({ text, source: filled, taglines: z.array(z.object({ lang: filled, text: filled })) });

/** A name of the IANA time zone database that this browser knows. */
const timeZone = z.string().check(z.trim(), z.refine(isTimeZone, 'A time zone belongs here, by its name, as America/Chicago.'));

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: name }));
  } catch {
    return false;
  }
}

const contact = z.object({ name: filled, phone: filled, fax: z.optional(filled), address: lines, hours: text });

/** How long the plan has, from receipt; whole hours, so that a clock can be shown to the hour. */
const clock = z.object({
  urgency: z.enum(['standard', 'expedited']),
  hours: z.int().check(z.minimum(1), z.maximum(24 * 60)),
  /** how long an office has to send what is missing, in hours; the clock stands still meanwhile */
  pendHours: z.int().check(z.minimum(1), z.maximum(24 * 90)),
  source: filled,
});

/** Without a clock for its urgency a request would be waited on for ever. */
const isForEach = (clocks: readonly z.infer<typeof clock>[]): boolean =>
  clocks.length === 2 && ['standard', 'expedited'].every((one) => clocks.some(({ urgency }) => urgency === one));

/** What the letters of a line of business need. Which of these a letter must have: letter/completeness. */
const lineOfBusiness = z.object({
  name: filled,
  contact,
  clocks: z.array(clock).check(z.refine(isForEach, 'Two clocks belong here: one with the urgency standard, one with expedited.')),
  appeal: z.object({
    internal: z.optional(sourcedText),
    expedited: z.optional(sourcedText),
    external: z.optional(sourcedText),
    stateFairHearing: z.optional(sourcedText),
    continuedBenefits: z.optional(sourcedText),
    civilAction: z.optional(sourcedText),
  }),
  criteriaCopy: z.optional(sourcedText),
  clinicalJudgement: z.optional(sourcedText),
  codesMeaning: z.optional(sourcedText),
  consumerAssistance: z.optional(sourcedText),
  languageAssistance: z.optional(languageAssistance),
  stateProvisions: z.optional(sourcedText),
});

/** A role's title by language; as one text, which is how profiles had it before, it is in English. */
const title = z.pipe(
  z.transform((value: unknown) => (typeof value === 'string' ? { en: value } : value)),
  text,
);

/** Who may decide what at the plan's desk. Identity is self-declared. */
const role = z.object({
  key: z.string().check(z.regex(/^[a-z-]+$/, 'Small letters and hyphens belong here, as medical-director.')),
  title,
  mayDecide: z.array(z.enum(['approved', 'modified', 'denied', 'pended', 'referred'])),
  /** a denial or a modification is signed by a clinician only */
  isClinician: z.boolean(),
});

const roles = z.array(role).check(
  z.minLength(1),
  z.refine((all) => new Set(all.map(({ key }) => key)).size === all.length, 'Each role has a key of its own: two here have the same.'),
);

/** The plan's profile: letterhead, contacts, texts, clocks, and who may decide. public/plan.json keeps to it. */
export const planSchema = z.object({
  format: z.literal('pa-plan'),
  formatVersion: z.literal(1),
  name: filled,
  /** an invented plan: every page says so */
  isSample: z.boolean(),
  letterhead: z.object({
    lines,
    phone: filled,
    fax: filled,
    hours: text,
    /** an address on this site, PNG or JPEG; none: the name stands alone */
    logo: z.optional(
      z
        .string()
        .check(
          z.regex(/^\/(?!\/)[\w./-]+\.(png|jpe?g)$/, 'The address of a PNG or JPEG file on this site belongs here, as /plan-logo.png.'),
        ),
    ),
  }),
  /** the plan's desk: off in an office's copy, so that it cannot issue a determination by accident */
  desk: z.object({ isEnabled: z.boolean(), timeZone, roles }),
  peerToPeer: z.object({ how: text, phone: filled }),
  signature: z.object({ closing: text, department: filled }),
  linesOfBusiness: z.object({ commercial: lineOfBusiness, him: lineOfBusiness, medicaid: lineOfBusiness }),
});

export type PlanProfile = z.infer<typeof planSchema>;
export type PlanRole = PlanProfile['desk']['roles'][number];
export type PlanClock = PlanProfile['linesOfBusiness']['commercial']['clocks'][number];

export interface PlanIssue {
  /** where in plan.json: `linesOfBusiness.him.appeal.internal.text.en` */
  readonly path: string;
  readonly message: string;
}

export type PlanRead = { readonly ok: true; readonly plan: PlanProfile } | { readonly ok: false; readonly issues: readonly PlanIssue[] };

/** Reads a value as a plan's profile; every fault names its place and what belongs there. */
export function readPlan(value: unknown): PlanRead {
  const parsed = planSchema.safeParse(value);
  if (parsed.success) return { ok: true, plan: parsed.data };
  return { ok: false, issues: parsed.error.issues.map((fault) => issueOf(fault, value)) };
}

function issueOf(fault: z.core.$ZodIssue, value: unknown): PlanIssue {
  const path = z.core.toDotPath(fault.path);
  const isMissing = path !== '' && valueAt(value, fault.path.join('.')) === undefined;
  return { path, message: `${isMissing ? 'This is missing. ' : ''}${remedyOf(fault)}` };
}

/** What belongs in a place, by the schema's name of its kind. */
const kinds = new Map([
  ['string', 'A text, in quotes,'],
  ['boolean', 'The word true or false, without quotes,'],
  ['int', 'A whole number, without quotes,'],
  ['number', 'A number, without quotes,'],
  ['array', 'A list, in square brackets,'],
  ['object', 'A group of entries, in braces,'],
]);

function remedyOf(fault: z.core.$ZodIssue): string {
  switch (fault.code) {
    case 'invalid_type':
      return fault.path.length === 0
        ? 'plan.json holds no profile. Begin with the sample profile that came with the program.'
        : `${kinds.get(fault.expected) ?? 'Another value'} belongs here.`;
    case 'invalid_value':
      return `One of these belongs here: ${fault.values.join(', ')}.`;
    case 'too_small':
      return fault.origin === 'string' || fault.origin === 'array' ? 'Fill this in.' : `The smallest value is ${fault.minimum}.`;
    case 'too_big':
      return `The largest value is ${fault.maximum}.`;
    default:
      return fault.message;
  }
}
