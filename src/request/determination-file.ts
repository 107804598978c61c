import * as z from 'zod/mini';
import { type CaseContent, reopened } from './case.ts';
import { determinationSchema } from './determination.ts';
import { type Fault, sentenceOf } from './faults.ts';
import type { RequestIssue } from './read.ts';

/** The name and version of the file in which a plan's determination comes back to the office. */
export const determinationFormat = { format: 'pa-determination', formatVersion: 1 } as const;

const fileSchema = z.looseObject({
  format: z.literal(determinationFormat.format),
  formatVersion: z.literal(determinationFormat.formatVersion),
  /** `requestId` of the request that it answers: the office's own number of the case */
  requestId: z.optional(z.string()),
  /** the plan's number; it finds the case where the request had no number of its own, and is kept with it */
  authorizationNumber: z.optional(z.string()),
  determination: determinationSchema,
});

/** A determination on its way from the plan to the office: which request it answers, and what was decided. */
export type DeterminationFile = z.infer<typeof fileSchema>;

export type ReadDeterminationFile =
  | { readonly ok: true; readonly file: DeterminationFile }
  | { readonly ok: false; readonly issues: readonly RequestIssue[] };

/** The file for a determination. At least one of the two numbers must be given, or no office can tell what is answered. */
export function determinationFile(
  answer: Pick<DeterminationFile, 'requestId' | 'authorizationNumber' | 'determination'>,
): DeterminationFile {
  return { ...determinationFormat, ...answer };
}

/** Reads a value as a determination file. Every fault has its path and the remedy; no message repeats what was entered. */
export function readDeterminationFile(value: unknown): ReadDeterminationFile {
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) return { ok: false, issues: parsed.error.issues.map(issueOf) };
  const { requestId = '', authorizationNumber = '' } = parsed.data;
  if (requestId + authorizationNumber !== '') return { ok: true, file: parsed.data };
  const message = 'Neither requestId nor authorizationNumber is given: add the one that names the request.';
  return { ok: false, issues: [{ path: 'requestId', message }] };
}

const issueOf = (fault: z.core.$ZodIssue): RequestIssue => ({ path: z.core.toDotPath(fault.path), message: messageOf(fault) });

/** An empty text where one is needed has no sentence of its own among the faults of a request. */
function messageOf(fault: Fault): string {
  return fault.code === 'too_small' && fault.origin === 'string' ? 'Fill this in.' : sentenceOf(fault);
}

/** What tells cases apart for an answer. */
interface Answerable {
  readonly id: string;
  readonly authorizationNumber: string;
}

/** The case that a file answers: by the request's number, else by an authorization number that only one case has. */
export function answeredCase<Case extends Answerable>(
  { requestId, authorizationNumber }: DeterminationFile,
  cases: readonly Case[],
): Case | undefined {
  const byId = cases.find(({ id }) => id === requestId);
  if (byId !== undefined || !authorizationNumber) return byId;
  const [found, ...others] = cases.filter((candidate) => candidate.authorizationNumber === authorizationNumber);
  return others.length === 0 ? found : undefined;
}

/** The case with its answer: a pend reopens it, to be answered by a further revision; every other decision closes it. */
export function withDetermination(content: CaseContent, { determination, authorizationNumber }: DeterminationFile): CaseContent {
  const answered = { ...content, determination, authorizationNumber: authorizationNumber || content.authorizationNumber };
  if (determination.decision === 'pended') return reopened({ ...answered, pendedUntil: determination.respondBy ?? '' });
  return { ...answered, status: 'finished', pendedUntil: '' };
}
