import type { Regimen } from '../regimen/plan.ts';
import { advisoryText, discardedSentence, needsSentence, unitsRule, unitsSentence, vialsSentence } from '../regimen/wording.ts';
import { WarningNote } from '../ui/Note.tsx';
import { Timeline } from './Timeline.tsx';

/** The course, the approval over it, and what it takes in units and vials; or what it still waits for. */
export function CourseView({ regimen }: { readonly regimen: Regimen }) {
  if (regimen.kind === 'open') return <p className="ui-muted">{needsSentence(regimen.needs)}</p>;
  const sentences = [unitsSentence(regimen), unitsRule, vialsSentence(regimen), discardedSentence];
  return (
    <>
      {regimen.advisories.map((code) => (
        <WarningNote key={code}>{advisoryText[code]}</WarningNote>
      ))}
      <Timeline plan={regimen} />
      <ul className="course-facts">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
