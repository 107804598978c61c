import { Fragment } from 'react';
import { questionWording } from '../criteria/policies/cp-phar-312/wording/questions.ts';
import { Citation } from '../policy-view/Citation.tsx';
import { useLive } from './live.ts';

/** Why each open question of the request is asked: the criteria that it can still move, or the letter. */
export function WhyAsked() {
  const { asked } = useLive();
  if (asked.length === 0) return null;
  return (
    <details className="ui-details">
      <summary>Why each question is asked</summary>
      <ul>
        {asked.map(({ question, for: criteria }) => (
          <li key={question}>
            {questionWording[question].noun}:{' '}
            {criteria.length === 0
              ? 'for the letter and the regimen'
              : criteria.map((id, index) => (
                  <Fragment key={id}>
                    {index > 0 && ', '}
                    <Citation id={id} />
                  </Fragment>
                ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
