import { useController, useFormContext } from 'react-hook-form';
import type { CriterionId } from '../../criteria/policies/cp-phar-312/citations.ts';
import { criterionWording } from '../../criteria/policies/cp-phar-312/wording/criteria.ts';
import type { Draft } from '../../request/draft.ts';
import { Choice, optionId } from '../../ui/Choice.tsx';
import { Group } from '../../ui/Group.tsx';
import { useLive } from '../live.ts';
import { offeredCriteria } from './checklist.ts';

const isCriterion = (id: string): id is CriterionId => Object.hasOwn(criterionWording, id);

const labelOf = (id: string) => (isCriterion(id) ? `${id} ${criterionWording[id].name}` : id);

/**
 * Which criteria a document supports, each ticked by hand. The list is kept whole and controlled: react-hook-form would make a
 * single text of it where only one criterion is offered.
 */
export function Supports({ index }: { readonly index: number }) {
  const name = `documents.${index}.supports` as const;
  const { control } = useFormContext<Draft>();
  const { field } = useController({ control, name });
  const ticked = field.value;
  const offered: readonly string[] = offeredCriteria(useLive().judgement);
  const unused = [...new Set(ticked)].filter((id) => !offered.includes(id));
  const options = [...offered, ...unused];
  if (options.length === 0) return null;
  const toggle = (id: string) => field.onChange(options.filter((option) => ticked.includes(option) !== (option === id)));
  return (
    <Group id={name} legend="Supports">
      <div className="ui-choices evidence-supports">
        {options.map((id, position) => (
          <Choice
            key={id}
            id={optionId(name, position)}
            type="checkbox"
            label={labelOf(id)}
            hint={unused.includes(id) ? 'Not used: not on the path that the answers take' : undefined}
            checked={ticked.includes(id)}
            onChange={() => toggle(id)}
          />
        ))}
      </div>
    </Group>
  );
}
