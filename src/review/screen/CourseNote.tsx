import { CourseView } from '../../policy-view/CourseView.tsx';
import { courseOf } from '../../policy-view/course.ts';
import { Details } from '../../ui/Details.tsx';
import { currentOf } from '../case/review-case.ts';
import { useReviewing } from './reviewing.ts';

/** The course that is asked for, with its doses and units. */
export function CourseNote() {
  const { reviewed } = useReviewing();
  const course = courseOf(currentOf(reviewed).request);
  if (course === undefined) return null;
  return (
    <Details summary="The course that is asked for">
      <CourseView regimen={course} />
    </Details>
  );
}
