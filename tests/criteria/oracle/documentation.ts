import { type Verdict, verdicts, yesNo } from './classes.ts';
import type { ContinuedVerdicts } from './continued.ts';
import type { InitialVerdicts } from './initial.ts';
import { decisionTable } from './table.ts';

type Supports = ReadonlySet<string>;

/** First criterion, its document, second criterion, its document: which of the two is to be documented. */
const oneOf = decisionTable(
  [verdicts, yesNo, verdicts, yesNo],
  [
    ['met yes - -', 'neither'],
    ['- - met yes', 'neither'],
    ['met no met no', 'first'],
    ['met no not-met|unknown -', 'first'],
    ['not-met|unknown - met no', 'second'],
  ],
  ['not-met|unknown - not-met|unknown -'],
);

function eitherOf(first: readonly [string, Verdict], second: readonly [string, Verdict], supports: Supports): readonly string[] {
  const choice = oneOf(first[1], has(first[0], supports), second[1], has(second[0], supports));
  return { neither: [], first: [first[0]], second: [second[0]] }[choice];
}

const has = (id: string, supports: Supports) => (supports.has(id) ? 'yes' : 'no');
const each = (ids: readonly string[], supports: Supports) => ids.filter((id) => !supports.has(id));

/** The leaves of I.A, all met, that still want a document. */
export function initialDocuments(verdict: InitialVerdicts, supports: Supports): readonly string[] {
  const uses = ['I.A.3.a', 'I.A.3.b.i', 'I.A.3.b.ii'] as const;
  const isInRelapse = verdict['I.A.3.b'] === 'met';
  const use = uses.filter((id) => verdict[id] === 'met' && isInRelapse === (id !== 'I.A.3.a'));
  return [
    ...each(['I.A.1', 'I.A.2', ...use], supports),
    ...eitherOf(['I.A.4.a', verdict['I.A.4.a']], ['I.A.4.b', verdict['I.A.4.b']], supports),
    ...each(['I.A.4*'], supports),
  ];
}

/** The leaves of II.A, all met or not applicable, that still want a document. Receipt through the plan wants none. */
export function continuedDocuments(verdict: ContinuedVerdicts, supports: Supports): readonly string[] {
  const records = verdict['II.A.1.benefit'] === 'met' ? [] : ['II.A.1.records'];
  const always = each([...records, 'II.A.2'], supports);
  if (verdict['II.A.3'] === 'not-applicable') return always;
  return [
    ...always,
    ...eitherOf(['II.A.3.a', verdict['II.A.3.a']], ['II.A.3.b', verdict['II.A.3.b']], supports),
    ...each(['II.A.3*'], supports),
  ];
}
