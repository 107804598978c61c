import type { CaseContent } from '../request/case.ts';
import { continuationOf, duplicateOf, type Moment } from '../request/case-copies.ts';
import type { Desk } from '../request/vault/desk.ts';
import { attachmentsOf, openCase } from './case-actions.ts';
import { type Created, createCase } from './create-case.ts';

/** A new case with the answers and the documents of another. */
export const duplicateCase = (desk: Desk, id: string, moment: Moment): Promise<Created> =>
  copyCase(desk, id, (content) => duplicateOf(content, moment), { withAttachments: true });

/** A new case that asks for continued therapy after another. */
export const continueCase = (desk: Desk, id: string, moment: Moment): Promise<Created> =>
  copyCase(desk, id, (content) => continuationOf(content, moment), { withAttachments: false });

async function copyCase(
  desk: Desk,
  id: string,
  make: (content: CaseContent) => CaseContent,
  { withAttachments }: { readonly withAttachments: boolean },
): Promise<Created> {
  const opened = await openCase(desk, id);
  if (opened.kind === 'failed') return opened;
  const read = withAttachments ? await attachmentsOf(desk, id) : undefined;
  if (read?.kind === 'failed') return read;
  return createCase(desk, make(opened.content), read?.attachments ?? []);
}
