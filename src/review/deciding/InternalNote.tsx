import { TextArea } from '../../ui/TextField.tsx';
import { internalNoted, internalNoteSoFar } from '../case/acts.ts';
import { useReviewing } from '../screen/reviewing.ts';

/** For colleagues: on no letter and in no file that goes to the office. */
export function InternalNote() {
  const { reviewed, act } = useReviewing();
  const written = reviewed.history.findLast(({ did }) => did === 'internal note')?.about['note'] ?? '';
  return (
    <TextArea
      name="internal-note"
      label="Internal note"
      hint="Stays off every letter and out of the file for the office."
      optional
      value={reviewed.internalNote}
      onChange={(event) => act((before) => internalNoteSoFar(before, event.target.value))}
      onBlur={() => {
        if (reviewed.internalNote !== written) act((before, actor) => internalNoted(before, actor));
      }}
    />
  );
}
