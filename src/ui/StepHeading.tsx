import { useLayoutEffect, useRef } from 'react';
import { useTitle } from './title.ts';

interface StepHeadingProps {
  /** The step's name, in the tab's title too. */
  readonly children: string;
  /** Whether it takes the focus when it appears: on a change of step, not on the first page. */
  readonly takesFocus?: boolean;
}

/**
 * A step's `h1`. Give it the step as `key`, so that the next step's heading takes the focus in its turn.
 *
 *     <StepHeading key={step} takesFocus={cameFromAnotherStep}>Disease</StepHeading>
 */
export function StepHeading({ children, takesFocus = false }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(children);
  useLayoutEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <h1 className="ui-step-heading" ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
