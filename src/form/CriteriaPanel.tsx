import type { Missing } from '../criteria/missing.ts';
import { advisoryWording } from '../criteria/policies/cp-phar-312/wording/advisories.ts';
import { criterionWording } from '../criteria/policies/cp-phar-312/wording/criteria.ts';
import { questionWording } from '../criteria/policies/cp-phar-312/wording/questions.ts';
import { FindingTree } from '../policy-view/FindingTree.tsx';
import { PolicyLink } from '../policy-view/PolicyLink.tsx';
import { helpSentence } from '../policy-view/summary.ts';
import { type Live, useLive } from './live.ts';
import { MissingLink } from './MissingLink.tsx';

/** The policy beside the form: what is missing, the tree with its verdicts, what would help, and the advisories. */
export function CriteriaPanel() {
  const live = useLive();
  const { evaluation, reading } = live;
  const help = helpSentence(reading.answers);
  return (
    <div className="form-panel">
      {help !== undefined && <p>{help}</p>}
      <MissingList missing={evaluation.missing} />
      <Tree {...live} />
      {evaluation.advisories.length > 0 && (
        <>
          <h2>Advisories</h2>
          <ul>
            {evaluation.advisories.map((code) => (
              <li key={code}>{advisoryWording[code]}</li>
            ))}
          </ul>
        </>
      )}
      <WhyAsked />
      <p className="ui-muted">
        Policy <PolicyLink to="scope">CP.PHAR.312</PolicyLink>, last review 08.22, last revision September 21, 2022.
      </p>
    </div>
  );
}

function MissingList({ missing }: { readonly missing: readonly Missing[] }) {
  if (missing.length === 0) return null;
  return (
    <>
      <h2>Missing</h2>
      <ul>
        {missing.map(({ criterion, need }) => (
          <li key={criterion}>
            <MissingLink criterion={criterion}>
              {need === 'documentation' ? `A document for ${criterion}` : criterion} {criterionWording[criterion].name}
            </MissingLink>
          </li>
        ))}
      </ul>
    </>
  );
}

function Tree({ judgement, evaluation, reading, asked }: Live) {
  if (judgement === undefined) return null;
  const documented = new Set(reading.documents.flatMap(({ supports }) => supports));
  const next = asked.find(({ for: criteria }) => criteria.length > 0)?.for ?? [];
  const finding = evaluation.section === judgement.part.otherSection ? judgement.other : judgement.listed;
  const asksLabelChange =
    evaluation.section !== judgement.part.otherSection &&
    evaluation.missing.some(({ criterion }) => criterion === judgement.part.labelChange);
  const tree = { answers: reading.answers, next, documented };
  return (
    <>
      <h2>Criteria</h2>
      <FindingTree finding={finding} {...tree} />
      {asksLabelChange && <FindingTree finding={judgement.other} {...tree} />}
    </>
  );
}

/** Why each open question of the request is asked: the criteria that it can still move, or the letter. */
function WhyAsked() {
  const { asked } = useLive();
  if (asked.length === 0) return null;
  return (
    <details className="ui-details">
      <summary>Why each question is asked</summary>
      <ul>
        {asked.map(({ question, for: criteria }) => (
          <li key={question}>
            {questionWording[question].noun}: {criteria.length > 0 ? criteria.join(', ') : 'for the letter and the regimen'}
          </li>
        ))}
      </ul>
    </details>
  );
}
