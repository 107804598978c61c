import { noAnswers } from '../../criteria/answers.ts';
import type { Criterion } from '../../criteria/criterion.ts';
import type { CriterionId } from '../../criteria/policies/cp-phar-312/citations.ts';
import { criterionWording } from '../../criteria/policies/cp-phar-312/wording/criteria.ts';
import { evidenceWording } from '../../criteria/policies/cp-phar-312/wording/evidence.ts';
import { readings } from '../../criteria/policies/cp-phar-312/wording/policy-text/readings.ts';
import { questionWording } from '../../criteria/policies/cp-phar-312/wording/questions.ts';
import { readsOf } from '../../criteria/questions.ts';
import { PolicyLink } from '../PolicyLink.tsx';
import { listInWords } from '../summary.ts';
import { ruleText } from './rule.ts';

interface CriterionToldProps {
  readonly node: Criterion;
  readonly id: CriterionId;
}

/** A criterion of the policy page: what it asks, how its parts combine, which answers and documents decide, which readings bear on it. */
export function CriterionTold({ node, id }: CriterionToldProps) {
  return (
    <>
      <p>{criterionWording[id].sentence}</p>
      {node.leafCriterion ? <Decided node={node} id={id} /> : <Combined node={node} id={id} />}
      <ReadingsAt id={id} />
    </>
  );
}

/** The uses of section B are ways to go, not parts that add up. */
const isReferral = (id: CriterionId) => id === 'I.B' || id === 'II.B';

function Combined({ node, id }: CriterionToldProps) {
  return isReferral(id) ? null : <p className="ui-muted">Needs {ruleText(node)}.</p>;
}

function Decided({ node, id }: CriterionToldProps) {
  const asked = [...new Set(readsOf(node, noAnswers, 'open'))].map((question) => questionWording[question].noun);
  return (
    <p className="ui-muted">
      {asked.length > 0 && <>Answers: {listInWords(asked)}. </>}
      Proof: {evidenceWording[id]?.proof}
    </p>
  );
}

function ReadingsAt({ id }: { readonly id: CriterionId }) {
  const here = readings.filter(({ places }) => places.some((place) => place === id));
  if (here.length === 0) return null;
  return (
    <p className="ui-muted">
      Reading chosen:{' '}
      {here.map(({ name, title }, index) => (
        <span key={name}>
          {index > 0 && '; '}
          <PolicyLink to={`reading-${name}`}>{title}</PolicyLink>
        </span>
      ))}
    </p>
  );
}
