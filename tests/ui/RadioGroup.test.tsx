import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Dialog } from '../../src/ui/Dialog.tsx';
import { RadioGroup } from '../../src/ui/RadioGroup.tsx';
import { ShortcutsContext, useNumberKeys, useShortcut } from '../../src/ui/shortcuts.ts';
import { TextField } from '../../src/ui/TextField.tsx';
import { letDialogsOpen } from './dialogs.ts';

letDialogsOpen();
afterEach(cleanup); // runs first, while dialogs can still close

const states = [
  { value: 'remission', label: 'In remission' },
  { value: 'relapsed', label: 'Relapsed' },
  { value: 'unknown', label: 'Not known', hint: 'The office cannot tell' },
];
const mrd = [
  { value: 'positive', label: 'Positive' },
  { value: 'negative', label: 'Negative' },
];

interface FormProps {
  readonly error?: string;
  readonly onJ?: () => void;
  readonly dialog?: boolean;
  readonly onSubmit?: (values: object) => void;
}

function Form({ error, onJ = () => {}, dialog = false, onSubmit = () => {} }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { register, handleSubmit } = useForm();
  useNumberKeys(form);
  useShortcut('j', onJ);
  return (
    <form ref={form} onSubmit={handleSubmit(onSubmit)}>
      <h1 tabIndex={-1}>Disease</h1>
      <RadioGroup legend="State" hint="Today" error={error} options={states} {...register('state')} />
      <RadioGroup legend="MRD" inline options={mrd} {...register('mrd')} />
      <TextField label="Note" {...register('note')} />
      <select aria-label="Agent" />
      <button type="submit">Continue</button>
      <Dialog open={dialog} title="Sure?" actions={<button type="button">Yes</button>} onClose={() => {}}>
        Really?
      </Dialog>
    </form>
  );
}

function Help({ act }: { readonly act: () => void }) {
  useShortcut('?', act);
  return null;
}

const checked = () => screen.queryAllByRole('radio', { checked: true }).map((radio) => radio.getAttribute('value'));
const heading = () => screen.getByRole('heading', { name: 'Disease' });

describe('RadioGroup', () => {
  it('is a named group with nothing chosen, described by its hint and error', () => {
    render(<Form error="Choose the state" />);
    const group = screen.getByRole('radiogroup', { name: 'State' });
    expect(group.getAttribute('aria-describedby')).toBe('state-hint state-error');
    expect(document.getElementById('state-error')?.textContent).toBe('Error: Choose the state');
    expect(group.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('radiogroup', { name: 'MRD' }).hasAttribute('aria-invalid')).toBe(false);
    expect(checked()).toEqual([]);
  });

  it('gives its first radio the field’s id, where the error summary leads', () => {
    render(<Form />);
    expect(screen.getAllByRole('radio').map(({ id }) => id)).toEqual(['state', 'state-2', 'state-3', 'mrd', 'mrd-2']);
  });

  it('keeps the key and the hint out of a radio’s name', () => {
    render(<Form />);
    const radio = screen.getByRole('radio', { name: 'Not known' });
    expect(document.getElementById(radio.getAttribute('aria-describedby') ?? '')?.textContent).toBe('The office cannot tell');
    expect(radio.getAttribute('aria-keyshortcuts')).toBe('3');
  });

  it('stores the value with react-hook-form; the whole row is the target', async () => {
    const onSubmit = vi.fn();
    render(<Form onSubmit={(values) => onSubmit(values)} />);
    await userEvent.click(screen.getByText('Relapsed'));
    await userEvent.click(screen.getByRole('button'));
    expect(onSubmit).toHaveBeenCalledWith({ state: 'relapsed', mrd: null, note: '' });
  });
});

