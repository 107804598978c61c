import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { planQuery } from '../plan/plan-query.ts';

/** The way to the reviewer's desk, where the plan's profile has it switched on. */
export function ReviewLink({ isHere }: { readonly isHere: boolean }) {
  const { data } = useQuery(planQuery());
  if (data?.kind !== 'plan' || !data.plan.desk.isEnabled) return null;
  return (
    <Link href="/review" aria-current={isHere ? 'page' : undefined}>
      Review
    </Link>
  );
}
