import type { Page } from 'playwright-core';
import { namesOnScreen, type Script } from './office.ts';

/** Seconds of the keystroke-level model: a key, a pointing with its click, a hand moved to the other device, a thought. */
const model = { key: 0.2, point: 1.1, hand: 0.4, thought: 1.35 } as const;

export interface Effort {
  readonly questions: number;
  readonly keys: number;
  readonly clicks: number;
  readonly handMoves: number;
  readonly seconds: number;
}

const clinicalSteps = new Set(['Disease', 'Therapy', 'Dose', 'Other use']);
const clinicalNames = new Set([
  'requestType',
  'lineOfBusiness',
  'requestedOn',
  'diagnosis.disease',
  'prescriber.specialty',
  'prescriber.consultedSpecialty',
]);

/** Counts what reaches the page: keys pressed, clicks, and changes between keyboard and mouse. */
export async function recordEffort(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counts = { keys: 0, clicks: 0, handMoves: 0, last: 'keyboard' };
    const use = (device: string) => {
      if (counts.last !== device) counts.handMoves += 1;
      counts.last = device;
    };
    Object.assign(window, { effort: counts });
    const onKey = (event: KeyboardEvent) => {
      if (!event.isTrusted || event.repeat) return;
      counts.keys += 1;
      use('keyboard');
    };
    const onPress = (event: MouseEvent) => {
      if (!event.isTrusted) return;
      counts.clicks += 1;
      use('mouse');
    };
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('mousedown', onPress, true);
  });
}

type Counts = Pick<Effort, 'keys' | 'clicks' | 'handMoves'>;

export function recorded(page: Page): Promise<Counts> {
  return page.evaluate(() => {
    const { keys, clicks, handMoves } = Reflect.get(window, 'effort');
    return { keys, clicks, handMoves };
  });
}

export const effortOf = (questions: number, { keys, clicks, handMoves }: Counts): Effort => ({
  questions,
  keys,
  clicks,
  handMoves,
  seconds: Number((keys * model.key + clicks * model.point + handMoves * model.hand + questions * model.thought).toFixed(1)),
});

const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');

/** Moves the focus with Tab until a control of that name has it. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await focusedName(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}`);
}

async function typeAnswer(page: Page, name: string, value: string): Promise<void> {
  const control = page.locator(`main form [name="${name}"]`);
  const kind = await control.first().evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName));
  if (kind === 'radio') {
    const values = await control.evaluateAll((radios) => radios.map((radio) => radio.getAttribute('value')));
    await page.keyboard.press(String(values.indexOf(value) + 1));
  } else if (kind === 'SELECT') {
    const label = await control.locator(`option[value="${value}"]`).innerText();
    await page.keyboard.type(label.slice(0, 3));
  } else {
    await page.keyboard.type(value);
  }
}

export interface Typed {
  readonly clinical: number;
  readonly all: number;
}

/** Answers what the script has for the step on screen with the keyboard alone; how many questions that were. */
export async function typeStep(page: Page, step: string, script: Script, done: Set<string>): Promise<Typed> {
  let typed = { clinical: 0, all: 0 };
  for (;;) {
    const next = (await namesOnScreen(page)).find((name) => script[name] !== undefined && !done.has(name));
    if (next === undefined) return typed;
    done.add(next);
    await tabTo(page, next);
    await typeAnswer(page, next, script[next] ?? '');
    const isClinical = clinicalSteps.has(step) || clinicalNames.has(next);
    typed = { clinical: typed.clinical + (isClinical ? 1 : 0), all: typed.all + 1 };
  }
}
