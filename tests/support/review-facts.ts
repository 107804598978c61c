import type { PaRequest } from '../../src/request/schema.ts';
import type { ReviewCase } from '../../src/review/case/review-case.ts';
import { evaluationOf } from '../../src/review/case/verdicts.ts';
import { type ReviewFacts, reviewFactsOf } from '../../src/review/deciding/review-facts.ts';
import { samplePlan } from './sample-plan.ts';

/** What a determination of a request is checked against, every advisory acknowledged. */
export function factsOf(request: PaRequest, findings: ReviewCase['findings'] = {}): ReviewFacts {
  const received = { number: 1, receivedAt: 0, zone: 'UTC', request, digest: '', attachments: [] };
  const submission = { ...received, origin: { kind: 'request', integrity: 'unsealed', altered: [] } } as const;
  return reviewFactsOf({ submissions: [submission], findings, acknowledged: evaluationOf(request, findings).advisories }, samplePlan);
}
