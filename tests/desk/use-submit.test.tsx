import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { useSubmit } from '../../src/desk/use-submit.ts';
import { Button } from '../../src/ui/Button.tsx';
import { ErrorSummary } from '../../src/ui/ErrorSummary.tsx';
import { TextField } from '../../src/ui/TextField.tsx';

afterEach(cleanup);

/** A form whose work needs a part of the program that does not come. */
function Form({ work }: { readonly work: () => Promise<unknown> }) {
  const { form, errors, attempt, isBusy } = useSubmit(async () => {
    await work();
    return [];
  });
  return (
    <form {...form}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <TextField name="words" label="Words" />
      <Button type="submit">{isBusy ? 'Working' : 'Begin'}</Button>
    </form>
  );
}

it('a form whose work fails says so, keeps what was typed, and can be sent again', async () => {
  let isThere = false;
  const work = async () => {
    if (!isThere) throw new TypeError('Failed to fetch dynamically imported module');
  };
  render(<Form work={work} />);
  await userEvent.type(screen.getByLabelText('Words'), 'typed');
  await userEvent.click(screen.getByRole('button', { name: 'Begin' }));
  expect((await screen.findByRole('link')).textContent).toBe('This did not work. Load the page again.');
  expect(screen.getByRole('link').getAttribute('href')).toBe('#words');
  expect(screen.getByLabelText('Words')).toHaveProperty('value', 'typed');
  isThere = true;
  await userEvent.click(screen.getByRole('button', { name: 'Begin' }));
  expect(await screen.findByLabelText('Words')).toHaveProperty('value', '');
  expect(screen.queryByRole('alert')).toBeNull();
});
