import { createElement, Fragment } from 'react';
import { CriteriaTable } from './CriteriaTable.tsx';
import type { Block, Fact, FactsBlock, ListBlock } from './content.ts';
import { announces } from './lead-in.ts';

/** The blocks of a section, in order. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block) => <BlockView key={keyOf(block)} block={block} />);
}

/** What tells a block from the others of its section. */
function keyOf(block: Block): string {
  switch (block.kind) {
    case 'statement':
    case 'paragraph':
      return block.text;
    case 'lines':
      return block.lines.join(' ');
    case 'facts':
      return `${block.caption ?? ''} ${block.rows[0]?.term ?? ''}`;
    case 'list':
      return `${block.kind} ${block.items[0]?.lead ?? block.items[0]?.lines[0] ?? ''}`;
    case 'criteria':
      return block.kind;
  }
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'statement':
      return (
        <p className="letter-statement" lang={block.lang}>
          <Prose>{block.text}</Prose>
        </p>
      );
    case 'paragraph':
      return (
        <p lang={block.lang} data-announces={announces(block) ? '' : undefined}>
          <Prose>{block.text}</Prose>
        </p>
      );
    case 'lines':
      return (
        <address className="letter-lines" lang={block.lang}>
          {block.lines.join('\n')}
        </address>
      );
    case 'facts':
      return <Facts {...block} />;
    case 'list':
      return <List {...block} />;
    case 'criteria':
      return <CriteriaTable {...block} />;
  }
}

/** A phone number is not parted at its hyphen. */
const phoneNumbers = /(\b\d+(?:-\d+)+\b)/;

function Prose({ children }: { readonly children: string }) {
  const parts = children.split(phoneNumbers);
  const shown = parts.map((part, index) => (index % 2 === 0 ? part : createElement('span', { className: 'letter-number' }, part)));
  return createElement(Fragment, null, ...shown);
}

function Facts({ caption, rows }: FactsBlock) {
  return (
    <div className="letter-facts">
      {caption !== undefined && <h3>{caption}</h3>}
      <dl>
        {rows.map((row) => (
          <FactRow key={row.term} {...row} />
        ))}
      </dl>
    </div>
  );
}

function FactRow({ term, value, isBlank }: Fact) {
  return (
    <div>
      <dt>{term}</dt>
      <dd data-blank={isBlank ? '' : undefined}>{value}</dd>
    </div>
  );
}

function List({ items, lang }: ListBlock) {
  return (
    <ul className="letter-list" lang={lang}>
      {items.map(({ lead, lines }) => (
        <li key={lead ?? lines.join(' ')}>
          {lead !== undefined && <strong>{lead}</strong>}
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </li>
      ))}
    </ul>
  );
}
