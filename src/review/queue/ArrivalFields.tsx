import { formatPlainDate, nearDates, parsePlainDate } from '../../typed/plain-date.ts';
import { readTime } from '../../typed/zoned-time.ts';
import type { SummarizedError } from '../../ui/ErrorSummary.tsx';
import { Field, fieldState, keepsToItself } from '../../ui/Field.tsx';
import { type ArrivalDraft, timeWords, zonesFor } from './arrival-draft.ts';

interface ArrivalFieldsProps {
  readonly draft: ArrivalDraft;
  readonly onDraft: (draft: ArrivalDraft) => void;
  /** the plan's zone (IANA) */
  readonly zone: string;
  readonly errors: readonly SummarizedError[];
}

/** When the requests were received: day, time and zone. Now, unless it is changed. */
export function ArrivalFields({ draft, onDraft, zone, errors }: ArrivalFieldsProps) {
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message;
  const day = parsePlainDate(draft.date, nearDates(new Date().toISOString().slice(0, 10)));
  const time = readTime(draft.time);
  const echo = 'date' in day && time !== undefined ? `${formatPlainDate(day.date)}, ${timeWords(time)}` : '';
  return (
    <fieldset className="queue-arrival">
      <legend className="ui-label">Received</legend>
      <p className="ui-hint">The plan’s clock starts here, for every request of this import.</p>
      <div className="queue-arrival-line">
        <Field id="arrival-date" label="Day" error={errorOf('arrival-date')}>
          <input
            {...keepsToItself}
            {...fieldState('arrival-date', { error: errorOf('arrival-date') }, 'arrival-echo')}
            className="ui-input"
            type="text"
            size={12}
            value={draft.date}
            onChange={(event) => onDraft({ ...draft, date: event.target.value })}
          />
        </Field>
        <Field id="arrival-time" label="Time" error={errorOf('arrival-time')}>
          <input
            {...keepsToItself}
            {...fieldState('arrival-time', { error: errorOf('arrival-time') }, 'arrival-echo')}
            className="ui-input"
            type="text"
            size={8}
            value={draft.time}
            onChange={(event) => onDraft({ ...draft, time: event.target.value })}
          />
        </Field>
        <Field id="arrival-zone" label="Time zone">
          <select
            id="arrival-zone"
            className="ui-input"
            value={draft.zone}
            onChange={(event) => onDraft({ ...draft, zone: event.target.value })}
          >
            {zonesFor(zone).map((name) => (
              <option key={name} value={name}>
                {name.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <output className="ui-echo" id="arrival-echo" htmlFor="arrival-date arrival-time">
        {echo}
      </output>
    </fieldset>
  );
}
