import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { reviewSwitchQuery } from '../plan/review-switch.ts';

/** The way to the reviewer's desk, where the plan's profile has it switched on. */
export function ReviewLink({ isHere }: { readonly isHere: boolean }) {
  const { data: isOn } = useQuery(reviewSwitchQuery());
  if (isOn !== true) return null;
  return (
    <Link href="/review" aria-current={isHere ? 'page' : undefined}>
      Review
    </Link>
  );
}
