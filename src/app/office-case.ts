import { readCase } from '../request/case.ts';
import { caseKind } from '../request/kinds.ts';

/** An office's case, as it is opened for editing. */
export const officeCase = { kind: caseKind, read: readCase } as const;
