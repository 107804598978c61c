import type { CriterionId } from '../../criteria/policies/cp-phar-312/citations.ts';
import { criterionWording } from '../../criteria/policies/cp-phar-312/wording/criteria.ts';
import { evidenceWording } from '../../criteria/policies/cp-phar-312/wording/evidence.ts';
import { Citation } from '../../policy-view/Citation.tsx';
import { Button } from '../../ui/Button.tsx';
import { useLive } from '../live.ts';
import { type ChecklistRow, checklist, checklistSentence } from './checklist.ts';

interface ChecklistProps {
  readonly onAdd: (criterion: CriterionId) => void;
}

/** What proves each criterion that the outcome rests on, and whether a document does. */
export function Checklist({ onAdd }: ChecklistProps) {
  const live = useLive();
  const rows = checklist(live);
  return (
    <section aria-labelledby="evidence-checklist">
      <h2 id="evidence-checklist">What proves each criterion</h2>
      <p className="evidence-intro ui-muted">{checklistSentence(rows, live)}</p>
      {rows.length > 0 && (
        <ul className="evidence-checklist">
          {rows.map((row) => (
            <Row key={row.criterion} {...row} onAdd={onAdd} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ criterion, needsDocument, supportedBy, onAdd }: ChecklistRow & ChecklistProps) {
  return (
    <li>
      <p className="evidence-criterion">
        <span className="evidence-id">
          <Citation id={criterion} />
        </span>{' '}
        {criterionWording[criterion].name}
      </p>
      <p className="evidence-proof">{evidenceWording[criterion]?.proof}</p>
      {supportedBy.length > 0 && (
        <p className="evidence-support">Supported by {supportedBy.map((title) => title || 'a document without a title').join(', ')}</p>
      )}
      {supportedBy.length === 0 && needsDocument && (
        <div className="evidence-add">
          <Button look="quiet" onClick={() => onAdd(criterion)}>
            Add a document for {criterion}
          </Button>
        </div>
      )}
    </li>
  );
}
