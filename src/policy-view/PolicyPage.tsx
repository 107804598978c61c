import { lastReviewLabel, lastRevisedOn } from '../criteria/policies/cp-phar-312/advisories.ts';
import { policyFacts, sectionText } from '../criteria/policies/cp-phar-312/wording/policy-text/sections.ts';
import { WarningNote } from '../ui/Note.tsx';
import { Page } from '../ui/Page.tsx';
import { Citation } from './Citation.tsx';
import { dateInWords } from './date-words.ts';
import { Appendices } from './policy-page/Appendices.tsx';
import { ageInWords } from './policy-page/age.ts';
import { Coding, References, Reminder, Revisions } from './policy-page/Closing.tsx';
import { Contents } from './policy-page/Contents.tsx';
import { ContinuedTherapy, InitialApproval, NotAuthorized } from './policy-page/CriteriaSections.tsx';
import { Dosage, Product } from './policy-page/Dosage.tsx';
import { Readings } from './policy-page/Readings.tsx';
import { Documentation, Indications, Scope } from './policy-page/Scope.tsx';
import { useArrival } from './policy-page/use-arrival.ts';
import './policy-page.css';

/** The whole policy as the program reads it, in our own words; every citation of the program leads to its place here. */
export function PolicyPage() {
  useArrival();
  return (
    <Page name="Policy" wide>
      <div className="policy">
        <div className="policy-head">
          <h1>
            {policyFacts.number}: {policyFacts.drug}
          </h1>
          <p>{sectionText.about}</p>
          <Age />
        </div>
        <Contents />
        <div className="policy-body">
          <Scope />
          <Indications />
          <Documentation />
          <InitialApproval />
          <ContinuedTherapy />
          <NotAuthorized />
          <Appendices />
          <Dosage />
          <Product />
          <References />
          <Coding />
          <Revisions />
          <Reminder />
          <Readings />
        </div>
      </div>
    </Page>
  );
}

/** How old the policy is on this computer's calendar. */
function Age() {
  return (
    <WarningNote>
      The policy was last reviewed {lastReviewLabel} and last revised {dateInWords(lastRevisedOn)}, {ageInWords(lastRevisedOn, new Date())}{' '}
      ago. {sectionText.mayHaveChanged} (<Citation id="I.B.1" />)
    </WarningNote>
  );
}
