import { describe, expect, it } from 'vitest';
import { readImport } from '../../src/request/case-import.ts';

const request = { requestType: 'initial', member: { familyName: 'Sample', givenName: 'Testcase' }, diagnosis: { mrd: 'positive' } };
const determination = {
  format: 'pa-determination',
  formatVersion: 1,
  requestId: 'r1',
  determination: { decision: 'approved', decidedOn: '2026-03-01', decidedBy: { name: 'R. Reviewer', role: 'Pharmacist' }, reason: '' },
};

const kindsIn = (text: string) => {
  const read = readImport(text);
  return read.ok ? read.entries.map(({ kind }) => kind) : read.issues;
};
const issuesIn = (text: string) => {
  const read = readImport(text);
  return read.ok ? [] : read.issues;
};
const lines = (...values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');

describe('what is read', () => {
  it.each([
    ['a request', JSON.stringify(request), ['request']],
    ['with a byte order mark', `\uFEFF${JSON.stringify(request)}`, ['request']],
    ['a list', JSON.stringify([request, determination]), ['request', 'determination']],
    ['lines', `${lines(request, request)}\n\n`, ['request', 'request']],
    ['lines that end as on Windows', lines(request, request).replace('\n', '\r\n'), ['request', 'request']],
    ['a determination', JSON.stringify(determination), ['determination']],
    ['a request that says its format', JSON.stringify({ format: 'pa-request', formatVersion: 1, ...request }), ['request']],
  ])('%s', (_, text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });

  it('keeps the number that a request carries, and all that the format does not know', () => {
    const read = readImport(JSON.stringify({ ...request, requestId: 'r1', later: true }));
    expect(read).toMatchObject({ ok: true, entries: [{ id: 'r1', request: { member: { familyName: 'Sample' }, later: true } }] });
  });
});

describe('what is refused, with its place and the remedy', () => {
  it.each([
    ['no JSON', 'Testcase Sample', '', 'This is no JSON from line 1, column 1 on'],
    ['nothing', '', '', 'empty'],
    ['blank lines', '\n \n', '', 'empty'],
    ['half a file', '{"requestType": "ini', '', 'This is no JSON from line 1, column 17 on'],
    ['a comma too many', '{\n  "requestType": "initial",\n}', '', 'line 3, column 1'],
    ['a line that is none', `${JSON.stringify(request)}\n\n  {"requestType": ini}`, 'line 3', 'from column 19 on'],
    ['too many lines', '{}\n'.repeat(10_001), '', 'more than 10,000'],
    ['too much', ' '.repeat(45_000_001), '', 'larger than 45 MB'],
    ['too many entries', `[${'{},'.repeat(10_000)}{}]`, '', 'more than 10,000'],
    ['a number', '7', '', 'Expected an object'],
    ['a list of texts', '["a"]', '[0]', 'Expected an object'],
    ['a field that is wrong', JSON.stringify({ diagnosis: { mrd: 'maybe' } }), 'diagnosis.mrd', 'Use one of'],
    ['in a list', JSON.stringify([request, { diagnosis: { mrdPercent: '1' } }]), '[1].diagnosis.mrdPercent', 'Expected a number'],
    ['in a line', lines(request, { requestedOn: 'today' }), 'line 2, requestedOn', 'YYYY-MM-DD'],
    ['nothing of a request', '{"name": "x"}', '', 'no field of a request'],
    ['another format', '{"format": "pa-other"}', 'format', 'does not know this format'],
    ['a newer version', JSON.stringify({ ...determination, formatVersion: 2 }), 'formatVersion', 'A newer version'],
    ['cases that are no list', '{"format": "pa-cases", "formatVersion": 1, "cases": 1}', 'cases', 'Expected a list'],
    [
      'a determination without its decision',
      JSON.stringify({ ...determination, determination: {} }),
      'determination.decision',
      'Use one of',
    ],
  ])('%s', (_, text, path, words) => {
    expect(issuesIn(text)[0]).toMatchObject({ path, message: expect.stringContaining(words) });
  });

  it('names every fault of every entry', () => {
    const text = JSON.stringify([{ diagnosis: { mrd: 'x', state: 'y' } }, request, { requestType: 'z' }]);
    expect(issuesIn(text).map(({ path }) => path)).toEqual(['[0].diagnosis.state', '[0].diagnosis.mrd', '[2].requestType']);
  });

  it('never repeats what is in the file', () => {
    const texts = [JSON.stringify({ requestType: 'Secretname' }), 'Secretname', JSON.stringify({ format: 'Secretname' })];
    for (const text of texts) expect(JSON.stringify(issuesIn(text))).not.toContain('Secretname');
  });

  it.each(['[', '{"a":'])('is a file nested a hundred thousand times by %j, at once', (opening) => {
    const closing = opening === '[' ? ']' : '}';
    const text = `{"notes": ${opening.repeat(100_000)}1${closing.repeat(100_000)}}`;
    const before = performance.now();
    expect(issuesIn(text)).toHaveLength(1);
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it('__proto__ changes nothing', () => {
    const read = readImport('{"requestType": "initial", "__proto__": {"requestType": "continued", "polluted": true}}');
    expect(read).toMatchObject({ ok: true, entries: [{ request: { requestType: 'initial' } }] });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
