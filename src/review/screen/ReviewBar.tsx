import { lineOfBusinessWords, requestTypeWords } from '../../policy-view/answer-words.ts';
import { TopBar } from '../../ui/AppHeader.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { clockOf } from '../case/clock.ts';
import { planClock } from '../case/plan-clock.ts';
import { rowOfCase } from '../queue/queue-row.ts';
import { useMinute } from '../queue/use-minute.ts';
import { clockWords, memberOr, shortNumber, stageWords, urgencyWords } from '../words.ts';
import { useReviewing } from './reviewing.ts';

/** Whose request it is, how long there is left for it, and whether it is saved. */
export function ReviewBar({ saved }: { readonly saved: string | undefined }) {
  const { id, plan, reviewed } = useReviewing();
  const now = useMinute();
  const { requestId, member, lineOfBusiness, requestType, urgency, stage, counted } = rowOfCase(id, reviewed);
  const rule = planClock(plan, lineOfBusiness, urgency);
  const meta = [
    requestId !== '' && `#${shortNumber(requestId)}`,
    requestType && requestTypeWords[requestType],
    lineOfBusiness && lineOfBusinessWords[lineOfBusiness],
    urgencyWords[urgency].toLowerCase(),
    stageWords[stage].toLowerCase(),
    clockWords(rule && clockOf(counted, rule.hours, now)).toLowerCase(),
  ];
  return (
    <TopBar
      name={memberOr(member)}
      meta={meta.filter(Boolean).join(' · ')}
      saved={saved}
      action={<LinkButton href="/review">Back to the list</LinkButton>}
    />
  );
}
