import { type Criterion, partsOf } from '../../criteria/criterion.ts';
import { questionWording } from '../../criteria/policies/cp-phar-312/wording/questions.ts';
import { listInWords } from '../summary.ts';

/** How the parts of a criterion combine, each by the end of its citation: `(a or b) and *`. Read from the tree. */
export const ruleText = (node: Criterion): string => combined(node, node.id ?? '');

function combined(node: Criterion, cited: string): string {
  const [only, ...others] = partsOf(node);
  if (only !== undefined && only.id === undefined && others.length === 0) return combined(only, cited);
  const parts = partsOf(node).map((part) => partText(part, cited));
  return node.kind === 'all' ? listInWords(parts) : parts.join(' or ');
}

function partText(part: Criterion, cited: string): string {
  if (part.id !== undefined) return part.id.replace(cited, '').replace(/^\./, '');
  if (part.kind === 'leaf') return listInWords(part.reads.map((question) => questionWording[question].noun));
  return `(${combined(part, cited)})`;
}
