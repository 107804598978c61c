import { criterionWording } from '../criteria/policies/cp-phar-312/wording/criteria.ts';
import { dateInWords } from '../policy-view/date-words.ts';
import { type Decision, type Determination, overruledBy } from '../request/determination.ts';
import { LinkButton } from '../ui/Button.tsx';
import { InsetNote } from '../ui/Note.tsx';

interface PlanNoticeProps {
  /** of the case */
  readonly id: string;
  readonly determination: Determination;
}

const decided: Readonly<Record<Exclude<Decision, 'pended'>, string>> = {
  approved: 'approved this request',
  modified: 'approved this request with changes',
  denied: 'denied this request',
  referred: 'referred this request to another policy',
};

/** What the plan answered, above the form: of a pend what it asks for, in its words, and until when. */
export function PlanNotice({ id, determination }: PlanNoticeProps) {
  const { decision, decidedOn } = determination;
  return (
    <InsetNote>
      <div className="app-plan">
        {decision === 'pended' ? (
          <Asked determination={determination} />
        ) : (
          <p>{`The plan ${decided[decision]} on ${dateInWords(decidedOn)}.`}</p>
        )}
        <LinkButton href={`/request/${id}/letter`}>Read the plan’s letter</LinkButton>
      </div>
    </InsetNote>
  );
}

function Asked({ determination }: Pick<PlanNoticeProps, 'determination'>) {
  const { decidedOn, respondBy, reason, rationale = '' } = determination;
  const unclear = [...overruledBy(determination)].filter(([, verdict]) => verdict === 'unknown');
  const words = [reason, rationale].filter((text) => text.trim() !== '');
  return (
    <>
      <p>
        <strong>The plan asks for more information</strong> (asked on {dateInWords(decidedOn)}).{' '}
        {respondBy === undefined ? 'It gives no last day to answer.' : `Answer by ${dateInWords(respondBy)}.`}
      </p>
      {words.map((text) => (
        <p key={text} className="app-asked">
          {text}
        </p>
      ))}
      {unclear.length > 0 && (
        <>
          <p>What was sent does not make these clear to the plan:</p>
          <ul>
            {unclear.map(([criterion]) => (
              <li key={criterion}>
                {criterion} {criterionWording[criterion].name}
              </li>
            ))}
          </ul>
        </>
      )}
      {words.length + unclear.length === 0 && <p>Its letter says what is missing.</p>}
    </>
  );
}
