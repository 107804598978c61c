import type { PlannedRegimen } from '../regimen/plan.ts';
import { nextRequestSentence, stepDoseSentence, windowSentence } from '../regimen/wording.ts';

/** What the marks mean, with the dates in words. */
export function TimelineKey({ plan }: { readonly plan: PlannedRegimen }) {
  const stepDose = stepDoseSentence(plan);
  const covered = plan.cycles.some(({ coveredDays }) => coveredDays > 0);
  const uncovered = plan.cycles.some(({ coverage }) => coverage !== 'within');
  return (
    <ul className="timeline-key">
      {covered && (
        <li>
          <KeySign className="timeline-covered" />
          Infusion days that are covered; the number is the dose in mcg a day
        </li>
      )}
      {uncovered && (
        <li>
          <KeySign className="timeline-uncovered" />
          Infusion days that are not covered
        </li>
      )}
      <li>
        <svg className="timeline-sign" aria-hidden="true">
          <line className="timeline-free" x1="0" x2="20" y1="8" y2="8" />
        </svg>
        Days without treatment
      </li>
      <li>
        <svg className="timeline-sign" aria-hidden="true">
          <rect className="timeline-window" x="1" y="0" width="18" height="16" />
          <path className="timeline-mark" d="M1 0h6l-2 3 2 3h-6z M19 0h-6l2 3 -2 3h6z" />
          <path className="timeline-limit" d="M1 0v16 M19 0v16" />
        </svg>
        {windowSentence(plan)}
      </li>
      <li>
        <svg className="timeline-sign timeline-due" aria-hidden="true">
          {plan.nextRequestDue !== undefined && <path d="M10 3l5 5 -5 5 -5 -5z" />}
        </svg>
        {nextRequestSentence(plan)}
      </li>
      {stepDose !== undefined && (
        <li>
          <svg className="timeline-sign timeline-covered" aria-hidden="true">
            <path d="M1 15v-6h6v-7h12v13z" />
          </svg>
          {stepDose}
        </li>
      )}
    </ul>
  );
}

const KeySign = ({ className }: { readonly className: string }) => (
  <svg className={`timeline-sign ${className}`} aria-hidden="true">
    <rect x="1" y="2" width="18" height="12" />
  </svg>
);
