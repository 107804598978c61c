import { useLocation } from 'wouter';
import type { CaseSummary } from '../request/case-list.ts';
import { canContinue } from '../request/case-list.ts';
import type { Desk } from '../request/vault/desk.ts';
import { fetched } from '../ui/later.ts';
import type { Asked } from './AskedDialog.tsx';
import { type MenuItem, RowMenu } from './RowMenu.tsx';
import { memberName } from './row-words.ts';

interface CaseMenuProps {
  readonly desk: Desk;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly listed: CaseSummary;
  readonly linkTo: (id: string, step: string) => string;
  readonly ask: (asked: Asked) => void;
  readonly remove: (listed: CaseSummary) => void;
  /** tells what went wrong */
  readonly say: (sentence: string) => void;
}

/** What can be done with a case from its row. */
export function CaseMenu({ desk, today, listed, linkTo, ask, remove, say }: CaseMenuProps) {
  const [, navigate] = useLocation();
  const copy = async (how: 'duplicate' | 'continue') => {
    const { continueCase, duplicateCase } = await fetched(() => import('./copy-case.ts'));
    const copyNow = how === 'duplicate' ? duplicateCase : continueCase;
    const created = await copyNow(desk, listed.id, { now: Date.now(), today });
    return created.kind === 'created' ? navigate(linkTo(created.id, 'request')) : say(created.sentence);
  };
  const mayWrite = !desk.isReadOnly && !listed.isReadOnly;
  const items: readonly (MenuItem & { readonly isOffered: boolean })[] = [
    { label: 'Duplicate', isOffered: !desk.isReadOnly, act: () => void copy('duplicate') },
    { label: 'Continue therapy', isOffered: !desk.isReadOnly && canContinue(listed), act: () => void copy('continue') },
    { label: 'Record sending and answer', isOffered: mayWrite, act: () => ask({ kind: 'record', listed }) },
    { label: 'Export', isOffered: true, act: () => ask({ kind: 'export', ids: [listed.id] }) },
    { label: 'Delete', isOffered: mayWrite, act: () => remove(listed) },
  ];
  return <RowMenu name={memberName(listed)} items={items.filter(({ isOffered }) => isOffered)} />;
}
