import { type TkiFact, tkiFacts } from '../criteria/policies/cp-phar-312/wording/policy-text/therapies.ts';
import { tkiAgentNames } from '../criteria/policies/cp-phar-312/wording/questions.ts';
import { type Column, Table } from '../ui/Table.tsx';
import './policy-table.css';

const columns: readonly Column<TkiFact>[] = [
  { header: 'TKI', cell: ({ agent }) => tkiAgentNames[agent], names: true },
  { header: 'Use in Ph+ ALL', cell: ({ use }) => use },
  { header: 'Dose', cell: ({ dose }) => dose },
  { header: 'Most a day', cell: ({ limit }) => limit },
];

/** The listed TKIs with their doses. CP.PHAR.312 IV, Appendix B. */
export function TkiTable() {
  return (
    <div className="policy-table">
      <Table caption="Listed TKIs" captionHidden columns={columns} rows={tkiFacts} rowKey={({ agent }) => agent} />
    </div>
  );
}
