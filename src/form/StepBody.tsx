import { type ReactNode, Suspense } from 'react';
import { later } from '../ui/later.ts';
import type { StepKey } from './step-keys.ts';
import { DiseaseStep } from './steps/DiseaseStep.tsx';
import { DoseStep } from './steps/DoseStep.tsx';
import { MemberStep } from './steps/MemberStep.tsx';
import { PrescriberStep } from './steps/PrescriberStep.tsx';
import { Questions } from './steps/Questions.tsx';
import { RequestStep } from './steps/RequestStep.tsx';
import { TherapyStep } from './steps/TherapyStep.tsx';

const ServiceStep = later(() => import('./steps/ServiceStep.tsx').then((module) => module.ServiceStep));
const EvidenceStep = later(() => import('./steps/EvidenceStep.tsx').then((module) => module.EvidenceStep));
const CheckStep = later(() => import('./steps/CheckStep.tsx').then((module) => module.CheckStep));

interface StepBodyProps {
  readonly step: StepKey;
  readonly readOnly: boolean;
  /** comes with the fields, after them */
  readonly children: ReactNode;
}

/** What a step asks; the last three come when they are reached. */
export function StepBody({ children, ...step }: StepBodyProps) {
  return (
    <Suspense>
      <Body {...step} />
      {children}
    </Suspense>
  );
}

function Body({ step, readOnly }: Omit<StepBodyProps, 'children'>) {
  switch (step) {
    case 'request':
      return <RequestStep />;
    case 'member':
      return <MemberStep />;
    case 'prescriber':
      return <PrescriberStep />;
    case 'disease':
      return <DiseaseStep />;
    case 'therapy':
      return <TherapyStep />;
    case 'dose':
      return <DoseStep />;
    case 'service':
      return <ServiceStep />;
    case 'evidence':
      return <EvidenceStep />;
    case 'check':
      return <CheckStep readOnly={readOnly} />;
    default:
      return <Questions step={step} />;
  }
}
