import { configure, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { memoryAttachments } from '../../../src/form/evidence/attachment-store.ts';
import { newDocument } from '../../../src/form/evidence/new-document.ts';
import { EvidenceStep } from '../../../src/form/steps/EvidenceStep.tsx';
import type { Draft, DraftDocument } from '../../../src/request/draft.ts';
import { FormHarness } from '../../support/form-harness.tsx';

// queries by role over many documents take jsdom seconds on a busy machine
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

interface Shown {
  /** the documents as they were last handed out to be saved */
  readonly documents: () => readonly DraftDocument[];
  readonly changes: readonly Draft[];
  readonly attachments: ReturnType<typeof memoryAttachments>;
}

/** The evidence step of a draft, shown. */
export function show(draft: Draft, { errors = new Map<string, string>(), attachments = memoryAttachments() } = {}): Shown {
  const changes: Draft[] = [];
  render(
    <FormHarness draft={draft} attachments={attachments} errors={errors} onChange={(changed) => changes.push(changed)}>
      <EvidenceStep />
    </FormHarness>,
  );
  return { documents: () => (changes.at(-1) ?? draft).documents, changes, attachments };
}

export const withDocuments = (draft: Draft, ...documents: readonly Partial<DraftDocument>[]): Draft => ({
  ...draft,
  documents: documents.map(newDocument),
});

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const press = (name: string | RegExp) => userEvent.click(button(name));

export const card = (number: number) => within(screen.getByRole('group', { name: `Document ${number}` }));
export const titleOf = (number: number) => card(number).getByRole<HTMLInputElement>('textbox', { name: 'Title' });
export const ticksOf = (number: number) => card(number).getAllByRole<HTMLInputElement>('checkbox');

/** Each character one byte. */
export const fileOf = (name: string, content: string, type = '') =>
  new File([Uint8Array.from(content, (one) => one.charCodeAt(0))], name, { type });
export const pdf = (name: string) => fileOf(name, '%PDF-1.7\n%%EOF', 'application/pdf');
export const pngBytes = '\x89PNG\r\n\x1a\nrest';

export const drop = (region: string, files: readonly File[]) =>
  fireEvent.drop(screen.getByRole('region', { name: region }), { dataTransfer: { types: ['Files'], files } });
