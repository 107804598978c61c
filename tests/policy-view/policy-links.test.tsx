import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { navigate } from 'wouter/use-browser-location';
import { noAnswers } from '../../src/criteria/answers.ts';
import { findingOf } from '../../src/criteria/finding.ts';
import { policy } from '../../src/criteria/policies/cp-phar-312/tree.ts';
import { BoxedWarnings } from '../../src/policy-view/BoxedWarnings.tsx';
import { Citation } from '../../src/policy-view/Citation.tsx';
import { policyHref } from '../../src/policy-view/citation-link.ts';
import { FindingTree } from '../../src/policy-view/FindingTree.tsx';
import { PolicyPage } from '../../src/policy-view/PolicyPage.tsx';
import { Term } from '../../src/policy-view/Term.tsx';
import { TkiFacts } from '../../src/policy-view/TkiFacts.tsx';

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 }); // jsdom takes its time with the whole page on a busy machine

// jsdom has no layout to scroll
Element.prototype.scrollIntoView = vi.fn();
window.scrollTo = vi.fn();

const place = (id: string) => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no place ${id}`);
  return element;
};

describe('going to a place', () => {
  beforeEach(() => navigate('/policy'));
  afterEach(cleanup);

  it('takes the focus there when the page appears', () => {
    navigate(policyHref('I.A.3.b'));
    render(<PolicyPage />);
    expect(document.activeElement).toBe(place('I.A.3.b'));
    expect(Element.prototype.scrollIntoView).toHaveBeenCalled();
  });

  it('begins at the top where the address names none', () => {
    render(<PolicyPage />);
    expect(window.scrollTo).toHaveBeenCalledWith(0, 0);
    expect(document.activeElement?.closest('section, article')).toBeNull();
  });

  it('follows the address as it changes', async () => {
    render(<PolicyPage />);
    await userEvent.click(screen.getByText('V. Dosage', { selector: 'nav a' }));
    expect(window.location.hash).toBe('#V');
    await vi.waitFor(() => expect(document.activeElement).toBe(place('V')));
    navigate(policyHref('I.A.4*'));
    await vi.waitFor(() => expect(document.activeElement).toBe(place('I.A.4*')));
  });

  it('stays at the page for an address that names nothing', () => {
    navigate('/policy#nothing-of-that-name');
    render(<PolicyPage />);
    expect(screen.getByRole('heading', { level: 1, name: 'CP.PHAR.312: Blinatumomab (Blincyto)' })).toBeDefined();
  });
});

describe('links to the page from other screens', () => {
  beforeEach(() => navigate('/policy'));
  afterEach(cleanup);

  it('lead to the place without loading the page again', async () => {
    navigate('/request/1/disease');
    render(<Citation id="I.A.3.b" />);
    await userEvent.click(screen.getByRole('link', { name: 'I.A.3.b' }));
    expect(window.location.pathname + window.location.hash).toBe('/policy#I.A.3.b');
  });

  it('name a part in words, and a term by itself', () => {
    render(
      <>
        <Citation id="IV.C" />
        <Term id="MRD" />
      </>,
    );
    expect(screen.getByRole('link', { name: 'Appendix C' }).getAttribute('href')).toBe('/policy#IV.C');
    expect(screen.getByRole('link', { name: 'MRD' }).getAttribute('href')).toBe('/policy#glossary-MRD');
  });

  it('stand at each criterion of the live tree, which keeps its verdicts', () => {
    const answers = { ...noAnswers, requestType: 'initial', disease: 'b-all' } as const;
    render(<FindingTree finding={findingOf(policy.initial.listed, answers)} answers={answers} next={[]} documented={new Set(['I.A.1'])} />);
    const row = screen.getByRole('link', { name: 'I.A.1' }).closest('li');
    expect(row?.textContent).toBe('I.A.1B-ALLmetDiagnosis: B-cell precursor acute lymphoblastic leukemia (B-ALL) · document');
    expect(row?.id).toBe('');
  });
});

it('the live tree names each answer, and says of an open criterion that nothing waits for it', () => {
  const answers = { ...noAnswers, requestType: 'initial', disease: 'b-all', dailyDoseMcg: 28 } as const;
  render(<FindingTree finding={findingOf(policy.initial.listed, answers)} answers={answers} next={[]} documented={new Set()} />);
  const rowOf = (id: string) => screen.getByRole('link', { name: id }).closest('li')?.textContent;
  expect(rowOf('I.A.4.a')).toContain('Daily dose: 28 mcg a day');
  expect(rowOf('I.A.4.b')).toContain('Not needed: the answers given decide without it');
  expect(rowOf('I.A.4*')).not.toContain('Not needed');
});

describe('facts where the question is asked', () => {
  beforeEach(() => navigate('/policy'));
  afterEach(cleanup);

  it('says which TKIs count, and that one may need an authorization of its own', () => {
    render(<TkiFacts />);
    expect(screen.getByText(/imatinib counts too\. A TKI may need an authorization of its own/)).toBeDefined();
    expect(screen.getByText('The listed TKIs and their doses')).toBeDefined();
    expect(screen.getByRole('link', { name: 'I.A.3.b.ii*' })).toBeDefined();
  });

  it('gives the warnings with their citation', () => {
    render(<BoxedWarnings />);
    expect(screen.getByText(/cytokine release syndrome \(CRS\) and neurological toxicities/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Appendix C' })).toBeDefined();
  });
});
