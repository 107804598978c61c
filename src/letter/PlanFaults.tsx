import type { LoadedPlan } from '../plan/plan-query.ts';

/** Why the health plan's profile cannot be used: each fault with its place in plan.json and how to mend it. */
export function PlanFaults({ loaded }: { readonly loaded: LoadedPlan | undefined }) {
  if (loaded === undefined || loaded.kind === 'plan') return null;
  return (
    <section className="ui-note" data-kind="warning" aria-labelledby="plan-faults">
      <h2 id="plan-faults">The health plan’s profile cannot be used</h2>
      {loaded.kind === 'absent' ? <Absent /> : <Broken {...loaded} />}
    </section>
  );
}

function Absent() {
  return <p>There is no plan.json beside the program, or it did not come. Put one there, or load this page again.</p>;
}

function Broken({ issues }: Extract<LoadedPlan, { kind: 'broken' }>) {
  return (
    <>
      <p>Mend plan.json beside the program, then load this page again:</p>
      <ul className="letter-view-faults">
        {issues.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            {path !== '' && <code>{path}</code>}
            <p>{message}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
