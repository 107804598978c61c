import { describe, expect, it } from 'vitest';
import type { LetterInput } from '../../src/letter/case.ts';
import { letterOf } from '../../src/letter/letter.ts';
import { approvedStart } from '../../src/request/approved-start.ts';
import { withValueAt } from '../../src/request/paths.ts';
import { readRequest } from '../../src/request/read.ts';
import type { PaRequest } from '../../src/request/schema.ts';
import { textsOf, textsOfSection } from './text-of.ts';
import { decided, requestOf } from './worked-cases.ts';

const initial = requestOf('MRD-positive first remission, everything documented');
const continued = requestOf('continued through the plan, no dose increase');

function planned(request: PaRequest, date: string): PaRequest {
  const read = readRequest(withValueAt(request, 'service.plannedStart', date));
  if (!read.ok) throw new Error('the planned start breaks the format');
  return read.request;
}

const approvalOf = (request: PaRequest, more: { decidedOn?: string; startsOn?: string } = {}) =>
  letterOf({ request, today: '2023-03-02', determination: decided('approved', more) });

const window = (request: PaRequest, startsOn: string) => textsOfSection(approvalOf(request, { startsOn }), 'opening').slice(2, 5);

describe('the approval window', () => {
  it.each([
    ['2023-03-01', 'March 1, 2023', 'August 31, 2023'],
    ['2023-03-15', 'March 15, 2023', 'September 14, 2023'],
    ['2023-07-31', 'July 31, 2023', 'January 30, 2024'],
    ['2023-08-28', 'August 28, 2023', 'February 27, 2024'],
    ['2023-08-29', 'August 29, 2023', 'February 28, 2024'],
    ['2023-08-31', 'August 31, 2023', 'February 28, 2024'],
    ['2022-08-31', 'August 31, 2022', 'February 27, 2023'],
    ['2023-10-31', 'October 31, 2023', 'April 29, 2024'],
    ['2023-12-31', 'December 31, 2023', 'June 29, 2024'],
  ])('of an initial approval from %s is six calendar months', (startsOn, from, to) => {
    expect(window(initial, startsOn)).toEqual([`Approved from: ${from}`, `Last day approved: ${to}`, 'Length: 6 calendar months']);
  });

  it.each([
    ['2023-03-01', 'March 1, 2023', 'February 29, 2024'],
    ['2024-02-29', 'February 29, 2024', 'February 27, 2025'],
    ['2023-01-01', 'January 1, 2023', 'December 31, 2023'],
  ])('of continued therapy from %s is twelve', (startsOn, from, to) => {
    expect(window(continued, startsOn)).toEqual([`Approved from: ${from}`, `Last day approved: ${to}`, 'Length: 12 calendar months']);
  });

  it('is in the decision’s sentence', () => {
    expect(textsOf(approvalOf(initial, { startsOn: '2023-03-06' }))).toContain(
      'The request for blinatumomab (Blincyto) is approved for 6 months: March 6 to September 5, 2023, both days included.',
    );
  });

  it.each([
    ['the day of the decision, where the start was planned before', '2023-02-20', '2023-03-03'],
    ['the same day', '2023-03-03', '2023-03-03'],
    ['the planned start, where it is later', '2023-03-20', '2023-03-20'],
  ])('begins by default on %s', (_, plannedStart, first) => {
    expect(approvedStart('2023-03-03', planned(initial, plannedStart))).toBe(first);
    expect(approvalOf(planned(initial, plannedStart))).toEqual(approvalOf(planned(initial, plannedStart), { startsOn: first }));
  });

  it('begins with the decision where no start is planned, or what stands there is no date', () => {
    expect(approvedStart('2023-03-03', initial)).toBe('2023-03-03');
    expect(approvedStart('2023-03-03', { ...initial, service: { plannedStart: 'next week' } })).toBe('2023-03-03');
    expect(approvedStart('2023-03-03', { ...initial, service: { plannedStart: '2023-02-30' } })).toBe('2023-03-03');
  });

  it('has no days while the request type is not answered', () => {
    const texts = textsOf(letterOf({ request: {}, today: '2023-03-02', determination: decided('approved', { reason: 'Said by phone.' }) }));
    expect(texts).toContain(
      'The request for blinatumomab (Blincyto) is approved. How long is not stated: the request type is not answered.',
    );
    expect(texts.join()).not.toContain('Approved from');
  });
});

describe('what is approved', () => {
  it('names the dose, and the units of J9039 on the days approved', () => {
    const texts = textsOfSection(approvalOf(initial, { startsOn: '2023-03-06' }), 'quantity');
    expect(texts.slice(0, 3)).toEqual([
      'Highest daily dose: 28 mcg a day',
      // four cycles of 28 days at 28 mcg: 4 x 28 x 28
      'Quantity, HCPCS J9039: 3,136 units for the infusion days approved',
      'Vials: 112 vials of 35 micrograms at least, with a bag for each day',
    ]);
    expect(texts).toContain('Cycle 1, induction: March 6 to April 2, 2023: 28 mcg a day. Covered: 784 units');
  });

  it('says what it waits for where the course cannot be laid out', () => {
    const texts = textsOfSection(approvalOf(continued), 'quantity');
    expect(texts).toContain('Quantity, HCPCS J9039: One unit for each microgram given on the days approved');
    expect(texts).toContain('To lay out the course: the indication, the number of the next cycle.');
  });

  it('lays the course out from the planned start, where the approval begins before', () => {
    const texts = textsOfSection(approvalOf(planned(initial, '2023-03-20'), { startsOn: '2023-03-06' }), 'quantity');
    expect(texts).toContain('The course, if it begins on March 20, 2023:');
  });

  it('says by when to ask for continued therapy, 14 days before the last day', () => {
    expect(textsOfSection(approvalOf(initial, { startsOn: '2023-03-06' }), 'continuing')[0]).toBe(
      'For treatment after September 5, 2023, send a request for continued therapy by August 22, 2023, 14 days before the approval ends.',
    );
  });

  it('asks for it at once where that day was over before the decision', () => {
    const determination = decided('approved', { startsOn: '2022-09-06' });
    const made = (how: Pick<LetterInput, 'voice' | 'language'>) =>
      letterOf({ request: initial, today: '2023-03-02', determination, ...how });
    expect(textsOfSection(made({}), 'continuing')[0]).toBe(
      'For treatment after March 5, 2023, send a request for continued therapy at once.',
    );
    expect(textsOfSection(made({ voice: 'member', language: 'en' }), 'continuing')[0]).toBe(
      'To use the drug after March 5, 2023, the doctor must ask us again. The doctor should ask right now.',
    );
    expect(textsOfSection(made({ voice: 'member', language: 'es' }), 'continuing')[0]).toMatch(/Debe pedirla ahora\.$/);
  });

  it('warns of a course beyond the label', () => {
    const beyond = readRequest({
      ...continued,
      regimen: { ...continued.regimen, indication: 'mrd-positive', nextCycle: 5 },
      service: { plannedStart: '2023-03-06' },
    });
    if (!beyond.ok) throw new Error('the request breaks the format');
    const texts = textsOfSection(approvalOf(beyond.request), 'quantity');
    expect(texts).toContain('No cycle of the label’s course falls within the days approved.');
    expect(textsOfSection(approvalOf(beyond.request), 'advisories').join()).toContain('past the last cycle');
  });
});
