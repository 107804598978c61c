import { Link } from 'wouter';

/** A step: its name, where it is, and whether all that it asks is answered. */
export interface ProgressStep {
  readonly name: string;
  readonly href: string;
  readonly state: 'done' | 'open';
}

interface ProgressLineProps {
  readonly steps: readonly ProgressStep[];
  /** The place of the current step in `steps`. */
  readonly current: number;
}

/**
 * "Disease · step 3 of 6", and the steps as links; any step can be gone to at any time.
 *
 *     <ProgressLine steps={[{ name: 'Disease', href: '/request/disease', state: 'open' }]} current={0} />
 */
export function ProgressLine({ steps, current }: ProgressLineProps) {
  return (
    <nav className="ui-progress" aria-label="Steps">
      <ol>
        {steps.map((step, index) => (
          <li key={step.href}>
            <Step {...step} number={index + 1} isCurrent={index === current} />
          </li>
        ))}
      </ol>
      <p>
        <span>{steps[current]?.name} · </span>step {current + 1} of {steps.length}
      </p>
    </nav>
  );
}

function Step({ name, href, state, number, isCurrent }: ProgressStep & { readonly number: number; readonly isCurrent: boolean }) {
  return (
    <Link href={href} aria-current={isCurrent ? 'step' : undefined}>
      <span className="ui-step-number">{number}</span> <span className="ui-step-name">{name}</span>
      {state === 'done' && (
        <>
          <span className="ui-hidden">, done</span>
          <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
            <path d="M2.5 8.5 6.5 12.5 13.5 4" />
          </svg>
        </>
      )}
    </Link>
  );
}
