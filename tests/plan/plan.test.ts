import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/plan/plan.ts';
import { isObject, withValueAt } from '../../src/request/paths.ts';
import { samplePlan, samplePlanFile } from '../support/sample-plan.ts';

function altered(path: string, value: unknown): unknown {
  const file = samplePlanFile();
  if (!isObject(file)) throw new Error('public/plan.json is no object');
  return withValueAt(file, path, value);
}

it('reads a role’s title as one text, as it was written before, and by language', () => {
  const [first, ...others] = samplePlan.desk.roles;
  const titled = (title: unknown) => {
    const read = readPlan(altered('desk.roles', [{ ...first, title }, ...others]));
    return read.ok ? read.plan.desk.roles[0]?.title : read.issues;
  };
  expect(titled('Medical director')).toEqual({ en: 'Medical director' });
  expect(titled({ en: 'Medical director', es: 'Dirección médica' })).toEqual({ en: 'Medical director', es: 'Dirección médica' });
  expect(titled({ es: 'Dirección médica' })).toMatchObject([{ path: 'desk.roles[0].title.en' }]);
  expect(titled(' ')).toMatchObject([{ message: 'This is missing. Fill this in.' }]);
  expect(titled(5)).toMatchObject([{ message: 'A group of entries, in braces, belongs here.' }]);
});

describe('the profile that we ship', () => {
  it('is a sample, and says so in every name', () => {
    expect(samplePlan.isSample).toBe(true);
    const names = [samplePlan.name, ...Object.values(samplePlan.linesOfBusiness).map(({ name }) => name)];
    for (const name of names) expect(name).toContain('(invented)');
  });

  it('has a logo that is there', () => {
    expect(existsSync(`public${samplePlan.letterhead.logo}`)).toBe(true);
  });

  it('names no phone that could be somebody’s', () => {
    const numbers = JSON.stringify(samplePlan).match(/\b\d{3}-\d{4}\b/g) ?? [];
    expect(numbers.length).toBeGreaterThan(10);
    for (const number of numbers) expect(number).toMatch(/^555-01\d\d$/);
  });

  it('rests no text on the rules that leave drugs out', () => {
    expect(JSON.stringify(samplePlan)).not.toMatch(/CMS-00|431\.80|438\.242|156\.223/);
  });

  it('lets clinicians alone deny and change', () => {
    for (const { mayDecide, isClinician, key } of samplePlan.desk.roles) {
      const refuses = mayDecide.includes('denied') || mayDecide.includes('modified');
      expect(refuses && !isClinician, key).toBe(false);
    }
  });

  it('has a clock for each urgency of each line of business, with its source', () => {
    for (const { clocks } of Object.values(samplePlan.linesOfBusiness)) {
      expect(clocks.map(({ urgency }) => urgency)).toEqual(['standard', 'expedited']);
      for (const { source } of clocks) expect(source).not.toBe('');
    }
  });

  it('has every text in Spanish too', () => {
    const withoutSpanish = (value: unknown, path: string): readonly string[] => {
      if (Array.isArray(value)) return value.flatMap((item, index) => withoutSpanish(item, `${path}.${index}`));
      if (!isObject(value)) return [];
      const own = typeof value['en'] === 'string' && typeof value['es'] !== 'string' ? [path] : [];
      return [...own, ...Object.entries(value).flatMap(([key, part]) => withoutSpanish(part, `${path}.${key}`))];
    };
    expect(withoutSpanish(samplePlan, '')).toEqual([]);
  });
});

