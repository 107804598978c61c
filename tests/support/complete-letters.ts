import type { LineOfBusiness } from '../../src/criteria/answers.ts';
import type { LetterInput } from '../../src/letter/case.ts';
import type { Decision, Determination } from '../../src/request/determination.ts';
import type { PaRequest } from '../../src/request/schema.ts';
import { letterExamples } from './letters.ts';
import { samplePlan } from './sample-plan.ts';

/** One complete letter of each kind for each line of business, in each voice: nothing that a rule asks for is missing. */

const linesOfBusiness: readonly LineOfBusiness[] = ['commercial', 'him', 'medicaid'];
const kinds: readonly (Decision | 'evaluation')[] = ['evaluation', 'approved', 'modified', 'denied', 'pended', 'referred'];

const requests: Readonly<Record<Decision | 'evaluation', PaRequest>> = {
  evaluation: letterExamples['evaluation-meets'].request,
  approved: letterExamples.approved.request,
  modified: letterExamples.approved.request,
  denied: letterExamples.denied.request,
  pended: letterExamples.pended.request,
  referred: letterExamples.referred.request,
};

const decidedBy = { name: 'Robin Invented', role: 'Medical director', credential: 'MD' };

const determinations: Readonly<Record<Decision, Determination>> = {
  approved: { decision: 'approved', decidedOn: '2026-09-21', decidedBy, startsOn: '2026-09-28', reason: '' },
  modified: {
    decision: 'modified',
    decidedOn: '2026-09-21',
    decidedBy,
    coSignedBy: { name: 'Alex Invented', role: 'Clinical pharmacist', credential: 'PharmD' },
    startsOn: '2026-09-28',
    endsOn: '2026-12-31',
    approvedDoseMcgPerDay: 20,
    approvedCycles: 2,
    approvedUnits: 1120,
    denialCode: { code: 'X2', meaning: 'Approved in part' },
    rationale: 'The first two cycles are approved; the response decides on more.',
    literature: ['An invented article. Journal of Examples 2026; 1: 1-9.'],
    peerToPeer: { offered: true },
    reason: 'Two cycles are approved first.',
  },
  denied: {
    decision: 'denied',
    decidedOn: '2026-09-21',
    decidedBy,
    notMet: ['I.A.3'],
    rationale: 'No listed TKI was stopped for want of effect or of tolerance.',
    peerToPeer: { offered: true, how: 'Offered on September 18, 2026.' },
    corrects: { decidedOn: '2026-09-19', reason: 'The letter named the wrong criterion.' },
    reason: '',
  },
  pended: { decision: 'pended', decidedOn: '2026-09-21', decidedBy, respondBy: '2026-10-05', reason: '' },
  referred: { decision: 'referred', decidedOn: '2026-09-21', decidedBy, reason: '' },
};

export interface CompleteLetter {
  readonly name: string;
  readonly kind: Decision | 'evaluation';
  readonly line: LineOfBusiness;
  readonly input: LetterInput;
}

const voices = [
  { voice: 'provider', language: 'en' },
  { voice: 'member', language: 'en' },
  { voice: 'member', language: 'es' },
] as const;

export const completeLetters: readonly CompleteLetter[] = kinds.flatMap((kind) =>
  linesOfBusiness.flatMap((line) =>
    (kind === 'evaluation' ? voices.slice(0, 1) : voices).map(({ voice, language }) => ({
      name: `${kind}, ${line}, ${voice}, ${language}`,
      kind,
      line,
      input: {
        request: { ...requests[kind], lineOfBusiness: line },
        determination: kind === 'evaluation' ? undefined : determinations[kind],
        today: '2026-09-20',
        plan: samplePlan,
        voice,
        language,
      },
    })),
  ),
);
