import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { type PolicyAnchor, policyHref, policyPath } from './citation-link.ts';

interface PolicyLinkProps {
  readonly to: PolicyAnchor;
  readonly children: ReactNode;
}

/**
 * A link to a place of the policy page. On the page itself the browser follows it, which scrolls also where the address
 * already names the place.
 */
export function PolicyLink({ to, children }: PolicyLinkProps) {
  const [path] = useLocation();
  const href = policyHref(to);
  return path === policyPath ? <a href={href}>{children}</a> : <Link href={href}>{children}</Link>;
}
