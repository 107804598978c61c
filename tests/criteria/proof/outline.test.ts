import { describe, expect, it } from 'vitest';
import { type Criterion, partsOf } from '../../../src/criteria/criterion.ts';
import { criterionIds } from '../../../src/criteria/policies/cp-phar-312/citations.ts';
import { policy } from '../../../src/criteria/policies/cp-phar-312/tree.ts';
import outline from '../policy-outline.json' with { type: 'json' };

interface Cited {
  readonly id: string;
  /** the criterion that it stands under */
  readonly under: string | undefined;
}

function citedIn(node: Criterion, under?: string): readonly Cited[] {
  const own = node.id === undefined ? [] : [{ id: node.id, under }];
  return [...own, ...partsOf(node).flatMap((part) => citedIn(part, node.id ?? under))];
}

const cited = [policy.initial, policy.continued].flatMap(({ listed, other }) => [...citedIn(listed), ...citedIn(other)]);
const ids = cited.map(({ id }) => id);

const footnotes = Object.entries(outline.footnotes).filter(([, { criterion }]) => criterion);
const alternatives = Object.entries(outline.alternatives);
const sections = outline.sections.filter((id) => !Object.keys(outline.withoutCriterion).includes(id));
const criteria = [...sections, ...footnotes.map(([id]) => id), ...alternatives.map(([id]) => id)];

/** What a criterion of the policy stands under, inside out: what it is a footnote or an alternative of, then by its number. */
function ancestorsOf(id: string): readonly string[] {
  const [, belongsTo] = [...footnotes.map(([note, { to }]) => [note, to] as const), ...alternatives].find(([name]) => name === id) ?? [];
  const parent = belongsTo ?? id.replace(/\.[^.]+$/, '');
  return sections.includes(parent) && parent !== id ? [parent, ...ancestorsOf(parent)] : [];
}

describe('the tree and the outline of the policy', () => {
  it('cite nothing but what the policy has', () => {
    expect(ids.filter((id) => !criteria.includes(id))).toEqual([]);
  });

  it('leave out nothing that the policy has', () => {
    expect(criteria.filter((id) => !ids.some((each) => each === id))).toEqual([]);
  });

  it('name every criterion once, in the same order', () => {
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.filter((id) => sections.includes(id))).toEqual(sections);
    expect(ids).toEqual(criterionIds);
  });

  it.each(cited.filter(({ under }) => under !== undefined))('put $id below $under, as the policy does', ({ id, under }) => {
    expect(ancestorsOf(id)).toContain(under);
  });

  it('begin with the sections alone', () => {
    expect(cited.flatMap(({ id, under }) => (under === undefined ? id : []))).toEqual(['I.A', 'I.B', 'II.A', 'II.B']);
  });
});
