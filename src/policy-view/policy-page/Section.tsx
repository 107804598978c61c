import type { ReactNode } from 'react';
import { type SectionId, titles } from './titles.ts';

interface SectionProps {
  readonly id: SectionId;
  readonly children: ReactNode;
}

/** A section of the policy page, or an appendix within one; its id is what links lead to. */
export function Section({ id, children }: SectionProps) {
  const Heading = id.includes('.') ? 'h3' : 'h2';
  return (
    <section id={id} className="policy-section">
      <Heading>{titles[id]}</Heading>
      {children}
    </section>
  );
}
