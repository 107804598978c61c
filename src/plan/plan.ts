import * as z from 'zod/mini';

const filled = z.string().check(z.trim(), z.minLength(1));
const lines = z.array(filled).check(z.minLength(1));

/** A text of the plan by language. English is always there; what a further language lacks is named by the completeness check. */
const text = z.catchall(z.object({ en: filled }), filled);

/** A text that a rule asks for, with the rule. */
const sourcedText = z.object({ text, source: filled });

/** That help in other languages is free, with one line in each of them. */
const languageAssistance = z.object({ text, source: filled, taglines: z.array(z.object({ lang: filled, text: filled })) });

/** A name of the IANA time zone database that this browser knows. */
const timeZone = z.string().check(z.trim(), z.refine(isTimeZone));

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

/** What the letters of a line of business need. Which of these a letter must have: letter/completeness. */
const lineOfBusiness = z.object({
  name: filled,
  contact,
  clocks: z.array(clock).check(z.minLength(1)),
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

/** Who may decide what at the plan's desk. Identity is self-declared. */
const role = z.object({
  key: z.string().check(z.regex(/^[a-z-]+$/)),
  title: filled,
  mayDecide: z.array(z.enum(['approved', 'modified', 'denied', 'pended', 'referred'])),
  /** a denial or a modification is signed by a clinician only */
  isClinician: z.boolean(),
});

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
    logo: z.optional(z.string().check(z.regex(/^\/(?!\/)[\w./-]+\.(png|jpe?g)$/))),
  }),
  /** the plan's desk: off in an office's copy, so that it cannot issue a determination by accident */
  desk: z.object({ isEnabled: z.boolean(), timeZone, roles: z.array(role).check(z.minLength(1)) }),
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
  return { ok: false, issues: parsed.error.issues.map(issueOf) };
}

const issueOf = (fault: z.core.$ZodIssue): PlanIssue => ({ path: z.core.toDotPath(fault.path), message: remedyOf(fault) });

function remedyOf(fault: z.core.$ZodIssue): string {
  switch (fault.code) {
    case 'invalid_type':
      return `A value of the kind ${fault.expected} belongs here.`;
    case 'invalid_value':
      return `One of these belongs here: ${fault.values.join(', ')}.`;
    case 'too_small':
      return fault.origin === 'string' || fault.origin === 'array' ? 'Fill this in.' : `The smallest value is ${fault.minimum}.`;
    case 'too_big':
      return `The largest value is ${fault.maximum}.`;
    case 'custom':
      return 'A time zone belongs here, by its name, as America/Chicago.';
    default:
      return 'This text has not the form that is expected here.';
  }
}
