import type { ComponentProps, ReactNode } from 'react';

interface DetailsProps extends Omit<ComponentProps<'details'>, 'className'> {
  readonly summary: ReactNode;
}

/**
 * More for those who ask for it. Printed open.
 *
 *     <Details summary="Why this is asked">The dose below 45 kg depends on the body surface.</Details>
 */
export function Details({ summary, children, ...details }: DetailsProps) {
  return (
    <details className="ui-details" {...details}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
