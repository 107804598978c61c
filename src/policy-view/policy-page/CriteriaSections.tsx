import type { LineOfBusiness } from '../../criteria/answers.ts';
import { referrals } from '../../criteria/policies/cp-phar-312/routing.ts';
import { policy } from '../../criteria/policies/cp-phar-312/tree.ts';
import { sectionText } from '../../criteria/policies/cp-phar-312/wording/policy-text/sections.ts';
import { questionWording } from '../../criteria/policies/cp-phar-312/wording/questions.ts';
import { type Column, Table } from '../../ui/Table.tsx';
import { listInWords } from '../summary.ts';
import { PolicyTree } from './PolicyTree.tsx';
import { Section } from './Section.tsx';

const { initial, continued } = policy;
const linesOfBusiness: readonly LineOfBusiness[] = ['commercial', 'him', 'medicaid'];

export function InitialApproval() {
  return (
    <Section id="I">
      <p>
        {sectionText.initial} {sectionText.approval(initial.approvalMonths)}
      </p>
      <PolicyTree root={initial.listed} />
      <p id="I.A.3.b.ii*">{sectionText.tkiFootnote}</p>
      <PolicyTree root={initial.other} />
      <p>{sectionText.referral}</p>
      <Table caption="Policies for other uses" captionHidden columns={columns} rows={linesOfBusiness} rowKey={(line) => line} />
    </Section>
  );
}

const nameOf = (line: LineOfBusiness) => questionWording.lineOfBusiness.options?.find(([value]) => value === line)?.[1];

const columns: readonly Column<LineOfBusiness>[] = [
  { header: 'Line of business', cell: nameOf, names: true },
  { header: 'I.B.1.a Label change, drug listed', cell: (line) => referrals[line].listed },
  { header: 'I.B.1.b Label change, not listed', cell: (line) => referrals[line].notListed },
  { header: 'I.B.2 Off-label use', cell: (line) => referrals[line].offLabel },
];

export function ContinuedTherapy() {
  return (
    <Section id="II">
      <p>
        {sectionText.continued} {sectionText.approval(continued.approvalMonths)}
      </p>
      <PolicyTree root={continued.listed} />
      <PolicyTree root={continued.other} />
    </Section>
  );
}

export function NotAuthorized() {
  const policies = linesOfBusiness.map((line) => `${nameOf(line) ?? line} ${referrals[line].offLabel}`);
  return (
    <Section id="III">
      <p id="III.A">{sectionText.notAuthorized(listInWords(policies))}</p>
    </Section>
  );
}
