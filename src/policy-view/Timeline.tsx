import type { PlannedRegimen } from '../regimen/plan.ts';
import { courseText, cycleDoseText, cycleText, noCycleSentence } from '../regimen/wording.ts';
import { Details } from '../ui/Details.tsx';
import { CourseTable } from './CourseTable.tsx';
import { TimelineKey } from './TimelineKey.tsx';
import { type Bar, type Month, type Row, type TimelineLayout, timelineLayout } from './timeline-layout.ts';
import './timeline.css';

interface TimelineProps {
  readonly plan: PlannedRegimen;
}

/**
 * A course as a picture: a row for each cycle on one time axis, the days of the approval shaded, the same as a table on
 * demand. Places on the axis are percentages, so that the picture takes any width; timeline.css moves the labels.
 *
 *     <Timeline plan={plan} />
 */
export function Timeline({ plan }: TimelineProps) {
  if (plan.cycles.length === 0) return <p>{noCycleSentence}</p>;
  const layout = timelineLayout(plan);
  const name = courseText(plan);
  return (
    <figure className="timeline">
      <figcaption>{name}</figcaption>
      <div className="timeline-picture" role="img" aria-label={`Timeline. ${name}. The table below says the same.`}>
        <Backdrop layout={layout} />
        <Axis months={layout.months} />
        {layout.rows.map((row) => (
          <CycleRow key={row.cycle.number} row={row} />
        ))}
      </div>
      <TimelineKey plan={plan} />
      <Details summary="The course as a table">
        <CourseTable plan={plan} />
      </Details>
    </figure>
  );
}

const at = (value: number) => `${value}%`;

/** Behind all rows, below the months' names: the months, the approval, and its marks in a strip of their own. */
function Backdrop({ layout: { window, nextRequest, months } }: { readonly layout: TimelineLayout }) {
  const end = window.x + window.width;
  return (
    <svg className="timeline-backdrop" aria-hidden="true">
      <rect className="timeline-window" x={at(window.x)} width={at(window.width)} y="0" height="100%" />
      {months.map(({ x }) => (
        <line key={x} className="timeline-month" x1={at(x)} x2={at(x)} y1="0" y2="100%" />
      ))}
      <line className="timeline-limit" x1={at(window.x)} x2={at(window.x)} y1="0" y2="100%" />
      <line className="timeline-limit" x1={at(end)} x2={at(end)} y1="0" y2="100%" />
      <svg className="timeline-mark" x={at(window.x)} aria-hidden="true">
        <path d="M0 0h8l-3 4 3 4h-8z" />
      </svg>
      <svg className="timeline-mark" x={at(end)} aria-hidden="true">
        <path d="M0 0h-8l3 4 -3 4h8z" />
      </svg>
      {nextRequest !== undefined && (
        <svg className="timeline-due" x={at(nextRequest)} aria-hidden="true">
          <line x1="0" x2="0" y1="16" y2="100%" />
          <path d="M0 10l4 4 -4 4 -4 -4z" />
        </svg>
      )}
    </svg>
  );
}

function Axis({ months }: { readonly months: readonly Month[] }) {
  return (
    <svg className="timeline-axis" aria-hidden="true">
      {months.map(({ x, name, year, minor }) => (
        <svg key={x} x={at(x)} aria-hidden="true">
          <text className={minor ? 'timeline-minor' : undefined} y="10">
            {name}
          </text>
          <text y="23">{year}</text>
        </svg>
      ))}
    </svg>
  );
}

function CycleRow({ row: { cycle, bars, free } }: { readonly row: Row }) {
  return (
    <div className="timeline-row">
      <div className="timeline-label">
        <span>{cycleText(cycle)}</span>
        <span className="ui-muted">{cycleDoseText(cycle.doses)}</span>
      </div>
      <svg className="timeline-lane" aria-hidden="true">
        <line className="timeline-free" x1={at(free.x)} x2={at(free.x + free.width)} y1="16" y2="16" />
        {bars.map((bar) => (
          <DoseBar key={bar.x} bar={bar} />
        ))}
      </svg>
    </div>
  );
}

function DoseBar({ bar: { x, width, covered, low, dose, fits } }: { readonly bar: Bar }) {
  const [top, height] = low ? [13, 13] : [6, 20];
  return (
    <g className={covered ? 'timeline-covered' : 'timeline-uncovered'}>
      <rect x={at(x)} width={at(width)} y={top} height={height} />
      {fits !== undefined && (
        <text data-fits={fits} x={at(x + width / 2)} y={top + height / 2 + 4}>
          {dose}
        </text>
      )}
    </g>
  );
}
