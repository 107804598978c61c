import { noAnswers } from '../../criteria/answers.ts';
import type { Criterion } from '../../criteria/criterion.ts';
import { findingOf } from '../../criteria/finding.ts';
import { FindingTree } from '../FindingTree.tsx';
import { CriterionTold } from './CriterionTold.tsx';

/** A section of the policy as its tree, nothing answered: every branch is there. */
export function PolicyTree({ root }: { readonly root: Criterion }) {
  return (
    <FindingTree
      finding={findingOf(root, noAnswers)}
      answers={noAnswers}
      next={[]}
      documented={new Set()}
      tell={({ node }, id) => <CriterionTold node={node} id={id} />}
    />
  );
}
