import { describe, expect, it } from 'vitest';
import { noAnswers } from '../../../src/criteria/answers.ts';
import { findingOf, flatten } from '../../../src/criteria/finding.ts';
import { policy } from '../../../src/criteria/policies/cp-phar-312/tree.ts';
import { evidenceWording, needsDocument } from '../../../src/criteria/policies/cp-phar-312/wording/evidence.ts';
import { checklist, checklistSentence, offeredCriteria, suggestedKind } from '../../../src/form/evidence/checklist.ts';
import { evidenceFaults } from '../../../src/form/evidence/faults.ts';
import { newDocument } from '../../../src/form/evidence/new-document.ts';
import { liveOf } from '../../../src/form/live.ts';
import { type Draft, emptyDraft } from '../../../src/request/draft.ts';
import { continuedDraft, mrdDraft, relapsedDraft, today } from '../../support/form-harness.tsx';

const rowsOf = (draft: Draft) => checklist(liveOf(draft, today)).map(({ criterion }) => criterion);
const offeredBy = (draft: Draft) => offeredCriteria(liveOf(draft, today).judgement);
const sentenceOf = (draft: Draft) => {
  const live = liveOf(draft, today);
  return checklistSentence(checklist(live), live);
};

const withRegimen = (draft: Draft, change: Partial<Draft['regimen']>): Draft => ({ ...draft, regimen: { ...draft.regimen, ...change } });
const withTherapy = (draft: Draft, change: Partial<Draft['currentTherapy']>): Draft => ({
  ...draft,
  currentTherapy: { ...draft.currentTherapy, ...change },
});
const aboveLabel = withRegimen(mrdDraft(), { dailyDoseMcg: '40', guidelineSupport: 'no', nccnRecommended: 'no' });
const labelChanged = { ...aboveLabel, otherUse: { labelChange: 'yes', labelChangedOn: '2026-01-15', formulary: '' } };
const otherDisease = { ...mrdDraft(), diagnosis: { ...mrdDraft().diagnosis, disease: 'other' } };

describe('what proves each criterion', () => {
  const leaves = [policy.initial, policy.continued].flatMap(({ listed, other }) =>
    [listed, other].flatMap((section) =>
      flatten(findingOf(section, noAnswers)).flatMap(({ node }) => (node.leafCriterion && node.id ? [node.id] : [])),
    ),
  );

  it('is said of every leaf criterion of the policy, and of no group', () => {
    expect(Object.keys(evidenceWording).toSorted()).toEqual(leaves.toSorted());
  });

  it('is a document, unless the plan itself knows it', () => {
    expect(leaves.filter((id) => !needsDocument(id))).toEqual(['I.B.1.a', 'I.B.1.b', 'II.A.1.benefit', 'II.B.1.a', 'II.B.1.b']);
  });
});

describe('the checklist', () => {
  it.each<readonly [string, Draft, readonly string[]]>([
    ['nothing answered', emptyDraft(today), []],
    ['MRD-positive', mrdDraft(), ['I.A.1', 'I.A.2', 'I.A.3.a', 'I.A.4.a', 'I.A.4*']],
    ['MRD still open', { ...mrdDraft(), diagnosis: { ...mrdDraft().diagnosis, mrd: '' } }, ['I.A.1', 'I.A.2']],
    ['relapsed, Ph-positive', relapsedDraft(), ['I.A.1', 'I.A.2', 'I.A.3.b.ii', 'I.A.4.a', 'I.A.4*']],
    ['through the plan', continuedDraft(), ['II.A.1.benefit', 'II.A.2']],
    [
      'by records',
      withTherapy(continuedDraft(), { viaPlanBenefit: 'no', documented: 'yes', startedOn: '2026-01-02' }),
      ['II.A.1.records', 'II.A.2'],
    ],
    ['a dose above the label', aboveLabel, ['I.A.1', 'I.A.2', 'I.A.3.a']],
    ['and a label change', labelChanged, ['I.A.1', 'I.A.2', 'I.A.3.a', 'I.B.1']],
    ['another disease', otherDisease, []],
  ])('%s', (_, draft, criteria) => {
    expect(rowsOf(draft)).toEqual(criteria);
  });

  it('names the documents that support a criterion', () => {
    const documents = [
      newDocument({ title: 'Marrow', supports: ['I.A.1', 'I.A.3.a'] }),
      newDocument({ title: 'MRD', supports: ['I.A.3.a'] }),
    ];
    const rows = checklist(liveOf({ ...mrdDraft(), documents }, today));
    expect(rows.map(({ supportedBy }) => supportedBy)).toEqual([['Marrow'], [], ['Marrow', 'MRD'], [], []]);
  });

  it.each([
    ['nothing answered', emptyDraft(today), 'Say first what is requested: the documents follow from the answers.'],
    ['no criterion met', { ...emptyDraft(today), requestType: 'initial' }, 'No criterion that needs a document is met yet.'],
    ['none documented', mrdDraft(), '0 of 5 criteria have a document.'],
    ['one documented', { ...mrdDraft(), documents: [newDocument({ supports: ['I.A.1'] })] }, '1 of 5 criteria have a document.'],
    [
      'all documented',
      { ...continuedDraft(), documents: [newDocument({ supports: ['II.A.2'] })] },
      'Each of these criteria has a document.',
    ],
    ['another policy', otherDisease, 'Another policy decides this request; this one asks for no document. What you add goes along.'],
  ])('says in a sentence how far it is: %s', (_, draft, sentence) => {
    expect(sentenceOf(draft)).toBe(sentence);
  });
});

