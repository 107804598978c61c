import { CourseView } from '../policy-view/CourseView.tsx';
import { courseOf } from '../policy-view/course.ts';
import { useLive } from './live.ts';

/** The course from the planned start, once it is known. */
export function Course() {
  const { reading } = useLive();
  const course = courseOf(reading.request);
  if (course === undefined) return null;
  return (
    <section aria-label="Course">
      <CourseView regimen={course} />
    </section>
  );
}
