import type { PlannedCycle, PlannedRegimen } from '../regimen/plan.ts';
import {
  courseText,
  coverageText,
  dateText,
  discardedSentence,
  dosedDaysText,
  phaseText,
  spanText,
  unitsRule,
  unitsSentence,
  vialsSentence,
} from '../regimen/wording.ts';
import { type Column, Table } from '../ui/Table.tsx';

const columns: readonly Column<PlannedCycle>[] = [
  { header: 'Cycle', cell: ({ number, phase }) => `${number} ${phaseText[phase]}`, names: true },
  { header: 'Infusion', cell: ({ infusion }) => spanText(infusion) },
  { header: 'Dose', cell: ({ doses }) => dosedDaysText(doses) },
  { header: 'Free until', cell: ({ free }) => dateText(free.to) },
  { header: 'Approval', cell: coverageText },
  { header: 'Units', cell: ({ coveredUnits }) => coveredUnits, numeric: true },
];

/** A course as a table: what the timeline shows, with the units of each cycle. */
export function CourseTable({ plan }: { readonly plan: PlannedRegimen }) {
  return (
    <>
      <Table
        caption={courseText(plan)}
        captionHidden
        columns={columns}
        rows={plan.cycles}
        rowKey={({ number }: PlannedCycle) => String(number)}
      />
      <p>{unitsSentence(plan)}</p>
      <p className="ui-muted">
        {unitsRule} {discardedSentence}
      </p>
      <p className="ui-muted">{vialsSentence(plan)}</p>
    </>
  );
}
