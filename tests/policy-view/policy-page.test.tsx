import { cleanup, render, screen, within } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { navigate } from 'wouter/use-browser-location';
import { type CriterionId, criterionIds } from '../../src/criteria/policies/cp-phar-312/citations.ts';
import { glossary } from '../../src/criteria/policies/cp-phar-312/wording/policy-text/glossary.ts';
import { partNames } from '../../src/criteria/policies/cp-phar-312/wording/policy-text/places.ts';
import { readings } from '../../src/criteria/policies/cp-phar-312/wording/policy-text/readings.ts';
import { PolicyPage } from '../../src/policy-view/PolicyPage.tsx';

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 }); // jsdom takes its time with the whole page on a busy machine

// jsdom has no layout to scroll
Element.prototype.scrollIntoView = vi.fn();
window.scrollTo = vi.fn();

/** The page as it stands at its address, shown once for all tests of a block that only read it. */
const shownOnce = () => {
  beforeAll(() => {
    navigate('/policy');
    vi.useFakeTimers({ now: new Date(2026, 10, 24), toFake: ['Date'] });
    render(<PolicyPage />);
    vi.useRealTimers();
  });
  afterAll(cleanup);
};

const place = (id: string) => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no place ${id}`);
  return element;
};
const textOf = (id: string) => place(id).textContent;

/** The body rows of a table, each cell's text. */
function rowsOf(name: string): readonly (readonly string[])[] {
  const [, ...rows] = within(screen.getByRole('table', { name })).getAllByRole('row');
  return rows.map((row) => [...row.children].map((cell) => cell.textContent));
}

describe('every place of the policy', () => {
  shownOnce();

  const anchors = [
    ...criterionIds,
    ...Object.keys(partNames),
    ...Object.keys(glossary).map((abbreviation) => `glossary-${abbreviation}`),
    ...readings.map(({ name }) => `reading-${name}`),
    'readings',
  ];

  it('has one anchor on the page', () => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(anchors.filter((anchor) => ids.filter((id) => id === anchor).length !== 1)).toEqual([]);
  });

  it('is where the links of the page lead', () => {
    const targets = [...document.links].map((link) => link.getAttribute('href') ?? '');
    expect(targets.filter((target) => !anchors.some((anchor) => target === `/policy#${anchor}`))).toEqual([]);
    expect(targets.length).toBeGreaterThan(100);
  });

  it('is in the table of contents, section by section in the order of the page', () => {
    const links = within(screen.getByRole('navigation', { name: 'Contents' })).getAllByRole('link');
    const places = links.map((link) => place((link.getAttribute('href') ?? '').replace('/policy#', '')));
    const inOrder = places.every((each, index) => {
      const next = places[index + 1];
      return next === undefined || (each.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    });
    expect(inOrder).toBe(true);
    expect(links.map((link) => link.textContent)).toEqual(
      expect.arrayContaining(['I. Initial approval', 'V. Dosage', 'Coding', 'Note on Medicaid']),
    );
  });
});