describe('a profile with a fault', () => {
  it.each([
    ['name', undefined, 'name'],
    ['name', ' ', 'name'],
    ['formatVersion', 2, 'formatVersion'],
    ['letterhead.logo', 'https://example.org/logo.png', 'letterhead.logo'],
    ['letterhead.logo', '//example.org/logo.png', 'letterhead.logo'],
    ['letterhead.lines', [], 'letterhead.lines'],
    ['linesOfBusiness.him', undefined, 'linesOfBusiness.him'],
    ['linesOfBusiness.him.appeal.internal.text.en', undefined, 'linesOfBusiness.him.appeal.internal.text.en'],
    ['linesOfBusiness.him.appeal.internal.text.es', '', 'linesOfBusiness.him.appeal.internal.text.es'],
    ['linesOfBusiness.medicaid.appeal.expedited.source', undefined, 'linesOfBusiness.medicaid.appeal.expedited.source'],
    ['linesOfBusiness.commercial.contact.phone', undefined, 'linesOfBusiness.commercial.contact.phone'],
    ['desk.roles', [], 'desk.roles'],
    ['desk.timeZone', 'America/Nowhere', 'desk.timeZone'],
    ['desk.timeZone', '', 'desk.timeZone'],
  ])('is named with its place and how to mend it: %s is %s', (path, value, place) => {
    const read = readPlan(altered(path, value));
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.issues.map((issue) => issue.path)).toEqual([place]);
    for (const { message } of read.issues) expect(message.length).toBeGreaterThan(10);
  });

  const medicaidClocks = samplePlan.linesOfBusiness.medicaid.clocks;

  it.each([
    ['name', 5, 'A text, in quotes, belongs here.'],
    ['isSample', 'yes', 'The word true or false, without quotes, belongs here.'],
    ['format', undefined, 'This is missing. One of these belongs here: pa-plan.'],
    ['linesOfBusiness.him', undefined, 'This is missing. A group of entries, in braces, belongs here.'],
    ['desk.roles', 'Nurse', 'A list, in square brackets, belongs here.'],
    ['desk.timeZone', 'Mars/Olympus', 'A time zone belongs here, by its name, as America/Chicago.'],
    ['letterhead.logo', 'logo.svg', 'The address of a PNG or JPEG file on this site belongs here, as /plan-logo.png.'],
    ['linesOfBusiness.medicaid.clocks', [], 'Two clocks belong here: one with the urgency standard, one with expedited.'],
    [
      'linesOfBusiness.medicaid.clocks',
      medicaidClocks.slice(0, 1),
      'Two clocks belong here: one with the urgency standard, one with expedited.',
    ],
    [
      'linesOfBusiness.medicaid.clocks',
      [medicaidClocks[0], medicaidClocks[0]],
      'Two clocks belong here: one with the urgency standard, one with expedited.',
    ],
    ['desk.roles', [...samplePlan.desk.roles, samplePlan.desk.roles[0]], 'Each role has a key of its own: two here have the same.'],
  ])('says in words what belongs in its place: %s', (path, value, message) => {
    expect(readPlan(altered(path, value))).toEqual({ ok: false, issues: [{ path, message }] });
  });

  it('says of a place in a list what belongs there', () => {
    const [first, ...others] = samplePlan.desk.roles;
    expect(readPlan(altered('desk.roles', [{ ...first, key: 'Nurse 1' }, ...others]))).toEqual({
      ok: false,
      issues: [{ path: 'desk.roles[0].key', message: 'Small letters and hyphens belong here, as medical-director.' }],
    });
    expect(readPlan(altered('desk.roles', [{ ...first, title: undefined }, ...others]))).toEqual({
      ok: false,
      issues: [{ path: 'desk.roles[0].title', message: 'This is missing. A group of entries, in braces, belongs here.' }],
    });
    const half = { ...medicaidClocks[0], hours: 0.5 };
    expect(readPlan(altered('linesOfBusiness.medicaid.clocks', [half, medicaidClocks[1]]))).toEqual({
      ok: false,
      issues: [{ path: 'linesOfBusiness.medicaid.clocks[0].hours', message: 'A whole number, without quotes, belongs here.' }],
    });
  });

  it.each([[[]], [null], ['text'], [7]])('says where the file holds no profile at all: %j', (value) => {
    expect(readPlan(value)).toEqual({
      ok: false,
      issues: [{ path: '', message: 'plan.json holds no profile. Begin with the sample profile that came with the program.' }],
    });
  });
});
