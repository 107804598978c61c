import { currentOf } from '../case/review-case.ts';
import { differencesOf, evaluationOf, progressOf } from '../case/verdicts.ts';
import { outcomeWords } from '../words.ts';
import { useReviewing } from './reviewing.ts';
import { differenceWords, ownSentence } from './words.ts';

/** What the office's answers give and what the reviewer's findings give, with every difference in words. */
export function OutcomeView() {
  const { reviewed } = useReviewing();
  const { request } = currentOf(reviewed);
  const [office, own] = [evaluationOf(request), evaluationOf(request, reviewed.findings)];
  const differences = differencesOf(office, own);
  return (
    <section className="review-outcome" aria-label="Evaluation">
      <p role="status">
        <strong>
          Office: {outcomeWords[office.outcome].toLowerCase()}. {ownSentence(own, progressOf(reviewed))}
        </strong>
      </p>
      {differences.length > 0 && (
        <ul aria-label="Differences">
          {differences.map((difference) => (
            <li key={difference.kind === 'criterion' ? difference.id : difference.kind}>
              {differenceWords(difference, reviewed.findings)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