describe('number keys', () => {
  it('choose in the group that has the focus, and change that answer again', async () => {
    const onSubmit = vi.fn();
    render(<Form onSubmit={(values) => onSubmit(values)} />);
    screen.getByRole('radio', { name: 'Positive' }).focus();
    await userEvent.keyboard('2');
    expect(checked()).toEqual(['negative']);
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Negative' }));
    await userEvent.keyboard('1');
    await userEvent.click(screen.getByRole('button'));
    expect(onSubmit).toHaveBeenCalledWith({ state: null, mrd: 'positive', note: '' });
  });

  it('choose in the first unanswered question while the focus rests on the heading or the page', async () => {
    render(<Form />);
    heading().focus();
    await userEvent.keyboard('3');
    expect(checked()).toEqual(['unknown']);
    heading().focus();
    await userEvent.keyboard('2');
    expect(checked()).toEqual(['unknown', 'negative']);
    heading().focus();
    await userEvent.keyboard('1');
    expect(checked()).toEqual(['unknown', 'negative']);
  });

  it.each(['4', '9', '0', 'a'])('do nothing for %s, which no option has', async (key) => {
    render(<Form />);
    heading().focus();
    await userEvent.keyboard(key);
    expect(checked()).toEqual([]);
  });

  it.each([
    ['in a text input', () => screen.getByRole('textbox')],
    ['in a select', () => screen.getByRole('combobox')],
    ['on a button', () => screen.getByRole('button')],
  ])('do nothing %s', async (_, control) => {
    render(<Form />);
    control().focus();
    await userEvent.keyboard('1');
    expect(checked()).toEqual([]);
  });

  it.each(['{Control>}1{/Control}', '{Alt>}1{/Alt}', '{Meta>}1{/Meta}'])('do nothing with a modifier: %s', async (keys) => {
    render(<Form />);
    heading().focus();
    await userEvent.keyboard(keys);
    screen.getByRole('radio', { name: 'Positive' }).focus();
    await userEvent.keyboard(keys);
    expect(checked()).toEqual([]);
  });

  it('do nothing behind a dialog', async () => {
    render(<Form dialog />);
    heading().focus();
    await userEvent.keyboard('1');
    expect(checked()).toEqual([]);
  });

  it('can be switched off for the page, hints and all', async () => {
    const onJ = vi.fn();
    render(
      <ShortcutsContext value={false}>
        <Form onJ={onJ} />
      </ShortcutsContext>,
    );
    heading().focus();
    await userEvent.keyboard('1j');
    screen.getByRole('radio', { name: 'Positive' }).focus();
    await userEvent.keyboard('2');
    expect(checked()).toEqual([]);
    expect(onJ).not.toHaveBeenCalled();
    expect(document.querySelector('kbd')).toBeNull();
    expect(document.querySelector('[aria-keyshortcuts]')).toBeNull();
  });

  it('can be switched off for one group', async () => {
    render(<RadioGroup legend="MRD" numberKeys={false} options={mrd} name="mrd" onChange={() => {}} />);
    screen.getByRole('radio', { name: 'Positive' }).focus();
    await userEvent.keyboard('2');
    expect(checked()).toEqual([]);
  });
});

describe('useShortcut', () => {
  it('acts on its key alone, and not while typing', async () => {
    const onJ = vi.fn();
    render(<Form onJ={onJ} />);
    heading().focus();
    await userEvent.keyboard('jk');
    expect(onJ).toHaveBeenCalledTimes(1);
    screen.getByRole('radio', { name: 'Positive' }).focus();
    await userEvent.keyboard('j');
    expect(onJ).toHaveBeenCalledTimes(2);
    screen.getByRole('textbox').focus();
    await userEvent.keyboard('j');
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'j');
    expect(onJ).toHaveBeenCalledTimes(2);
  });

  it('acts through Shift, which "?" needs', async () => {
    const act = vi.fn();
    render(<Help act={act} />);
    await userEvent.keyboard('{Shift>}?{/Shift}');
    expect(act).toHaveBeenCalledTimes(1);
  });
});
