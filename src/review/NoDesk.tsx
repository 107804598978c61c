import type { LoadedPlan } from '../plan/plan-query.ts';
import { LinkButton } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';

const sentences: Readonly<Record<LoadedPlan['kind'], string>> = {
  plan: 'This copy of the program belongs to an office: its plan profile (plan.json) has the plan’s desk switched off, so that no determination is issued here by accident. The office imports the plan’s determination on its list of requests.',
  absent: 'This copy of the program has no plan profile (plan.json): without one no determination can be issued here.',
  broken: 'The plan profile (plan.json) of this copy has faults: without a sound one no determination can be issued here.',
};

/** Why the plan's desk is not open here, and how to mend it where it is broken. */
export function NoDesk({ plan }: { readonly plan: LoadedPlan }) {
  return (
    <Page>
      <h1>No reviewer’s desk here</h1>
      <p>{sentences[plan.kind]}</p>
      {plan.kind === 'broken' && (
        <ul>
          {plan.issues.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{path === '' ? message : `${path}: ${message}`}</li>
          ))}
        </ul>
      )}
      <div className="ui-actions">
        <LinkButton href="/">Go to the work list</LinkButton>
      </div>
    </Page>
  );
}
