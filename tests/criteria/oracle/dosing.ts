import { verdicts, yesNoOpen } from './classes.ts';
import { decisionTable } from './table.ts';

/** Either of two criteria. */
export const either = decisionTable(
  [verdicts, verdicts],
  [
    ['met -', 'met'],
    ['- met', 'met'],
    ['not-met not-met', 'not-met'],
    ['unknown unknown|not-met', 'unknown'],
    ['not-met unknown', 'unknown'],
  ],
);

/** A yes or no as a criterion. */
export const plain = decisionTable(
  [yesNoOpen],
  [
    ['yes', 'met'],
    ['no', 'not-met'],
    ['open', 'unknown'],
  ],
);

/** The dose within 28 or supported, and the footnote's criterion: I.A.4 and II.A.3. */
export const dosing = decisionTable(
  [verdicts, verdicts, verdicts],
  [
    ['met - met', 'met'],
    ['- met met', 'met'],
    ['- - not-met', 'not-met'],
    ['not-met not-met -', 'not-met'],
    ['met - unknown', 'unknown'],
    ['- met unknown', 'unknown'],
    ['unknown unknown|not-met met|unknown', 'unknown'],
    ['unknown|not-met unknown met|unknown', 'unknown'],
  ],
);
