import type { ReactNode } from 'react';
import { lineOfBusinessWords } from '../policy-view/answer-words.ts';
import { type Order, type Stage, stages } from '../request/case-list.ts';
import { keepsToItself } from '../ui/Field.tsx';
import { columns } from './columns.ts';

type Line = keyof typeof lineOfBusinessWords;

/** What is looked for, and in which order. Empty stands for all. */
export interface View {
  readonly query: string;
  readonly stage: Stage | '';
  readonly line: Line | '';
  readonly order: Order;
}

export const everything: View = { query: '', stage: '', line: '', order: { key: 'changed', isDescending: true } };

const stageWords: Readonly<Record<Stage, string>> = {
  draft: 'Drafts',
  finished: 'Finished',
  sent: 'Sent',
  pended: 'Pended',
  decided: 'Decided',
};

const lines: readonly Line[] = ['commercial', 'him', 'medicaid'];

interface ListToolsProps {
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** Search and filters. The order is chosen here where the table is stacked and shows no headings. */
export function ListTools({ view, onView }: ListToolsProps) {
  return (
    <search className="worklist-tools">
      <Tool id="worklist-search" label="Search name, member ID, birth date or number">
        <input
          {...keepsToItself}
          id="worklist-search"
          className="ui-input"
          type="search"
          size={32}
          value={view.query}
          onChange={(event) => onView({ ...view, query: event.target.value })}
        />
      </Tool>
      <Tool id="worklist-stage" label="Status">
        <select
          id="worklist-stage"
          className="ui-input"
          value={view.stage}
          onChange={(event) => onView({ ...view, stage: stages.find((stage) => stage === event.target.value) ?? '' })}
        >
          <option value="">All</option>
          {stages.map((stage) => (
            <option key={stage} value={stage}>
              {stageWords[stage]}
            </option>
          ))}
        </select>
      </Tool>
      <Tool id="worklist-line" label="Line of business">
        <select
          id="worklist-line"
          className="ui-input"
          value={view.line}
          onChange={(event) => onView({ ...view, line: lines.find((line) => line === event.target.value) ?? '' })}
        >
          <option value="">All</option>
          {lines.map((line) => (
            <option key={line} value={line}>
              {lineOfBusinessWords[line]}
            </option>
          ))}
        </select>
      </Tool>
      <OrderTool view={view} onView={onView} />
    </search>
  );
}

function OrderTool({ view, onView }: ListToolsProps) {
  const choose = (chosen: string) => {
    const column = columns.find(({ sortKey }) => sortKey === chosen);
    if (column !== undefined) onView({ ...view, order: { key: column.sortKey, isDescending: column.beginsDescending } });
  };
  return (
    <Tool id="worklist-order" label="Sort by" isForStacked>
      <select id="worklist-order" className="ui-input" value={view.order.key} onChange={(event) => choose(event.target.value)}>
        {columns.map(({ sortKey, header }) => (
          <option key={sortKey} value={sortKey}>
            {header}
          </option>
        ))}
      </select>
    </Tool>
  );
}

interface ToolProps {
  readonly id: string;
  readonly label: string;
  readonly isForStacked?: boolean;
  readonly children: ReactNode;
}

function Tool({ id, label, isForStacked, children }: ToolProps) {
  return (
    <div data-stacked={isForStacked ? '' : undefined}>
      <label className="ui-label" htmlFor={id}>
        {label}
      </label>
      {children}
    </div>
  );
}
