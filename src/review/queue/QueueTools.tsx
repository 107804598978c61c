import type { ReactNode } from 'react';
import { keepsToItself } from '../../ui/Field.tsx';
import { stages } from '../case/review-case.ts';
import { lineNames, outcomeWords, stageWords, urgencyWords } from '../words.ts';
import { columns } from './columns.ts';
import type { Filter, Order } from './view.ts';

interface QueueToolsProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

const lines = ['commercial', 'him', 'medicaid'] as const;
const urgencies = ['standard', 'expedited'] as const;
const outcomes = ['meets', 'does-not-meet', 'incomplete', 'refer'] as const;

/** Search and filters. The order is chosen here where the rows are stacked and show no headings. */
export function QueueTools({ filter, onFilter, order, onOrder }: QueueToolsProps) {
  return (
    <search className="queue-tools">
      <Tool id="queue-search" label="Search name, member ID, birth date or number">
        <input
          {...keepsToItself}
          id="queue-search"
          className="ui-input"
          type="search"
          size={28}
          value={filter.query}
          onChange={(event) => onFilter({ ...filter, query: event.target.value })}
        />
      </Tool>
      <FilterTool
        id="queue-stage"
        label="State"
        values={stages}
        words={stageWords}
        chosen={filter.stage}
        onPick={(stage) => onFilter({ ...filter, stage })}
      />
      <FilterTool
        id="queue-line"
        label="Line of business"
        values={lines}
        words={lineNames}
        chosen={filter.line}
        onPick={(line) => onFilter({ ...filter, line })}
      />
      <FilterTool
        id="queue-urgency"
        label="Urgency"
        values={urgencies}
        words={urgencyWords}
        chosen={filter.urgency}
        onPick={(urgency) => onFilter({ ...filter, urgency })}
      />
      <FilterTool
        id="queue-outcome"
        label="Evaluation"
        values={outcomes}
        words={outcomeWords}
        chosen={filter.outcome}
        onPick={(outcome) => onFilter({ ...filter, outcome })}
      />
      <OrderTool order={order} onOrder={onOrder} />
    </search>
  );
}

function OrderTool({ order, onOrder }: Pick<QueueToolsProps, 'order' | 'onOrder'>) {
  const choose = (chosen: string) => {
    const column = columns.find(({ key }) => key === chosen);
    if (column !== undefined) onOrder({ key: column.key, isDescending: column.beginsDescending });
  };
  return (
    <Tool id="queue-order" label="Sort by" isForStacked>
      <select id="queue-order" className="ui-input" value={order.key} onChange={(event) => choose(event.target.value)}>
        {columns.map(({ key, header }) => (
          <option key={key} value={key}>
            {header}
          </option>
        ))}
      </select>
    </Tool>
  );
}

interface FilterToolProps<Value extends string> {
  readonly id: string;
  readonly label: string;
  readonly values: readonly Value[];
  readonly words: Readonly<Record<Value, string>>;
  readonly chosen: Value | '';
  readonly onPick: (value: Value | '') => void;
}

function FilterTool<Value extends string>({ id, label, values, words, chosen, onPick }: FilterToolProps<Value>) {
  return (
    <Tool id={id} label={label}>
      <select
        id={id}
        className="ui-input"
        value={chosen}
        onChange={(event) => onPick(values.find((value) => value === event.target.value) ?? '')}
      >
        <option value="">All</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {words[value]}
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
