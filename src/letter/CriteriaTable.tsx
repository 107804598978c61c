import { VerdictMark } from '../ui/VerdictMark.tsx';
import type { CriteriaBlock, CriterionRow, Fact } from './content.ts';
import { wording } from './wording.ts';

/** Spelled out, since a narrow screen stacks the cells and would lose what the elements mean. */
const as = {
  table: { role: 'table' },
  rows: { role: 'rowgroup' },
  row: { role: 'row' },
  column: { role: 'columnheader' },
  name: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** Every criterion with its verdict; the head is repeated on each page that the table reaches. */
export function CriteriaTable({ caption, rows }: CriteriaBlock) {
  return (
    <table className="letter-criteria" {...as.table}>
      <caption>{caption}</caption>
      <thead {...as.rows}>
        <tr {...as.row}>
          {wording.captions.columns.map((column) => (
            <th key={column} scope="col" {...as.column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as.rows}>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row: { id, depth, mark, name, sentence, behind, documents, note } }: { readonly row: CriterionRow }) {
  return (
    <tr {...as.row} data-depth={depth} data-mark={mark}>
      <th scope="row" {...as.name}>
        {id}
      </th>
      <td className="letter-asks" {...as.cell}>
        <strong>{name}</strong>
        {sentence !== undefined && <p>{sentence}</p>}
      </td>
      <td className="letter-behind" {...as.cell}>
        {behind.map((fact) => (
          <Answer key={fact.term} {...fact} />
        ))}
        {documents.length > 0 && <p>{wording.documentsAre(documents)}</p>}
        {note !== undefined && <p className="letter-note">{note}</p>}
      </td>
      <td className="letter-verdict" {...as.cell}>
        <VerdictMark mark={mark} />
      </td>
    </tr>
  );
}

function Answer({ term, value, isBlank }: Fact) {
  return (
    <p data-blank={isBlank ? '' : undefined}>
      {term}: <span>{value}</span>
    </p>
  );
}
