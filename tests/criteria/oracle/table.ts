type Columns = readonly (readonly string[])[];
type Pattern = readonly (readonly string[])[];

/** One row: a cell for each column (`-` for any value, `a|b` for either), and what follows. */
export type Row<Result> = readonly [cells: string, result: Result];

/**
 * A decision table, compiled to one slot for each case. Building it throws where a case has no row, or where two rows
 * that match the same case disagree: so a table says something about everything, and only one thing. Rows of
 * `impossible` are cases that cannot arise; looking one up throws, as does a cell that is no value of its column.
 */
export function decisionTable<const Result>(
  columns: Columns,
  rows: readonly Row<Result>[],
  impossible: readonly string[] = [],
): (...cells: readonly string[]) => Result {
  const slots = slotsOf(columns, rows, impossible);
  const codes = columns.map((values) => new Map(values.map((value, code) => [value, code])));
  return (...cells) => {
    let index = 0;
    for (let column = 0; column < codes.length; column += 1) {
      const code = codes[column];
      index = index * (code?.size ?? 0) + (code?.get(cells[column] ?? '') ?? Number.NaN);
    }
    const slot = slots[index];
    if (slot === undefined) throw new Error(`No such case: ${cells.join(' ')}`);
    return slot.result;
  };
}

/** A table of when something holds; every case without a row is a "no". */
export function holdsWhen(columns: Columns, rows: readonly string[]): (...cells: readonly string[]) => boolean {
  const patterns = rows.map((row) => patternOf(row, columns));
  const holds = (cells: readonly string[]) => patterns.some((pattern) => isMatch(pattern, cells));
  return decisionTable(
    columns,
    casesOf(columns).map((cells) => [cells.join(' '), holds(cells)]),
  );
}

function slotsOf<Result>(columns: Columns, rows: readonly Row<Result>[], impossible: readonly string[]) {
  const possible = rows.map(([cells, result]) => ({ pattern: patternOf(cells, columns), result }));
  const excluded = impossible.map((cells) => patternOf(cells, columns));
  return casesOf(columns).map((cells) => {
    const [slot, ...others] = possible.filter(({ pattern }) => isMatch(pattern, cells));
    const isExcluded = excluded.some((pattern) => isMatch(pattern, cells));
    if (isExcluded === (slot !== undefined)) throw new Error(`A row, or that it cannot arise: ${cells.join(' ')}`);
    if (others.some(({ result }) => !isSame(result, slot?.result))) throw new Error(`Rows disagree: ${cells.join(' ')}`);
    return slot;
  });
}

const isSame = (one: unknown, other: unknown) => one === other || JSON.stringify(one) === JSON.stringify(other);

const isMatch = (pattern: Pattern, cells: readonly string[]) => pattern.every((named, column) => named.includes(cells[column] ?? ''));

function casesOf(columns: Columns): readonly (readonly string[])[] {
  const none: readonly (readonly string[])[] = [[]];
  return columns.reduce((cases, values) => cases.flatMap((cells) => values.map((value) => [...cells, value])), none);
}

function patternOf(row: string, columns: Columns): Pattern {
  const cells = row.split(' ');
  if (cells.length !== columns.length) throw new Error(`${columns.length} cells expected: ${row}`);
  return cells.map((cell, column) => {
    const values = columns[column] ?? [];
    const named = cell === '-' ? values : cell.split('|');
    if (!named.every((value) => values.includes(value))) throw new Error(`No value of column ${column + 1}: ${row}`);
    return named;
  });
}
