import fc from 'fast-check';
import { isObject } from '../../src/request/paths.ts';
import { requests } from './arbitraries.ts';

/** Files as offices import them, changed as damage, other programs and attackers would change them: shaped by the formats, not blind. */

/** Stands in every text of the valid files: no message may repeat it. */
export const secret = 'Qzxsecretname';

const when = 1_772_000_000_000;
const hex = (sign: string) => sign.repeat(32);

const determination = {
  format: 'pa-determination',
  formatVersion: 1,
  requestId: hex('1'),
  authorizationNumber: secret,
  determination: {
    decision: 'pended',
    decidedOn: '2026-03-01',
    decidedBy: { name: secret, role: 'Pharmacist' },
    respondBy: '2026-03-11',
    reason: secret,
  },
};

const portable = (request: unknown) => ({
  id: hex('2'),
  case: {
    format: 'pa-case',
    formatVersion: 1,
    createdAt: when,
    step: 'disease',
    field: 'diagnosis.mrd',
    status: 'draft',
    revisions: [{ number: 1, finishedAt: when, draft: { member: { familyName: secret } } }],
    sent: { on: '2026-03-01', how: 'fax' },
    pendedUntil: '2026-03-09',
    authorizationNumber: secret,
    draft: {
      ...(isObject(request) ? request : {}),
      member: { familyName: secret, weightKg: '70' },
      diagnosis: { tkiTried: 'some', tkiHistory: [{ agent: 'dasatinib', outcome: 'refractory', others: '{"seen":1}' }] },
      others: JSON.stringify({ later: secret, diagnosis: { more: [1] } }),
      documents: [
        { id: 'd1', title: secret, supports: ['I.A.1'], attachmentId: 'a1', fileName: secret, mediaType: 'application/pdf', byteLength: 9 },
      ],
    },
  },
  attachments: [{ id: 'a1', name: secret, mediaType: 'application/pdf', base64: 'JVBERi0xLjcK' }],
});

const named = (request: unknown) => ({ ...(isObject(request) ? request : {}), requestId: hex('3'), member: { familyName: secret } });

/** A valid file of each kind, as a value. */
const validFiles: fc.Arbitrary<unknown> = requests.chain((request) =>
  fc.constantFrom<unknown>(named(request), [named(request), determination, named(request)], determination, {
    format: 'pa-cases',
    formatVersion: 1,
    cases: [portable(request), portable(request)],
  }),
);

const nested = (depth: number): unknown => {
  let value: unknown = secret;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { inner: value };
  return value;
};

/** Deeper than calls can go: it is put in as text. */
const deep = `${'[{"inner":'.repeat(20_000)}null${'}]'.repeat(20_000)}`;

/** What may stand where something else was expected. */
const wrongValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  9e15,
  '',
  secret,
  '2026-02-30',
  [],
  {},
  [[]],
  [null],
  { length: -1 },
  '\u0000\ud800',
  '{"diagnosis":{"mrd":"positive"},"__proto__":{"later":1}}',
].concat([nested(3), nested(63), '@deep@', deep, secret.repeat(5000), Array.from({ length: 3000 }, () => null)]);

/** Keys that careless programs trip over. */
const keys = ['__proto__', 'constructor', 'toJSON', 'then', 'length', 'format', 'formatVersion', 'documents', 'cases', secret];

/** One change somewhere in a value: its places are numbered, and `place` picks one. */
type Change = {
  readonly place: number;
  readonly how: 'replace' | 'remove' | 'add' | 'repeat';
  readonly with: unknown;
  readonly key: string;
};

const changes: fc.Arbitrary<Change> = fc.record({
  place: fc.nat(10_000),
  how: fc.constantFrom('replace', 'replace', 'remove', 'add', 'repeat'),
  with: fc.constantFrom(...wrongValues),
  key: fc.constantFrom(...keys),
});

const countOf = (value: unknown): number =>
  1 + (typeof value === 'object' && value !== null ? Object.values(value).reduce<number>((sum, part) => sum + countOf(part), 0) : 0);

/** The value with the change at its place; `defineProperty`, since an assignment of `__proto__` would change the prototype. */
function changed(root: unknown, change: Change): unknown {
  let left = change.place % countOf(root);
  const visit = (value: unknown): unknown => {
    if (left-- === 0) return altered(value, change);
    if (Array.isArray(value)) return value.flatMap((part) => (left === 0 && change.how === 'repeat' ? [part, visit(part)] : [visit(part)]));
    if (!isObject(value)) return value;
    const copy = {};
    for (const [key, part] of Object.entries(value)) define(copy, key, visit(part));
    return copy;
  };
  return visit(root);
}

const define = (target: object, key: string, value: unknown) =>
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });

function altered(value: unknown, { how, with: other, key }: Change): unknown {
  if (how === 'remove') return undefined;
  if (how !== 'add' || !isObject(value)) return how === 'repeat' ? value : other;
  return define({ ...value }, key, other);
}

/** One change of the text: damage that is no JSON any more, or strange JSON. */
const damages: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }).map((share) => (text: string) => text.slice(0, Math.floor(text.length * share))),
  fc
    .tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom('"', '{', ']', ',', '\\', '\u0000', '\ud800', '\n', '1e999', 'NaN', '//', secret),
    )
    .map(([share, sign]) => (text: string) => {
      const at = Math.floor(text.length * share);
      return text.slice(0, at) + sign + text.slice(at + 1);
    }),
  fc.nat(3000).map((times) => (text: string) => '['.repeat(times) + text + ']'.repeat(times)),
  fc.constantFrom('\ufeff', '\ufeff\ufeff', '\n\n', ' ').map((before) => (text: string) => before + text),
  fc.nat(40).map((times) => (text: string) => `${text}\n`.repeat(times + 1)),
  fc.nat(2000).map((times) => (text: string) => `${text}${'\n{}'.repeat(times)}`),
);

/** The text of a malformed file, and sometimes of one that happens to be well formed still. */
export const malformedImports: fc.Arbitrary<string> = fc
  .tuple(validFiles, fc.array(changes, { maxLength: 3 }), fc.array(damages, { maxLength: 2 }))
  .map(([file, valueChanges, textDamages]) => {
    const value = valueChanges.reduce(changed, file);
    const text = (JSON.stringify(value) ?? '').replaceAll('"@deep@"', deep);
    return textDamages.reduce((damaged, damage) => damage(damaged), text);
  });
