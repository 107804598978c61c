import type { AdvisoryCode } from '../criteria/policies/cp-phar-312/advisories.ts';
import { advisoryWording } from '../criteria/policies/cp-phar-312/wording/advisories.ts';
import { CitedText } from '../policy-view/CitedText.tsx';
import { PolicyLink } from '../policy-view/PolicyLink.tsx';
import { Button } from '../ui/Button.tsx';
import { Details } from '../ui/Details.tsx';
import { useAcknowledgement } from './acknowledgement-context.ts';
import { useLive } from './live.ts';

const overdue = 'policy-review-overdue';
const date = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' });

/** What the reviewer will note, each with its place in the policy; the policy's age quietly, once the desk has acknowledged it. */
export function Advisories() {
  const { advisories } = useLive().evaluation;
  const { given } = useAcknowledgement();
  const isQuiet = given !== undefined;
  const loud = advisories.filter((code) => code !== overdue || !isQuiet);
  return (
    <>
      {loud.length > 0 && (
        <>
          <h2>Advisories</h2>
          <ul>
            {loud.map((code) => (
              <Advisory key={code} code={code} />
            ))}
          </ul>
        </>
      )}
      {isQuiet && advisories.includes(overdue) && (
        <Details summary={`Policy review overdue: acknowledged by ${given.by}, ${date.format(given.at)}`}>
          <Overdue />
        </Details>
      )}
    </>
  );
}

function Advisory({ code }: { readonly code: AdvisoryCode }) {
  const { give, problem } = useAcknowledgement();
  if (code !== overdue) {
    return (
      <li>
        <CitedText>{advisoryWording[code]}</CitedText>
      </li>
    );
  }
  return (
    <li>
      <Overdue />{' '}
      {give !== undefined && (
        <Button look="quiet" onClick={give}>
          Acknowledge for this desk
        </Button>
      )}
      {problem !== undefined && <p role="alert">{problem}</p>}
    </li>
  );
}

const Overdue = () => (
  <>
    {advisoryWording[overdue]} <PolicyLink to="revisions">Revisions</PolicyLink>
  </>
);
