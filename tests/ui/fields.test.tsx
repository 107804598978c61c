import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type FieldValues, useForm, useWatch } from 'react-hook-form';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { birthDates } from '../../src/typed/plain-date.ts';
import { heightUnits, weightUnits } from '../../src/typed/units.ts';
import { Checkbox, CheckboxGroup } from '../../src/ui/Checkbox.tsx';
import { DateField } from '../../src/ui/DateField.tsx';
import { NumberField } from '../../src/ui/NumberField.tsx';
import { Select } from '../../src/ui/Select.tsx';
import { SuggestField } from '../../src/ui/SuggestField.tsx';
import { TextArea, TextField } from '../../src/ui/TextField.tsx';
import { UnitField } from '../../src/ui/UnitField.tsx';

afterEach(cleanup);

const described = (control: HTMLElement) =>
  (control.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? `no #${id}`);

const registered = (name: string) => ({ name, onChange: () => {}, onBlur: () => {}, ref: () => {} });

describe('every field', () => {
  it.each([
    ['TextField', <TextField key="" label="Thing" hint="A hint" error="Enter it" {...registered('x.y')} />, 'textbox'],
    ['TextArea', <TextArea key="" label="Thing" hint="A hint" error="Enter it" name="x.y" />, 'textbox'],
    ['NumberField', <NumberField key="" label="Thing" unit="%" hint="A hint" error="Enter it" {...registered('x.y')} />, 'textbox'],
    ['Select', <Select key="" label="Thing" options={[]} hint="A hint" error="Enter it" name="x.y" />, 'combobox'],
    ['SuggestField', <SuggestField key="" label="Thing" suggestions={[]} hint="A hint" error="Enter it" name="x.y" />, 'combobox'],
    ['Checkbox', <Checkbox key="" label="Thing" hint="A hint" error="Enter it" {...registered('x.y')} />, 'checkbox'],
  ])('%s: its name is the label, its description the hint and the error, its id the name', (_, field, role) => {
    render(field);
    const control = screen.getByRole(role, { name: /^Thing/ });
    expect(described(control)).toEqual(['A hint', 'Error: Enter it']);
    expect(control.getAttribute('aria-invalid')).toBe('true');
    expect(control.id).toBe('x.y');
    expect(control.getAttribute('name')).toBe('x.y');
  });

  it('is described by nothing, and valid, without hint and error', () => {
    render(<TextField label="Thing" name="thing" optional />);
    const control = screen.getByRole('textbox', { name: 'Thing (optional)' });
    expect(control.hasAttribute('aria-describedby')).toBe(false);
    expect(control.hasAttribute('aria-invalid')).toBe(false);
  });

  it('keeps what is typed from autofill and spelling services', () => {
    render(<TextField label="Thing" name="thing" />);
    const control = screen.getByRole('textbox');
    expect(control.getAttribute('autocomplete')).toBe('off');
    expect(control.getAttribute('spellcheck')).toBe('false');
  });
});

it('NumberField has its unit in the label, and is no number input', () => {
  render(<NumberField label="Daily dose" unit="mcg/day" unitName="micrograms per day" {...registered('dose')} />);
  const control = screen.getByRole('textbox', { name: 'Daily dose (micrograms per day)' });
  expect(control.getAttribute('inputmode')).toBe('decimal');
  expect(screen.getByText('mcg/day')).toBeTruthy();
});

function Form({ defaults, onSubmit }: { readonly defaults: FieldValues; readonly onSubmit: (values: FieldValues) => void }) {
  const { register, control, handleSubmit } = useForm({ defaultValues: defaults });
  const now = useWatch({ control });
  return (
    <form onSubmit={handleSubmit((values) => onSubmit(values))}>
      <DateField label="Date of birth" reading={birthDates('2026-03-01')} current={now['born']} {...register('born')} />
      <UnitField
        label="Weight"
        units={weightUnits}
        text={register('weight')}
        unit={register('weightUnit')}
        current={{ text: now['weight'], unit: now['weightUnit'] }}
      />
      <UnitField
        label="Height"
        units={heightUnits}
        text={register('height')}
        unit={register('heightUnit')}
        current={{ text: now['height'], unit: now['heightUnit'] }}
      />
      <CheckboxGroup
        legend="It shows"
        options={[
          { value: 'a', label: 'The first' },
          { value: 'b', label: 'The second', hint: 'and more' },
        ]}
        {...register('shows')}
      />
      <button type="submit">Continue</button>
    </form>
  );
}

const blank = { born: '', weight: '', weightUnit: '', height: '', heightUnit: 'cm', shows: [] };

const echoOf = (control: HTMLElement) => described(control).at(-1);

describe('in a form', () => {
  it('DateField echoes the date in words, also the one that the draft held', async () => {
    render(<Form defaults={{ ...blank, born: '2/3/90' }} onSubmit={() => {}} />);
    const born = screen.getByRole('textbox', { name: 'Date of birth' });
    expect(echoOf(born)).toBe('February 3, 1990');
    await userEvent.clear(born);
    expect(echoOf(born)).toBe('');
    await userEvent.type(born, '12/31/26');
    expect(echoOf(born)).toBe('December 31, 1926');
    expect(document.querySelector('output')?.getAttribute('aria-live')).toBe('polite');
  });

  it('UnitField names no unit and echoes nothing until one is chosen; the choice re-reads the number, it does not change it', async () => {
    render(<Form defaults={blank} onSubmit={() => {}} />);
    const weight = screen.getByRole('textbox', { name: 'Weight' });
    await userEvent.type(weight, '154');
    expect(echoOf(weight)).toBe('');
    await userEvent.click(screen.getByRole('radio', { name: 'lb' }));
    expect(screen.getByRole('textbox', { name: 'Weight (pounds)' })).toBe(weight);
    expect(echoOf(weight)).toBe('= 69.853 kg');
    await userEvent.click(screen.getByRole('radio', { name: 'kg' }));
    expect(echoOf(weight)).toBe('= 339.5 lb');
    expect(weight).toHaveProperty('value', '154');
    expect(screen.getByRole('group', { name: 'Unit of weight' })).toBeTruthy();
  });

  it('keeps raw texts and values', async () => {
    const onSubmit = vi.fn();
    render(<Form defaults={blank} onSubmit={onSubmit} />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Date of birth' }), '2/3/90');
    await userEvent.type(screen.getByRole('textbox', { name: /^Height/ }), `5'10"`);
    await userEvent.click(screen.getByRole('radio', { name: 'in' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'The second' }));
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(onSubmit).toHaveBeenCalledWith({ ...blank, born: '2/3/90', height: `5'10"`, heightUnit: 'in', shows: ['b'] });
  });
});

it('CheckboxGroup is a group with a legend; an option’s hint describes it and is no part of its name', () => {
  render(
    <CheckboxGroup legend="It shows" hint="All that apply" options={[{ value: 'a', label: 'This', hint: 'I.A.1' }]} {...registered('s')} />,
  );
  expect(described(screen.getByRole('group', { name: 'It shows' }))).toEqual(['All that apply']);
  expect(described(screen.getByRole('checkbox', { name: 'This' }))).toEqual(['I.A.1']);
});

it('Select starts blank', () => {
  render(<Select label="Agent" name="agent" options={[{ value: 'imatinib', label: 'Imatinib' }]} />);
  expect(screen.getByRole('combobox')).toHaveProperty('value', '');
});
