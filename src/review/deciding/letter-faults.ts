import type { LetterFault } from '../../letter/completeness.ts';

/** What a letter lacks, in words, with where to mend it. */
export function letterFaultWords(fault: LetterFault): string {
  if (fault.kind === 'no-plan') return 'There is no plan profile (plan.json).';
  if (fault.kind === 'no-line-of-business') return 'The request does not say its line of business: ask for it.';
  const { element, source, remedy } = fault;
  const where = { plan: 'plan.json', determination: 'the determination', request: 'the request' }[remedy.in];
  const place = remedy.in === 'determination' ? remedy.field : remedy.path;
  return `The letter lacks ${element} (${source}): fill in ${place} of ${where}.`;
}
