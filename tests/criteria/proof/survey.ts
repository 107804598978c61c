import type { Evaluation } from '../../../src/criteria/evaluate.ts';
import { stridesOf } from '../oracle/product.ts';
import { type Dimension, forEachAnswers } from './product.ts';
import { agreedEvaluation } from './same.ts';

/** What was found for every combination of a product, each found by the oracle too. */
export interface Survey {
  readonly count: number;
  /** section, outcome and referral as text, by the numbers in `heads` */
  readonly texts: readonly string[];
  readonly heads: Uint16Array;
  /** two bits for each criterion: 0 while it is unknown */
  readonly verdicts: Int32Array;
}

const codes = { unknown: 0, met: 1, 'not-met': 2, 'not-applicable': 3 } as const;

/** Evaluates every combination, fully documented, by both readings; throws at the first on which they differ. */
export function surveyOf(dimensions: readonly Dimension[], alsoCheck?: (evaluation: Evaluation) => void): Survey {
  const size = dimensions.reduce((product, { length }) => product * length, 1);
  const heads = new Uint16Array(size);
  const verdicts = new Int32Array(size);
  const known = new Map<string, number>();
  const count = forEachAnswers(dimensions, (answers, index) => {
    const evaluation = agreedEvaluation(answers);
    alsoCheck?.(evaluation);
    const text = `${evaluation.section} ${evaluation.outcome} ${evaluation.referTo.join(' ')}`;
    const head = known.get(text) ?? known.size;
    known.set(text, head);
    heads[index] = head;
    verdicts[index] = Object.values(evaluation.criteria).reduce((bits, verdict) => (bits << 2) | codes[verdict], 0);
  });
  return { count, texts: [...known.keys()], heads, verdicts };
}

/**
 * Completes every open class of every combination in every way, one at a time, and counts the steps and those that break
 * the law: an outcome once decided stays, with its section and referral, and so does a criterion of the same section.
 */
export function completions(dimensions: readonly Dimension[], survey: Survey): { readonly steps: number; readonly broken: number } {
  const strides = stridesOf(dimensions.map(({ length }) => length));
  const isKept = lawOf(survey);
  let steps = 0;
  let broken = 0;
  dimensions.forEach((dimension, place) => {
    const stride = strides[place] ?? 1;
    for (let index = 0; index < survey.count; index += 1) {
      const digit = Math.floor(index / stride) % dimension.length;
      for (const completed of dimension[digit]?.becomes ?? []) {
        steps += 1;
        if (!isKept(index, index + (completed - digit) * stride)) broken += 1;
      }
    }
  });
  return { steps, broken };
}

/** Whether a combination keeps what another, which it completes, has decided. */
function lawOf({ texts, heads, verdicts }: Survey): (from: number, to: number) => boolean {
  const isOpen = texts.map((text) => text.includes(' incomplete '));
  const sections = texts.map((text) => text.split(' ')[0]);
  return (from, to) => {
    const before = heads[from] ?? 0;
    const after = heads[to] ?? 0;
    if (isOpen[before] === false && before !== after) return false;
    if (sections[before] !== sections[after]) return true;
    const bits = verdicts[from] ?? 0;
    const decided = (bits | (bits >>> 1)) & 0x55_55_55;
    return ((bits ^ (verdicts[to] ?? 0)) & (decided | (decided << 1))) === 0;
  };
}
