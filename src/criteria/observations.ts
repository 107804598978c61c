import type { Answers, Question } from './answers.ts';
import { type Criterion, partsOf } from './criterion.ts';
import { findingOf } from './finding.ts';
import { type Judgement, judge } from './judgement.ts';
import type { CriterionId } from './policies/cp-phar-312/citations.ts';
import { describedUse, referralOf } from './policies/cp-phar-312/routing.ts';
import type { Part } from './policies/cp-phar-312/tree.ts';
import type { Verdict } from './verdict.ts';

/**
 * One thing that a question may change: the verdict of a top criterion where its section governs, or where a request is
 * referred. `value` is `undefined` while the answers do not settle it; once settled, no further answer changes it.
 */
export interface Observation {
  readonly criterion: CriterionId;
  /** the questions that can move it of themselves, not only through another criterion */
  readonly movedBy: ReadonlySet<Question>;
  /** each must stay undecided for an answer to matter; the cheapest first, the whole observation last */
  readonly stages: readonly Stage[];
}

/** A part of an observation, or all of it: what it depends on, and its value as far as the answers settle it. */
export interface Stage {
  readonly reads: ReadonlySet<Question>;
  readonly value: (answers: Answers) => string | undefined;
}

const notConsulted = 'not consulted';

/** What can be observed of a part of the policy; all together fix the outcome, all documents taken as supplied. */
export function observationsOf(part: Part): readonly Observation[] {
  const tops = part.topCriteria.map((id) => topObservation(part, id));
  return [...tops, labelChangeObservation(part), referralObservation(part)];
}

/** Which section's use it is: the questions that decide it. */
const useReads = (part: Part): readonly Question[] => (part.asksTheUse ? ['disease', 'state', 'mrd'] : ['disease']);

function topObservation(part: Part, criterion: CriterionId): Observation {
  const node = partsOf(part.listed).find(({ id }) => id === criterion) ?? part.listed;
  const reads = new Set([...useReads(part), ...readsOf(node)]);
  return {
    criterion,
    movedBy: reads,
    stages: [
      {
        reads,
        value: (answers) => {
          const goes = useOf({ answers, use: part.asksTheUse ? describedUse(answers) : 'met' });
          return goes === 'listed' ? decided(findingOf(node, answers).verdict) : goes;
        },
      },
    ],
  };
}

function labelChangeObservation(part: Part): Observation {
  const own: Stage = { reads: new Set(readsOf(part.other)), value: judged((judgement) => settled(judgement, part.labelChange)) };
  const whole = judged((judgement) => {
    const consulted = isConsulted(judgement);
    return consulted === true ? settled(judgement, part.labelChange) : whenNot(consulted);
  });
  return { criterion: part.labelChange, movedBy: own.reads, stages: [own, { reads: withListed(part, own), value: whole }] };
}

function referralObservation(part: Part): Observation {
  const referral = ({ answers, verdicts }: Judgement) => referralOf(answers, verdicts.get(part.labelChange));
  const own: Stage = { reads: new Set<Question>([...readsOf(part.other), 'lineOfBusiness']), value: judged(referral) };
  const whole = judged((judgement) => {
    const refers = isReferred(judgement);
    return refers === true ? referral(judgement) : whenNot(refers);
  });
  return { criterion: part.formulary, movedBy: own.reads, stages: [own, { reads: withListed(part, own), value: whole }] };
}

const withListed = (part: Part, own: Stage): ReadonlySet<Question> => new Set([...readsOf(part.listed), ...own.reads]);

const judged = (value: (judgement: Judgement) => string | undefined) => (answers: Answers) => {
  const judgement = judge(answers);
  return judgement === undefined ? undefined : value(judgement);
};

const whenNot = (fact: boolean | undefined) => (fact === false ? notConsulted : undefined);

const decided = (verdict: Verdict | undefined) => (verdict === 'unknown' ? undefined : verdict);

const settled = ({ verdicts }: Judgement, id: CriterionId) => decided(verdicts.get(id));

/** Whether the use belongs to section A or B; `undefined` while that is open. */
function useOf({ answers, use }: Pick<Judgement, 'answers' | 'use'>): 'listed' | 'other' | undefined {
  if (answers.disease === undefined || use === 'unknown') return undefined;
  return answers.disease === 'other' || use === 'not-met' ? 'other' : 'listed';
}

/** Whether a label change is looked at: for another use, and where the dose criterion alone is not met. */
function isConsulted(judgement: Judgement): boolean | undefined {
  const goes = useOf(judgement);
  if (goes === undefined) return undefined;
  return goes === 'other' || failsOnDose(judgement);
}

function failsOnDose({ part, verdicts }: Judgement): boolean | undefined {
  const wanted = part.topCriteria.map((id) => [verdicts.get(id), id === part.doseCriterion ? 'not-met' : 'met'] as const);
  if (wanted.some(([verdict, needed]) => verdict !== 'unknown' && verdict !== needed)) return false;
  return wanted.some(([verdict]) => verdict === 'unknown') ? undefined : true;
}

/** Whether the request ends in section B: another use always, an unsupported dose where the label changed. */
function isReferred(judgement: Judgement): boolean | undefined {
  if (useOf(judgement) === 'other') return true;
  const consulted = isConsulted(judgement);
  if (consulted !== true) return consulted;
  const labelChange = settled(judgement, judgement.part.labelChange);
  return labelChange === undefined ? undefined : labelChange === 'met';
}

/** Every question that a tree reads, whatever the branch. */
function readsOf(node: Criterion): readonly Question[] {
  if (node.kind === 'leaf') return node.reads;
  const parts = partsOf(node).flatMap(readsOf);
  return node.kind === 'choose' ? [node.on, ...parts] : parts;
}
