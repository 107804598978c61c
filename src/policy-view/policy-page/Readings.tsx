import type { Reading } from '../../criteria/policies/cp-phar-312/wording/policy-text/reading.ts';
import { readings } from '../../criteria/policies/cp-phar-312/wording/policy-text/readings.ts';
import { Citation } from '../Citation.tsx';
import { Section } from './Section.tsx';

/** Where the policy can be read in more than one way: the reading chosen, and why. */
export function Readings() {
  return (
    <Section id="readings">
      {readings.map((reading) => (
        <ReadingTold key={reading.name} {...reading} />
      ))}
    </Section>
  );
}

function ReadingTold({ name, places, title, doubt, reading, why }: Reading) {
  return (
    <article id={`reading-${name}`} className="policy-reading" aria-label={title}>
      <h3>{title}</h3>
      <p className="ui-muted">
        {places.map((place, index) => (
          <span key={place}>
            {index > 0 && ', '}
            <Citation id={place} />
          </span>
        ))}
      </p>
      <p>{doubt}</p>
      <p>
        <strong>Reading:</strong> {reading}
      </p>
      <p>
        <strong>Why:</strong> {why}
      </p>
    </article>
  );
}
