import { expect, it } from 'vitest';
import type { Answers, SupportingDocument } from '../../../src/criteria/answers.ts';
import { type Class, type Dimension, fixed, forEachAnswers } from './product.ts';
import { agreedWithDocuments, leafCriteria } from './same.ts';

const classOf = (answers: Partial<Answers>): Class => ({ answers: [answers] });

/** Every way to meet I.A.3 and I.A.4, and requests of I.A and I.B that documents do not decide. */
const initial: readonly Dimension[] = [
  fixed({
    requestType: 'initial',
    disease: 'b-all',
    specialty: 'oncologist',
    cd19: 'positive',
    weightKg: 70,
    remissionNumber: 1,
    mrdPercent: 1,
  }),
  [
    classOf({ state: 'remission', mrd: 'positive', philadelphia: 'negative' }),
    classOf({ state: 'relapsed', mrd: undefined, philadelphia: 'negative', tkiHistory: undefined }),
    classOf({ state: 'refractory', philadelphia: 'positive', tkiHistory: [{ agent: 'ponatinib', outcome: 'refractory' }] }),
    classOf({ tkiHistory: [] }),
    classOf({ state: 'other' }),
  ],
  [
    classOf({ dailyDoseMcg: 28 }),
    classOf({ dailyDoseMcg: 28, guidelineSupport: 'yes' }),
    classOf({ dailyDoseMcg: 35, guidelineSupport: 'yes', nccnRecommended: 'yes' }),
    classOf({ dailyDoseMcg: 35, guidelineSupport: undefined, nccnRecommended: undefined }),
  ],
];

/** Every way to meet II.A.1 and II.A.3, II.A.3 not applying, and a therapy without response. */
const continued: readonly Dimension[] = [
  fixed({ requestType: 'continued', disease: 'b-all', requestedOn: '2023-03-01', startedOn: '2023-01-01', weightKg: 70 }),
  [
    classOf({ viaPlanBenefit: 'yes' }),
    classOf({ viaPlanBenefit: 'no', documented: 'yes' }),
    classOf({ viaPlanBenefit: 'yes', documented: 'yes' }),
  ],
  [classOf({ responding: 'yes' }), classOf({ responding: 'no' })],
  [
    classOf({ doseIncrease: 'no', dailyDoseMcg: 28, guidelineSupport: undefined, nccnRecommended: undefined }),
    classOf({ doseIncrease: 'yes' }),
    classOf({ guidelineSupport: 'yes' }),
    classOf({ dailyDoseMcg: 35, nccnRecommended: 'yes' }),
  ],
];

const groups = ['I.A', 'I.A.3', 'I.A.3.b', 'I.A.4', 'II.A', 'II.A.1', 'II.A.3', 'I.B.1', 'Exhibit A'];

/** Every choice of the leaves of a section; each in one document or in two, the latter with ids that support nothing. */
function documentSets(section: 'I.A' | 'II.A'): readonly (readonly SupportingDocument[])[] {
  const leaves = leafCriteria.filter((id) => id.startsWith(`${section}.`));
  return Array.from({ length: 2 ** leaves.length }, (_, chosen) => {
    const supports = leaves.filter((_leaf, bit) => (chosen >> bit) % 2 === 1);
    const [first, ...others] = supports;
    if (chosen % 2 === 0 || first === undefined) return [{ title: 'Chart note', supports }];
    return [
      { title: 'Order', supports: [first, ...groups] },
      { title: 'Chart note', supports: others },
    ];
  });
}

it.each([
  ['I.A', initial, 256, 5120],
  ['II.A', continued, 64, 1536],
] as const)(
  'documents of %s count as the oracle counts them, every choice of leaves',
  { timeout: 60_000 },
  (section, dimensions, choices, combinations) => {
    const sets = documentSets(section);
    expect(sets).toHaveLength(choices);
    const requests = forEachAnswers(dimensions, (answers) => {
      for (const documents of sets) agreedWithDocuments(answers, documents);
    });
    expect(requests * choices).toBe(combinations);
  },
);