describe('the criteria offered to a document', () => {
  it.each<readonly [string, Draft, readonly string[]]>([
    ['nothing answered', emptyDraft(today), []],
    [
      'the state open: not its branches',
      { ...emptyDraft(today), requestType: 'initial' },
      ['I.A.1', 'I.A.2', 'I.A.4.a', 'I.A.4.b', 'I.A.4*'],
    ],
    [
      'MRD-positive: not the arm beside, nor the support that the dose does not need',
      mrdDraft(),
      ['I.A.1', 'I.A.2', 'I.A.3.a', 'I.A.4.a', 'I.A.4*'],
    ],
    ['through the plan: not what its claims show, nor an increase that is not asked for', continuedDraft(), ['II.A.2']],
    ['the dose increase open', withTherapy(continuedDraft(), { doseIncrease: '' }), ['II.A.2']],
    ['a dose increase', withTherapy(continuedDraft(), { doseIncrease: 'yes' }), ['II.A.2', 'II.A.3.a', 'II.A.3.b', 'II.A.3*']],
    ['a dose above the label', aboveLabel, ['I.A.1', 'I.A.2', 'I.A.3.a', 'I.B.1']],
    ['and a label change', labelChanged, ['I.A.1', 'I.A.2', 'I.A.3.a', 'I.B.1']],
    ['another disease', otherDisease, ['I.B.1', 'I.B.2']],
    ['and no label change', { ...otherDisease, otherUse: { labelChange: 'no', labelChangedOn: '', formulary: '' } }, ['I.B.2']],
  ])('%s', (_, draft, criteria) => {
    expect(offeredBy(draft)).toEqual(criteria);
  });

  it('have every criterion of the checklist that needs a document', () => {
    for (const draft of [mrdDraft(), relapsedDraft(), continuedDraft(), aboveLabel, labelChanged, otherDisease]) {
      expect(offeredBy(draft)).toEqual(expect.arrayContaining(rowsOf(draft).filter(needsDocument)));
    }
  });
});

it.each([
  ['I.A.3.a', {}, 'mrd-report'],
  ['I.A.4*', {}, 'order'],
  ['I.A.4*', { nccnRecommended: 'yes' }, 'nccn-page'],
  ['I.A.4.a', { nccnRecommended: 'yes' }, 'order'],
  ['II.A.3*', { nccnRecommended: 'yes' }, 'nccn-page'],
  ['I.B.1', {}, 'label-change-notice'],
] as const)('for %s with %o a %s is suggested', (criterion, change, kind) => {
  expect(suggestedKind(criterion, { ...noAnswers, ...change })).toBe(kind);
});

describe('the faults of the step', () => {
  const faultsOf = (documents: Draft['documents']) => evidenceFaults({ draft: { ...mrdDraft(), documents }, today });

  it('are none without documents', () => {
    expect(faultsOf([])).toEqual([]);
  });

  it('are none where a title is all there is', () => {
    expect(faultsOf([newDocument({ title: 'MRD report' })])).toEqual([]);
  });

  it('name the only document plainly, and one of several by its number', () => {
    expect(faultsOf([newDocument({ title: '  ' })])).toEqual([{ id: 'documents.0.title', message: 'Give the document a title' }]);
    expect(faultsOf([newDocument({ title: 'MRD report' }), newDocument()])).toEqual([
      { id: 'documents.1.title', message: 'Give document 2 a title' },
    ]);
  });

  it.each([
    ['3/1/26', []],
    ['2/30/26', [{ id: 'documents.0.date', message: 'February 2026 has only 28 days' }]],
    ['soon', [{ id: 'documents.0.date', message: 'Enter the date like 3/1/26 or March 1, 2026' }]],
  ])('are those of a date: %s', (date, faults) => {
    expect(faultsOf([newDocument({ title: 'MRD report', date })])).toEqual(faults);
  });
});
