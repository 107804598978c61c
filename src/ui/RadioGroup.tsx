import { useContext } from 'react';
import { Choice, type Option, optionId } from './Choice.tsx';
import type { FieldTexts, Registered } from './Field.tsx';
import { Group } from './Group.tsx';
import { chooseByNumber, ShortcutsContext } from './shortcuts.ts';

interface RadioGroupProps extends Omit<FieldTexts, 'label'>, Registered {
  readonly legend: string;
  readonly options: readonly Option[];
  /** The first radio's id, where error summaries point; the name unless given. */
  readonly id?: string;
  /** Short answers side by side; they wrap. */
  readonly inline?: boolean;
  /** Keys 1 to 9 choose while the focus is in the group; the page's `ShortcutsContext` decides unless given. */
  readonly numberKeys?: boolean;
}

/**
 * One question with exclusive answers. Nothing is chosen beforehand.
 *
 *     <RadioGroup legend="MRD result" inline options={mrdOptions} error={errors.mrd?.message} {...register('mrd')} />
 */
export function RadioGroup({ legend, options, hint, error, optional, id, inline, numberKeys, ...registered }: RadioGroupProps) {
  const onPage = useContext(ShortcutsContext);
  const byNumber = numberKeys ?? onPage;
  const fieldId = id ?? registered.name;
  return (
    <Group id={fieldId} legend={legend} hint={hint} error={error} optional={optional} role="radiogroup">
      <div className="ui-choices" data-inline={inline ? '' : undefined}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            {...option}
            {...registered}
            type="radio"
            id={optionId(fieldId, index)}
            hotkey={byNumber && index < 9 ? String(index + 1) : undefined}
            onKeyDown={chooseByNumber}
          />
        ))}
      </div>
    </Group>
  );
}
