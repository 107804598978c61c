import type { Missing } from '../criteria/missing.ts';
import { criterionWording } from '../criteria/policies/cp-phar-312/wording/criteria.ts';
import { Citation } from '../policy-view/Citation.tsx';
import { CitedText } from '../policy-view/CitedText.tsx';
import { FindingTree } from '../policy-view/FindingTree.tsx';
import { PolicyLink } from '../policy-view/PolicyLink.tsx';
import { helpSentence } from '../policy-view/summary.ts';
import { type Live, useLive } from './live.ts';
import { MissingLink } from './MissingLink.tsx';
import { PanelNotes } from './PanelNotes.tsx';

/** The policy beside the form: what is missing, the tree with its verdicts, what would help, and the advisories. */
export function CriteriaPanel() {
  const live = useLive();
  const { evaluation, reading } = live;
  const help = helpSentence(reading.answers);
  return (
    <div className="form-panel">
      {help !== undefined && (
        <p>
          <CitedText>{help}</CitedText>
        </p>
      )}
      <MissingList missing={evaluation.missing} />
      <Tree {...live} />
      <PanelNotes />
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
              {need === 'documentation' ? `A document for “${criterionWording[criterion].name}”` : criterionWording[criterion].name}
            </MissingLink>{' '}
            <Citation id={criterion} />
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
