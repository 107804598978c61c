import { useFormContext, useWatch } from 'react-hook-form';
import { CourseView } from '../../policy-view/CourseView.tsx';
import { courseOf } from '../../policy-view/course.ts';
import { nearDates, parsePlainDate } from '../../typed/plain-date.ts';
import { Details } from '../../ui/Details.tsx';
import type { DeterminationDraft } from './determination-draft.ts';
import { useReview } from './review-context.ts';
import { labels } from './wording.ts';

/** The course that is asked for under the approval as it is typed: the days, the units, what goes past the label. */
export function ReviewCourse() {
  const { control } = useFormContext<DeterminationDraft>();
  const isApproval = useWatch({ control, name: 'decision' }) === 'approved';
  const { facts, today } = useReview();
  const start = parsePlainDate(useWatch({ control, name: 'startsOn' }), nearDates(today));
  const course = courseOf(facts.request, 'date' in start ? start.date : undefined);
  if (course === undefined) return null;
  return (
    // it matters to an approval: there it stands open
    <Details key={String(isApproval)} summary={labels.course} open={isApproval}>
      <CourseView regimen={course} />
    </Details>
  );
}
