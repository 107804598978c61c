import type { CriterionId } from '../../criteria/policies/cp-phar-312/citations.ts';
import { type DocumentKind, documentKinds } from '../../criteria/policies/cp-phar-312/wording/evidence.ts';
import type { DraftDocument } from '../../request/draft.ts';
import { noFile } from './attach-file.ts';

/** A document with what is known of it, the rest blank. */
export function newDocument(known: Partial<DraftDocument> = {}): DraftDocument {
  return { id: crypto.randomUUID(), title: '', kind: '', date: '', supports: [], ...noFile, ...known };
}

/** The document that the checklist suggests for a criterion: its title, its kind, and this one criterion ticked. */
export const documentFor = (criterion: CriterionId, kind: DocumentKind): DraftDocument =>
  newDocument({ title: documentKinds[kind], kind, supports: [criterion] });

const isKind = (kind: string): kind is DocumentKind => Object.hasOwn(documentKinds, kind);

/** The title that a kind suggests; empty for a kind that says nothing. */
export const titleOfKind = (kind: string): string => (isKind(kind) && kind !== 'other' ? documentKinds[kind] : '');
