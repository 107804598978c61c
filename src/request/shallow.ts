/** Brackets within brackets; what people write has some five, and a file with thousands is made to break programs. */
const deepest = 64;

/** Whether a value is nested no deeper than any of ours. It looks level by level, not by calls: depth must not cost the stack. */
export function isShallow(root: unknown): boolean {
  let level = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return false;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return true;
}
