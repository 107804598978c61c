import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { continuedDraft, mrdDraft, relapsedDraft } from '../../support/form-harness.tsx';
import { button, card, press, show, ticksOf, titleOf, withDocuments } from './evidence-page.tsx';

afterEach(cleanup);

const checklistRow = (criterion: string) => {
  const list = within(screen.getByRole('region', { name: 'What proves each criterion' }));
  return within(list.getByText(criterion).closest('li') ?? document.body);
};

describe('the checklist', () => {
  it('names what proves each criterion, and offers a document for it', () => {
    show(mrdDraft());
    expect(checklistRow('I.A.3.a').getByText(/^The MRD report with method, date and level/)).toBeTruthy();
    expect(checklistRow('I.A.3.a').getByRole('button', { name: 'Add a document for I.A.3.a' })).toBeTruthy();
    expect(screen.getByText('0 of 5 criteria have a document.')).toBeTruthy();
  });

  it('says that the plan needs no document of what its claims show', () => {
    show(continuedDraft());
    expect(checklistRow('II.A.1.benefit').getByText(/^No document is needed/)).toBeTruthy();
    expect(checklistRow('II.A.1.benefit').queryByRole('button')).toBeNull();
  });

  it('adds the suggested document with its criterion ticked, and goes to its title', async () => {
    const { documents } = show(mrdDraft());
    await press('Add a document for I.A.3.a');
    expect(document.activeElement).toBe(titleOf(1));
    expect(documents()).toMatchObject([{ title: 'MRD report', kind: 'mrd-report', supports: ['I.A.3.a'], attachmentId: '' }]);
    expect(ticksOf(1).filter(({ checked }) => checked)).toEqual([
      card(1).getByRole('checkbox', { name: 'I.A.3.a Remission, MRD-positive' }),
    ]);
    expect(checklistRow('I.A.3.a').getByText('Supported by MRD report')).toBeTruthy();
    expect(checklistRow('I.A.3.a').queryByRole('button')).toBeNull();
    expect(screen.getByText('1 of 5 criteria have a document.')).toBeTruthy();
  });

  it('follows the title as it is typed', async () => {
    show(withDocuments(mrdDraft(), { title: 'MRD', supports: ['I.A.3.a'] }));
    await userEvent.type(titleOf(1), ' of March');
    expect(checklistRow('I.A.3.a').getByText('Supported by MRD of March')).toBeTruthy();
  });
});

