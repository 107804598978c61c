import type { PaRequest } from '../request/schema.ts';

/** The request as it is printed: who is typed in as its signer has signed once it is finished, and not before. */
export const signedRequest = (request: PaRequest, isFinished: boolean): PaRequest =>
  isFinished ? request : { ...request, attestation: undefined };
