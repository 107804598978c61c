import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { LetterInput } from '../../src/letter/case.ts';
import { LetterView } from '../../src/letter/LetterView.tsx';
import { isObject, withValueAt } from '../../src/request/paths.ts';
import { letterExamples } from '../support/letters.ts';
import { samplePlanFile } from '../support/sample-plan.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Shows a letter on a site that answers `/plan.json` so; `undefined`: it is not there. */
function show({ request, determination, today }: LetterInput, planFile: string | undefined) {
  const answer = async (address: string) =>
    address === '/plan.json' && planFile !== undefined ? new Response(planFile) : new Response('Not found', { status: 404 });
  vi.stubGlobal('fetch', answer);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <LetterView request={request} determination={determination} today={today} />
    </QueryClientProvider>,
  );
}

const sample = JSON.stringify(samplePlanFile());

function sampleWith(path: string, value: unknown): string {
  const file = samplePlanFile();
  if (!isObject(file)) throw new Error('the profile is no object');
  return JSON.stringify(withValueAt(file, path, value));
}

const letter = (name: string) => screen.findByRole('article', { name });

it('speaks to the prescriber first, then to the member, in the language chosen', async () => {
  show(letterExamples.denied, sample);
  await letter('Prior authorization denied');
  const user = userEvent.setup();
  expect(screen.queryByRole('group', { name: 'Language' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'The member' }));
  await letter('We did not approve the drug');
  expect(screen.queryByText(/qualified translator/)).toBeNull();
  await user.click(within(screen.getByRole('group', { name: 'Language' })).getByRole('button', { name: 'Español' }));
  expect((await letter('No aprobamos la medicina')).lang).toBe('es');
  expect(screen.getByText(/Have a qualified translator read this letter/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'The prescriber' }));
  await letter('Prior authorization denied');
});

it('is no draft where nothing is missing', async () => {
  show(letterExamples.denied, sample);
  await letter('Prior authorization denied');
  expect(screen.queryByRole('heading', { name: /draft/ })).toBeNull();
});

it('names what is missing, by what rule, and where to fill it in', async () => {
  show(letterExamples.denied, sampleWith('linesOfBusiness.him.appeal.external', undefined));
  const note = within(await screen.findByRole('region', { name: 'This is a draft: 1 thing is missing' }));
  expect(note.getByText('The external review, and how to start it (45 CFR 147.136(b)(3)(ii)(E)(4)).')).toBeDefined();
  expect(note.getByText('Fill in linesOfBusiness.him.appeal.external in plan.json.')).toBeDefined();
  expect(screen.getByRole('article').dataset['watermark']).toBe('DRAFT');
});

it.each([
  ['linesOfBusiness.him.contact.phone', undefined, 'This is missing. A text, in quotes, belongs here.'],
  ['name', '', 'Fill this in.'],
  ['desk.isEnabled', 'yes', 'The word true or false, without quotes, belongs here.'],
  ['letterhead.logo', 'logo.svg', 'The address of a PNG or JPEG file on this site belongs here, as /plan-logo.png.'],
])('says of a broken profile what is wrong and how to mend it: %s', async (path, value, message) => {
  show(letterExamples.denied, sampleWith(path, value));
  const note = within(await screen.findByRole('region', { name: 'The health plan’s profile cannot be used' }));
  expect(note.getByText(path)).toBeDefined();
  expect(note.getByText(message)).toBeDefined();
  expect(screen.getByRole('article').dataset['watermark']).toBe('DRAFT');
});

it.each([
  ['<!doctype html>\n<html></html>', 'A web page came in place of plan.json. Put plan.json beside the program’s index.html.'],
  ['\n', 'plan.json is empty. Put the plan’s profile into it.'],
  ['[]', 'plan.json holds no profile. Begin with the sample profile that came with the program.'],
])('says what came in the place of a profile: %j', async (file, message) => {
  show(letterExamples.denied, file);
  expect(await screen.findByText(message)).toBeDefined();
});

it('says that the profile is no JSON, or is not there', async () => {
  show(letterExamples.denied, '{\n  "name": }');
  expect(await screen.findByText('plan.json is no JSON from line 2, column 11 on. Mend it there.')).toBeDefined();
  cleanup();
  show(letterExamples.denied, undefined);
  expect(await screen.findByText(/There is no plan\.json beside the program/)).toBeDefined();
  expect(screen.getByRole('article').dataset['watermark']).toBe('DRAFT');
});

it('shows the office’s summary without the plan’s profile', () => {
  show(letterExamples['evaluation-meets'], undefined);
  expect(screen.getByRole('article', { name: 'Evaluation, not a determination' }).dataset['watermark']).toBeUndefined();
  expect(screen.queryByRole('group')).toBeNull();
  expect(screen.queryByRole('region', { name: /profile/ })).toBeNull();
});
