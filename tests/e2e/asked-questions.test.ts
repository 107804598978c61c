import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { isOpen, type Question } from '../../src/criteria/answers.ts';
import { askedQuestions, questionOrder } from '../../src/criteria/questions.ts';
import { readStoredDraft } from '../../src/request/case.ts';
import { emptyDraft } from '../../src/request/draft.ts';
import { type JsonObject, withValueAt } from '../../src/request/paths.ts';
import { readDraft } from '../../src/request/read-draft.ts';
import { useDesk } from '../support/browser.ts';
import { answer, goToStep, namesOnScreen, newRequest } from '../support/office.ts';
import { controlOf, questionAsked, seeded, someAnswer } from '../support/random-answers.ts';

const desk = useDesk();
const seeds = [1, 2, 3];
const answersAPath = 14;

/** The clinical questions on every step's screen, with the step that asks each. */
async function questionsOnScreen(page: Page): Promise<ReadonlyMap<Question, string>> {
  const found = new Map<Question, string>();
  const steps = await page.getByRole('navigation', { name: 'Steps' }).locator('.ui-step-name').allInnerTexts();
  for (const step of steps.filter((name) => name !== 'Check')) {
    await goToStep(page, step);
    for (const name of await namesOnScreen(page)) {
      const question = questionAsked(name);
      if (question !== undefined) found.set(question, step);
    }
  }
  return found;
}

const answersTyped = (typed: ReadonlyMap<Question, string>) => {
  const draft = [...typed].reduce<JsonObject>((filled, [question, text]) => withValueAt(filled, controlOf(question), text), {
    ...emptyDraft(''),
  });
  return readDraft(readStoredDraft(draft), '2026-03-01').answers;
};

it.each(seeds)('seed %i: the open questions on screen are exactly those asked, in the policy order', async (seed) => {
  const random = seeded(seed);
  const page = await desk.open();
  await newRequest(page);
  await answer(page, 'requestedOn', '');
  const typed = new Map<Question, string>();
  for (let count = 0; count < answersAPath; count += 1) {
    const onScreen = await questionsOnScreen(page);
    const answers = answersTyped(typed);
    const asked = askedQuestions(answers).map(({ question }) => question);
    expect([...onScreen.keys()].filter((question) => isOpen(answers, question))).toEqual(asked);
    expect(questionOrder(answers)).toEqual(expect.arrayContaining([...onScreen.keys()]));
    const [question, step] = [...onScreen][Math.floor(random() * onScreen.size)] ?? [];
    if (question === undefined || step === undefined) break;
    await goToStep(page, step);
    const value = someAnswer(question, random());
    await answer(page, controlOf(question), value);
    typed.set(question, value);
  }
});
