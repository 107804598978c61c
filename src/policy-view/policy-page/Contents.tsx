import { PolicyLink } from '../PolicyLink.tsx';
import { contents, type SectionId, titles } from './titles.ts';

/** The table of contents. */
export function Contents() {
  return (
    <nav className="policy-contents" aria-label="Contents">
      <ul>
        {contents.map(({ id, inner }) => (
          <li key={id}>
            <PolicyLink to={id}>{titles[id]}</PolicyLink>
            {inner && <Inner ids={inner} />}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Inner({ ids }: { readonly ids: readonly SectionId[] }) {
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <PolicyLink to={id}>{titles[id]}</PolicyLink>
        </li>
      ))}
    </ul>
  );
}
