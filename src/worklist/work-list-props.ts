import type { Desk } from '../request/vault/desk.ts';

export interface WorkListProps {
  readonly desk: Desk;
  /** YYYY-MM-DD */
  readonly today: string;
  /** the address of a case at a step; it carries the case's random number at most */
  readonly linkTo: (id: string, step: string) => string;
  /** makes a new request and opens it */
  readonly onNew: () => void;
}
