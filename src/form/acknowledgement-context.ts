import { createContext, useContext } from 'react';
import type { Acknowledgement } from '../request/acknowledgement.ts';

interface PolicyAcknowledgement {
  /** none while this revision of the policy was not acknowledged on this desk */
  readonly given: Acknowledgement | undefined;
  /** none where it cannot be given yet */
  readonly give: (() => void) | undefined;
  /** why it was not kept when it was given */
  readonly problem: string | undefined;
}

const AcknowledgementContext = createContext<PolicyAcknowledgement>({ given: undefined, give: undefined, problem: undefined });

export const AcknowledgementProvider = AcknowledgementContext.Provider;

/** Whether the desk knows that the policy's review is overdue. */
export const useAcknowledgement = (): PolicyAcknowledgement => useContext(AcknowledgementContext);
