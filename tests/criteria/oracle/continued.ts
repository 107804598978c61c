import { type Classes, diseases, verdicts, yesNoOpen } from './classes.ts';
import { dosing, either, plain } from './dosing.ts';
import { decisionTable } from './table.ts';

/** documented, thirty days */
const records = decisionTable(
  [yesNoOpen, yesNoOpen],
  [
    ['yes yes', 'met'],
    ['no -', 'not-met'],
    ['- no', 'not-met'],
    ['yes open', 'unknown'],
    ['open yes|open', 'unknown'],
  ],
);

/** dose increase, and what the criterion would be with one */
const withIncrease = decisionTable(
  [yesNoOpen, verdicts],
  [
    ['no -', 'not-applicable'],
    ['open -', 'unknown'],
    ['yes met', 'met'],
    ['yes not-met', 'not-met'],
    ['yes unknown', 'unknown'],
  ],
);

/** label dose, nccn: II.A.3* */
const regimen = decisionTable(
  [yesNoOpen, yesNoOpen],
  [
    ['yes -', 'met'],
    ['- yes', 'met'],
    ['no no', 'not-met'],
    ['no open', 'unknown'],
    ['open no|open', 'unknown'],
  ],
);

const anyVerdict = [...verdicts, 'not-applicable'] as const;

/** disease, II.A.1, II.A.2, II.A.3; the disease is not asked again for II.A.1 to II.A.3 */
const section = decisionTable(
  [diseases, verdicts, verdicts, anyVerdict],
  [
    ['b-all met met met|not-applicable', 'met'],
    ['other - - -', 'not-met'],
    ['- not-met - -', 'not-met'],
    ['- - not-met -', 'not-met'],
    ['- - - not-met', 'not-met'],
    ['open met|unknown met|unknown met|unknown|not-applicable', 'unknown'],
    ['b-all|open unknown met|unknown met|unknown|not-applicable', 'unknown'],
    ['b-all|open met|unknown unknown met|unknown|not-applicable', 'unknown'],
    ['b-all|open met|unknown met|unknown unknown', 'unknown'],
  ],
);

export type ContinuedVerdicts = ReturnType<typeof continuedVerdicts>;

/** The criteria of II.A. */
export function continuedVerdicts(classes: Classes) {
  const benefit = plain(classes.benefit);
  const onRecord = records(classes.documented, classes.thirtyDays);
  const dose = plain(classes.within28);
  const supported = plain(classes.support);
  const approved = regimen(classes.labelDose, classes.nccn);
  const received = either(benefit, onRecord);
  const responds = plain(classes.responding);
  const increase = withIncrease(classes.doseIncrease, dosing(dose, supported, approved));
  return {
    'II.A': section(classes.disease, received, responds, increase),
    'II.A.1': received,
    'II.A.1.benefit': benefit,
    'II.A.1.records': onRecord,
    'II.A.2': responds,
    'II.A.3': increase,
    'II.A.3.a': withIncrease(classes.doseIncrease, dose),
    'II.A.3.b': withIncrease(classes.doseIncrease, supported),
    'II.A.3*': withIncrease(classes.doseIncrease, approved),
  };
}
