import { useDesk } from '../desk/desk-context.ts';
import { AcknowledgementProvider } from '../form/acknowledgement-context.ts';
import { type FormLinks, FormLinksProvider } from '../form/form-links.ts';
import { ProfileProvider } from '../form/profile-context.ts';
import type { StepKey } from '../form/step-keys.ts';
import { CaseNotice } from './CaseNotice.tsx';
import { OpenRequest } from './OpenRequest.tsx';
import { officeCase } from './office-case.ts';
import { useAcknowledging } from './use-acknowledging.ts';
import { useEditing } from './use-editing.ts';
import { useStoredProfile } from './use-stored-profile.ts';

interface RequestScreenProps {
  readonly id: string;
  readonly step: StepKey;
}

const linksTo = (id: string): FormLinks => ({
  toStep: (step) => `/request/${id}/${step}`,
  toChange: (step) => `/request/${id}/${step}?change`,
});

/** One request of the desk: its form while it is a draft, its answers once it is finished. */
export function RequestScreen({ id, step }: RequestScreenProps) {
  const desk = useDesk();
  const { opening, saveState } = useEditing(desk, id, officeCase);
  const profile = useStoredProfile();
  const acknowledging = useAcknowledging();
  if (opening.kind !== 'open') return <CaseNotice kind={opening.kind} />;
  return (
    <ProfileProvider value={profile}>
      <AcknowledgementProvider value={acknowledging}>
        <FormLinksProvider value={linksTo(id)}>
          <OpenRequest key={opening.version} id={id} step={step} opening={opening} saveState={saveState} />
        </FormLinksProvider>
      </AcknowledgementProvider>
    </ProfileProvider>
  );
}