describe('what a document supports', () => {
  it('is ticked criterion by criterion, and there is nothing that ticks all', async () => {
    const { documents } = show(mrdDraft());
    await press('Add a document');
    const names = ticksOf(1).map((box) => document.getElementById(`${box.id}-label`)?.textContent);
    expect(names).toEqual([
      'I.A.1 B-ALL',
      'I.A.2 Oncologist or hematologist',
      'I.A.3.a Remission, MRD-positive',
      'I.A.4.a At most 28 mcg a day',
      'I.A.4* On label, or NCCN',
    ]);
    await userEvent.click(card(1).getByRole('checkbox', { name: /^I\.A\.4\*/ }));
    await userEvent.click(card(1).getByRole('checkbox', { name: /^I\.A\.1/ }));
    expect(documents()[0]?.supports).toEqual(['I.A.1', 'I.A.4*']);
    await userEvent.click(card(1).getByRole('checkbox', { name: /^I\.A\.1/ }));
    expect(documents()[0]?.supports).toEqual(['I.A.4*']);
  });

  it('stays a list where only one criterion is offered', async () => {
    const { documents } = show(continuedDraft());
    await press('Add a document');
    expect(ticksOf(1)).toHaveLength(1);
    await userEvent.click(card(1).getByRole('checkbox', { name: 'II.A.2 Responding' }));
    expect(documents()[0]?.supports).toEqual(['II.A.2']);
    await userEvent.click(card(1).getByRole('checkbox', { name: 'II.A.2 Responding' }));
    expect(documents()[0]?.supports).toEqual([]);
  });

  it('keeps in sight, marked, what was ticked on another path, until it is unticked', async () => {
    const { documents } = show(withDocuments(relapsedDraft(), { title: 'MRD report', supports: ['I.A.3.a', 'I.A.9', 'I.A.1'] }));
    const unused = card(1).getByRole<HTMLInputElement>('checkbox', { name: 'I.A.3.a Remission, MRD-positive' });
    expect(unused.checked).toBe(true);
    expect(document.getElementById(unused.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(/^Not used/);
    await userEvent.click(card(1).getByRole('checkbox', { name: 'I.A.3.b.ii Ph-positive, TKI failed' }));
    expect(documents()[0]?.supports).toEqual(['I.A.1', 'I.A.3.b.ii', 'I.A.3.a', 'I.A.9']);
    await userEvent.click(unused);
    expect(screen.queryByRole('checkbox', { name: 'I.A.3.a Remission, MRD-positive' })).toBeNull();
    expect(documents()[0]?.supports).toEqual(['I.A.1', 'I.A.3.b.ii', 'I.A.9']);
  });

  it('is taken back by one undo of the form', async () => {
    const { documents } = show(withDocuments(mrdDraft(), { title: 'Marrow', supports: ['I.A.1'] }));
    await userEvent.click(card(1).getByRole('checkbox', { name: /^I\.A\.3\.a/ }));
    await press('Take the last change back');
    expect(documents()[0]?.supports).toEqual(['I.A.1']);
    expect(ticksOf(1).map(({ checked }) => checked)).toEqual([true, false, false, false, false]);
  });
});

describe('the facts of a document', () => {
  it('are kept as they are typed, the date echoed in words', async () => {
    const { documents } = show(mrdDraft());
    await press('Add a document');
    await userEvent.keyboard('Flow report');
    await userEvent.selectOptions(card(1).getByRole('combobox', { name: 'Kind' }), 'mrd-report');
    await userEvent.type(card(1).getByRole('textbox', { name: 'Date of the document' }), '2/20/26');
    expect(card(1).getByText('February 20, 2026')).toBeTruthy();
    expect(documents()).toMatchObject([{ title: 'Flow report', kind: 'mrd-report', date: '2/20/26' }]);
  });

  it('the kind gives its name to a document without a title', async () => {
    const { documents } = show(mrdDraft());
    await press('Add a document');
    await userEvent.selectOptions(card(1).getByRole('combobox', { name: 'Kind' }), 'mrd-report');
    expect(titleOf(1).value).toBe('MRD report');
    expect(documents()[0]?.title).toBe('MRD report');
  });

  it('the identifier of a document stays the same while others come and go', async () => {
    const draft = withDocuments(mrdDraft(), { title: 'One' }, { title: 'Two' });
    const { documents } = show(draft);
    await press('Remove document 1');
    await press('Add a document');
    expect(documents()[0]).toEqual(draft.documents[1]);
    expect(documents()[1]?.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('an error stands at its field, and leaves with what was wrong', async () => {
    show(withDocuments(mrdDraft(), { title: '' }), { errors: new Map([['documents.0.title', 'Give the document a title']]) });
    expect(card(1).getByText('Give the document a title')).toBeTruthy();
    await userEvent.type(titleOf(1), 'MRD report');
    expect(card(1).queryByText('Give the document a title')).toBeNull();
  });
});

describe('removing', () => {
  it('can be undone with all that was typed, at the same place', async () => {
    const { documents } = show(withDocuments(mrdDraft(), { title: 'One', supports: ['I.A.1'] }, { title: 'Two' }, { title: 'Three' }));
    await userEvent.type(titleOf(2), ' and a half');
    await userEvent.click(card(2).getByRole('checkbox', { name: /^I\.A\.2/ }));
    const before = documents();
    await press('Remove document 2');
    expect(documents().map(({ title }) => title)).toEqual(['One', 'Three']);
    expect(titleOf(2).value).toBe('Three');
    expect(ticksOf(1).map(({ checked }) => checked)).toEqual([true, false, false, false, false]);
    expect(document.activeElement).toBe(button('Undo'));
    await userEvent.keyboard('{Enter}');
    expect(documents()).toEqual(before);
    expect(titleOf(2).value).toBe('Two and a half');
    expect(document.activeElement).toBe(titleOf(2));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('is not undone twice, when the form itself has taken it back', async () => {
    const { documents } = show(withDocuments(mrdDraft(), { title: 'One' }));
    await press('Remove document 1');
    expect(documents()).toEqual([]);
    await press('Take the last change back');
    await press('Undo');
    expect(documents().map(({ title }) => title)).toEqual(['One']);
  });

  it('leaves the undo line in its place while a document is added, and the focus to the new one', async () => {
    show(withDocuments(mrdDraft(), { title: 'One' }));
    await press('Remove document 1');
    await press('Add a document');
    expect(document.activeElement).toBe(titleOf(1));
    expect(button('Undo')).toBeTruthy();
  });
});
