import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** One answer on the check page. A blank value reads "Not provided". */
export interface SummaryRow {
  readonly term: string;
  readonly value: ReactNode;
  /** Where the answer is changed; no Change link without. */
  readonly href?: string | undefined;
}

const isBlank = (value: ReactNode) => value === undefined || value === null || value === '' || value === false;

/**
 * Answers to check, each with its Change link.
 *
 *     <SummaryList rows={[{ term: 'MRD result', value: 'Positive', href: '/request/disease?return=check' }]} />
 */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl className="ui-answers">
      {rows.map(({ term, value, href }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{isBlank(value) ? <span className="ui-blank">Not provided</span> : value}</dd>
          {href && (
            <dd className="ui-change">
              <Link href={href}>
                Change <span className="ui-hidden">{term}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
