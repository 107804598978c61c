import { diseases, states, type Verdict, verdicts, yesNoOpen } from './classes.ts';
import type { ContinuedVerdicts } from './continued.ts';
import type { InitialVerdicts } from './initial.ts';
import { decisionTable } from './table.ts';

/** I.A.3, state, I.A.3.b.i, I.A.3.b.ii */
const use = decisionTable<readonly string[]>(
  [verdicts, states, verdicts, verdicts],
  [
    ['met|not-met - - -', []],
    ['unknown open - -', ['I.A.3']],
    ['unknown remission - -', ['I.A.3.a']],
    ['unknown relapsed unknown unknown', ['I.A.3.b.i', 'I.A.3.b.ii']],
    ['unknown relapsed unknown not-met', ['I.A.3.b.i']],
    ['unknown relapsed not-met unknown', ['I.A.3.b.ii']],
  ],
  ['unknown relapsed met -', 'unknown relapsed - met', 'unknown relapsed not-met not-met', 'unknown other - -'],
);

/** I.A.4 (or II.A.3 with a dose increase), a, b, the footnote's criterion */
const dosing = decisionTable<readonly string[]>(
  [verdicts, verdicts, verdicts, verdicts],
  [
    ['met|not-met - - -', []],
    ['unknown met - unknown', ['*']],
    ['unknown - met unknown', ['*']],
    ['unknown unknown unknown met', ['.a', '.b']],
    ['unknown unknown unknown unknown', ['.a', '.b', '*']],
    ['unknown unknown not-met met', ['.a']],
    ['unknown unknown not-met unknown', ['.a', '*']],
    ['unknown not-met unknown met', ['.b']],
    ['unknown not-met unknown unknown', ['.b', '*']],
  ],
  [
    'unknown met - met|not-met',
    'unknown - met met|not-met',
    'unknown not-met not-met -',
    'unknown unknown|not-met unknown|not-met not-met',
  ],
);

/** II.A.1, benefit, records */
const receiving = decisionTable<readonly string[]>(
  [verdicts, verdicts, verdicts],
  [
    ['met|not-met - -', []],
    ['unknown unknown unknown', ['II.A.1.benefit', 'II.A.1.records']],
    ['unknown unknown not-met', ['II.A.1.benefit']],
    ['unknown not-met unknown', ['II.A.1.records']],
  ],
  ['unknown met -', 'unknown - met', 'unknown not-met not-met'],
);

const listIf = (verdict: Verdict, id: string) => (verdict === 'unknown' ? [id] : []);

/** The unknown leaves of the undecided groups of I.A, in the policy's order. */
export function initialAnswers(state: string, verdict: InitialVerdicts): readonly string[] {
  return [
    ...listIf(verdict['I.A.1'], 'I.A.1'),
    ...listIf(verdict['I.A.2'], 'I.A.2'),
    ...use(verdict['I.A.3'], state, verdict['I.A.3.b.i'], verdict['I.A.3.b.ii']),
    ...dosing(verdict['I.A.4'], verdict['I.A.4.a'], verdict['I.A.4.b'], verdict['I.A.4*']).map((part) => `I.A.4${part}`),
  ];
}

/** dose increase: whether II.A.3 stands for its parts, is missing by them, or does not apply */
const increase = decisionTable(
  [yesNoOpen],
  [
    ['open', 'whole'],
    ['yes', 'parts'],
    ['no', 'none'],
  ],
);
const unnamed = decisionTable<readonly string[]>(
  [diseases],
  [
    ['open', ['II.A']],
    ['b-all', []],
    ['other', []],
  ],
);

/** The unknown leaves of the undecided groups of II.A, in the policy's order; II.A itself for the disease. */
export function continuedAnswers(disease: string, doseIncrease: string, verdict: ContinuedVerdicts): readonly string[] {
  return [
    ...unnamed(disease),
    ...receiving(verdict['II.A.1'], verdict['II.A.1.benefit'], verdict['II.A.1.records']),
    ...listIf(verdict['II.A.2'], 'II.A.2'),
    ...doseIncreaseAnswers(doseIncrease, verdict),
  ];
}

function doseIncreaseAnswers(doseIncrease: string, verdict: ContinuedVerdicts): readonly string[] {
  switch (increase(doseIncrease)) {
    case 'whole':
      return ['II.A.3'];
    case 'parts':
      return dosing(verdict['II.A.3'], verdict['II.A.3.a'], verdict['II.A.3.b'], verdict['II.A.3*']).map((part) => `II.A.3${part}`);
    case 'none':
      return [];
  }
}

/** disease, state, mrd: what makes it certain that I.A governs */
const initialRoute = decisionTable<readonly string[]>(
  [diseases, states, yesNoOpen],
  [
    ['open open -', ['I.A.1', 'I.A.3']],
    ['open remission open', ['I.A.1', 'I.A.3.a']],
    ['open remission yes|no', ['I.A.1']],
    ['open relapsed|other -', ['I.A.1']],
    ['b-all open -', ['I.A.3']],
    ['b-all remission open', ['I.A.3.a']],
    ['b-all remission yes|no', []],
    ['b-all relapsed|other -', []],
    ['other - -', []],
  ],
);

/** What makes the section certain, where a top criterion has failed before it is. */
export const routeAnswers = (section: string, disease: string, state: string, mrd: string): readonly string[] =>
  section === 'I.A' ? initialRoute(disease, state, mrd) : unnamed(disease);
