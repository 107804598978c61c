import { cleanup, createEvent, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TopBar } from '../../src/ui/AppHeader.tsx';
import { Button } from '../../src/ui/Button.tsx';
import { ErrorSummary } from '../../src/ui/ErrorSummary.tsx';
import { FileDrop } from '../../src/ui/FileDrop.tsx';
import { ProgressLine } from '../../src/ui/ProgressLine.tsx';
import { SkipLink } from '../../src/ui/SkipLink.tsx';
import { Toast } from '../../src/ui/Status.tsx';
import { StepHeading } from '../../src/ui/StepHeading.tsx';
import { SummaryList } from '../../src/ui/SummaryList.tsx';
import { Table } from '../../src/ui/Table.tsx';
import { TextField } from '../../src/ui/TextField.tsx';
import { TwoColumn } from '../../src/ui/TwoColumn.tsx';
import { VerdictMark } from '../../src/ui/VerdictMark.tsx';

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn(); // jsdom has no layout to scroll
});
afterEach(cleanup);

describe('ErrorSummary', () => {
  const errors = [{ id: 'member.id', message: 'Enter the member ID' }];
  const page = (attempt: number, shown = errors) => (
    <>
      <ErrorSummary errors={shown} attempt={attempt} />
      <TextField label="Member ID" name="member.id" error={shown[0]?.message} />
    </>
  );

  it('is nothing without errors', () => {
    render(page(1, []));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('takes the focus when it appears, and at every attempt after', () => {
    const { rerender } = render(page(0, []));
    rerender(page(1));
    const summary = screen.getByRole('alert', { name: 'There is a problem' });
    expect(document.activeElement).toBe(summary);
    screen.getByRole('textbox').focus();
    rerender(page(1));
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
    rerender(page(2));
    expect(document.activeElement).toBe(summary);
  });

  it('leads to the field, in the words that stand beside it, and leaves the address alone', async () => {
    render(page(1));
    await userEvent.click(screen.getByRole('link', { name: 'Enter the member ID' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Member ID' }));
    expect(document.getElementById('member.id-error')?.textContent).toBe('Error: Enter the member ID');
    expect(window.location.hash).toBe('');
  });
});

describe('FileDrop', () => {
  const file = new File(['%PDF'], 'mrd.pdf', { type: 'application/pdf' });
  const carrying = (files: readonly File[]) => ({ dataTransfer: { files, types: files.length ? ['Files'] : ['text/plain'] } });
  const drop = (onFiles: (files: readonly File[]) => void) =>
    render(<FileDrop id="files" label="Documents" hint="PDF, up to 5 MB" error="Add a document" multiple onFiles={onFiles} />);

  it('says the limits beforehand, on the button that the error summary leads to', () => {
    drop(() => {});
    const button = screen.getByRole('button', { name: 'Choose files' });
    expect(button.id).toBe('files');
    expect(button.getAttribute('aria-describedby')).toBe('files-hint files-error');
  });

  it('takes files that are dropped', () => {
    const onFiles = vi.fn();
    drop(onFiles);
    fireEvent.drop(screen.getByRole('region', { name: 'Documents' }), carrying([file]));
    expect(onFiles).toHaveBeenCalledWith([file]);
  });

  it('takes files that are chosen, the same one twice too', async () => {
    const onFiles = vi.fn();
    drop(onFiles);
    const input = screen.getByLabelText<HTMLInputElement>('Documents', { selector: 'input' });
    await userEvent.upload(input, file);
    expect(onFiles).toHaveBeenCalledWith([file]);
    expect(input.value).toBe('');
  });

  it('lets no file that is dropped beside it replace the page, and dragged text alone', () => {
    drop(() => {});
    const beside = createEvent.drop(document.body, carrying([file]));
    fireEvent(document.body, beside);
    expect(beside.defaultPrevented).toBe(true);
    const text = createEvent.drop(document.body, carrying([]));
    fireEvent(document.body, text);
    expect(text.defaultPrevented).toBe(false);
  });
});

it('Table names columns and rows, and repeats the headings for stacked cells', () => {
  const rows = [{ title: 'MRD report', pages: 3 }];
  const columns = [
    { header: 'Title', cell: ({ title }: { title: string }) => title, names: true },
    { header: 'Pages', cell: ({ pages }: { pages: number }) => pages, numeric: true },
  ];
  render(<Table caption="Documents" columns={columns} rows={rows} rowKey={({ title }) => title} />);
  const table = screen.getByRole('table', { name: 'Documents' });
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['Title', 'Pages']);
  expect(within(table).getByRole('rowheader', { name: 'MRD report' })).toBeTruthy();
  expect(within(table).getByRole('cell', { name: '3' }).dataset['header']).toBe('Pages');
});

describe('SummaryList', () => {
  it('says what each Change link changes', () => {
    render(<SummaryList rows={[{ term: 'MRD result', value: 'Positive', href: '/disease' }]} />);
    expect(screen.getByRole('link', { name: 'Change MRD result' }).getAttribute('href')).toBe('/disease');
  });

  it.each([
    ['nothing', undefined, 'Not provided'],
    ['blank', '', 'Not provided'],
    ['zero, an answer', 0, '0'],
  ])('%s', (_, value, shown) => {
    render(<SummaryList rows={[{ term: 'MRD level', value }]} />);
    expect(screen.getByRole('definition').textContent).toBe(shown);
  });
});

it.each([
  ['met', 'met'],
  ['not-met', 'not met'],
  ['open', 'open'],
  ['not-applicable', 'not applicable'],
  ['not-used', 'not used'],
] as const)('VerdictMark %s is a glyph and the word', (mark, word) => {
  const { container } = render(<VerdictMark mark={mark} />);
  expect(container.textContent).toBe(word);
  expect(container.querySelector('path')?.getAttribute('d')).toBeTruthy();
});

it('ProgressLine says where one is, and which steps are done', () => {
  const steps = [
    { name: 'Member', href: '/member', state: 'done' },
    { name: 'Disease', href: '/disease', state: 'open' },
  ] as const;
  render(<ProgressLine steps={steps} current={1} />);
  expect(screen.getByRole('navigation', { name: 'Steps' }).textContent).toContain('Disease · step 2 of 2');
  expect(screen.getByRole('link', { name: /1 Member.*done/ })).toBeTruthy();
  expect(screen.getByRole('link', { current: 'step' }).textContent).toBe('2 Disease');
});

it('StepHeading takes the focus on a change of step only', () => {
  const { rerender } = render(<StepHeading key="a">Member</StepHeading>);
  expect(document.activeElement).toBe(document.body);
  rerender(
    <StepHeading key="b" takesFocus>
      Disease
    </StepHeading>,
  );
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Disease' }));
});

it('TwoColumn speaks its sentence, opens its panel on demand, and is where the skip link leads', async () => {
  render(
    <>
      <SkipLink />
      <TwoColumn asideTitle="Criteria" sentence="Incomplete: 2 answers missing" aside="the tree">
        the form
      </TwoColumn>
    </>,
  );
  const panel = screen.getByRole('complementary', { name: 'Criteria' });
  expect(within(panel).getByRole('status').textContent).toBe('Incomplete: 2 answers missing');
  const button = within(panel).getByRole('button', { name: 'Criteria', expanded: false });
  await userEvent.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(document.getElementById(button.getAttribute('aria-controls') ?? '')?.textContent).toBe('the tree');
  await userEvent.click(screen.getByRole('link', { name: 'Skip to the main content' }));
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

it('SkipLink leads to a main part that takes no focus by itself', async () => {
  render(
    <>
      <SkipLink />
      <main id="main">A notice</main>
    </>,
  );
  await userEvent.click(screen.getByRole('link', { name: 'Skip to the main content' }));
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

it('Button submits only when told to', () => {
  render(<Button>Back</Button>);
  expect(screen.getByRole('button').getAttribute('type')).toBe('button');
});

it('TopBar and Toast keep their live regions while there is nothing to say', async () => {
  const onDismiss = vi.fn();
  const { rerender } = render(<Toast message={undefined} onDismiss={onDismiss} />);
  const region = screen.getByRole('status');
  rerender(<Toast message="Backup exported" onDismiss={onDismiss} />);
  expect(region.textContent).toContain('Backup exported');
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(onDismiss).toHaveBeenCalledTimes(1);
  cleanup();
  render(<TopBar name="T. Sample" />);
  expect(screen.getByRole('status').textContent).toBe('');
});