describe('what the page says', () => {
  shownOnce();

  it('says how old the policy is, on the day that it is read', () => {
    const note = screen.getByText('Check this:').parentElement?.textContent;
    expect(note).toContain('last reviewed 08.22 and last revised September 21, 2022, 4 years and 2 months ago');
    expect(note).toContain('The label may have changed since');
  });

  it('gives scope and dates', () => {
    const terms = within(place('scope'))
      .getAllByRole('term')
      .map((term) => [term.textContent, term.nextElementSibling?.textContent]);
    expect(Object.fromEntries(terms)).toMatchObject({
      Policy: 'CP.PHAR.312',
      Drug: 'Blinatumomab (Blincyto)',
      'Lines of business': 'Commercial, Marketplace (HIM) and Medicaid',
      'Effective date': '02.01.17 (February 1, 2017)',
      'Last review': '08.22',
      'Last revision': 'September 21, 2022',
    });
  });

  it('gives both indications, and the footnote on accelerated approval', () => {
    expect(
      within(place('indications'))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['in a first or second complete remission, with an MRD of 0.1 % or more*', 'relapsed or refractory disease']);
    expect(textOf('indications*')).toMatch(/accelerated approval.*MRD.*survival.*[Cc]onfirmatory trials/);
  });

  it('says how long an approval lasts', () => {
    expect(textOf('I')).toContain('An approval lasts 6 months.');
    expect(textOf('II')).toContain('An approval lasts 12 months.');
  });

  it.each<readonly [CriterionId, string]>([
    ['I.A', 'Needs 1, 2, 3 and 4.'],
    ['I.A.3', 'Needs a or b.'],
    ['I.A.3.b', 'Needs i or ii.'],
    ['I.A.4', 'Needs (a or b) and *.'],
    ['II.A', 'Needs the diagnosis, 1, 2 and 3.'],
    ['II.A.1', 'Needs benefit or records.'],
    ['II.A.3', 'Needs (a or b) and *.'],
  ])('tells how the parts of %s combine', (id, rule) => {
    expect(within(place(id)).getAllByText(/^Needs/)[0]?.textContent).toBe(rule);
  });

  it('tells what each criterion asks, and its proof, without a verdict', () => {
    expect(textOf('I.A.3.b.ii')).toMatch(
      /listed TKI was not tolerated or failed.*Answers: the Philadelphia chromosome status and the TKI history\. Proof: The BCR-ABL1 report/,
    );
    expect(screen.queryByText('open')).toBeNull();
    expect(textOf('I.B')).not.toContain('Needs');
  });

  it('gives the policy to use instead for each line of business', () => {
    expect(rowsOf('Policies for other uses')).toEqual([
      ['Commercial', 'CP.CPA.190', 'CP.CPA.190', 'CP.CPA.09'],
      ['Marketplace (HIM)', 'HIM.PA.33', 'HIM.PA.103', 'HIM.PA.154'],
      ['Medicaid', 'CP.PMN.255', 'CP.PMN.16', 'CP.PMN.53'],
    ]);
  });

  it('keeps both ways of section III open', () => {
    expect(textOf('III.A')).toMatch(/CP\.CPA\.09.*HIM\.PA\.154.*CP\.PMN\.53.*evidence of coverage/);
  });

  it('lists the TKIs by their right names, with their doses', () => {
    const rows = rowsOf('Listed TKIs');
    expect(rows.map(([name, , , limit]) => [name, limit])).toEqual([
      ['Imatinib (Gleevec)', '600 mg'],
      ['Dasatinib (Sprycel)', 'Adults 180 mg, children 100 mg'],
      ['Ponatinib (Iclusig)', '45 mg'],
      ['Nilotinib (Tasigna)', 'Varies'],
      ['Bosutinib (Bosulif)', 'Varies'],
    ]);
    expect(rows.map(([, use]) => use?.startsWith('On label'))).toEqual([true, true, true, false, false]);
    expect(document.body.textContent).not.toMatch(/Blinicyto|Tassigna|\bMDR\b/);
    expect(textOf('IV.B*')).toMatch(/NCCN.*category 1 or 2A/);
    expect(textOf('I.A.3.b.ii*')).toContain('authorization of their own');
  });

  it('gives the contraindication and the boxed warnings', () => {
    expect(textOf('IV.C')).toMatch(/hypersensitivity to blinatumomab.*cytokine release syndrome \(CRS\) and neurological toxicities/);
  });

  it('explains the abbreviations of the policy', () => {
    expect(textOf('glossary-MRD')).toBe('MRDminimal residual disease');
    expect(textOf('IV.A')).toContain('The policy’s own key has B-ALL, CR, FDA, MRD, NCCN and TKI');
  });

  it('gives the dose of both indications at both weights', () => {
    const full = ['1 to 28', '28 mcg', '15 mcg/m²', '14 days (29 to 42)'];
    expect(rowsOf('B-ALL in remission, MRD-positive: up to 4 cycles')).toEqual([
      ['1, induction', ...full],
      ['2 to 4, consolidation', ...full],
    ]);
    expect(rowsOf('Relapsed or refractory B-ALL: up to 9 cycles')).toEqual([
      ['1, induction', '1 to 7', '9 mcg', '5 mcg/m²', 'none'],
      ['1, induction', '8 to 28', '28 mcg', '15 mcg/m²', '14 days (29 to 42)'],
      ['2, induction', ...full],
      ['3 to 5, consolidation', ...full],
      ['6 to 9, continued therapy', '1 to 28', '28 mcg', '15 mcg/m²', '56 days (29 to 84)'],
    ]);
    expect(textOf('V')).toContain('The most is 28 mcg a day');
    expect(textOf('VI')).toContain('Single-dose vials of 35 mcg');
  });

  it('gives references, codes and revisions', () => {
    expect(within(place('VII')).getAllByRole('listitem')).toHaveLength(5);
    expect(rowsOf('Codes')).toEqual([['J9039', 'Injection of blinatumomab, 1 microgram a unit']]);
    expect(textOf('coding')).toContain('promises no coverage');
    expect(rowsOf('Revisions').map(([date, , approved]) => [date, approved])).toEqual([
      ['05.08.18', '08.18'],
      ['05.14.19', '08.19'],
      ['05.12.20', '08.20'],
      ['03.24.21', 'none'],
      ['03.29.21', '08.21'],
      ['05.02.22', '08.22'],
      ['09.21.22', 'none'],
    ]);
  });

  it('ends with the notes of the policy', () => {
    expect(
      within(place('reminder'))
        .getAllByRole('term')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'No guarantee of payment',
      'The provider’s judgement',
      'What it rests on',
      'Dates and changes',
      'Independent providers',
      'Ownership',
    ]);
    expect(textOf('note')).toMatch(/Medicaid.*those of the state prevail/);
  });
});

describe('the readings chosen', () => {
  shownOnce();

  it.each([
    ['Imatinib among the TKIs', 'I.A.3.b.ii', 'Imatinib counts'],
    ['The footnote to the dose', 'I.A.4*', 'a criterion of its own'],
    ['MRD that was not tested', 'I.A.3.a', 'open, not negative'],
    ['The footnote in continued therapy', 'II.A.3*', 'the dose for the weight alone'],
    ['Body surface and rounding', 'V', 'Mosteller. A dose up to 5 %'],
    ['Section III and its exception', 'III.A', 'evidence of coverage'],
    ['Received through the plan', 'II.A.1.benefit', 'the plan’s own claims'],
    ['The commercial formulary', 'I.B.1.a', 'It cannot matter'],
    ['A request that fails on its dose alone', 'II.A.3', 'a recent label change'],
  ])('%s: cited, read and explained', (title, citation, reading) => {
    const told = within(screen.getByRole('article', { name: title }));
    expect(told.getByRole('link', { name: partNameOf(citation) }).getAttribute('href')).toBe(`/policy#${citation}`);
    expect(told.getByText('Reading:').parentElement?.textContent).toContain(reading);
    expect(told.getByText('Why:').parentElement?.textContent).not.toBe('Why: ');
  });

  it('are linked from the criteria that they bear on', () => {
    const own = within(place('I.A.3.b.ii')).getByRole('link', { name: 'Imatinib among the TKIs' });
    expect(own.getAttribute('href')).toBe('/policy#reading-imatinib');
  });
});

const partNameOf = (citation: string) => (citation === 'V' ? 'Section V' : citation);
