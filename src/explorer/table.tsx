import { useState } from 'preact/hooks';
import type { Commands } from './commands.js';
import type { Visible } from './filters.js';
import { type Relationship, STATUSES } from './graph.js';
import { StatusBadge } from './status-badge.js';
import { typeText, type Words } from './words.js';

interface Props {
  readonly shown: Visible;
  readonly selectedId: string | undefined;
  readonly words: Words;
  readonly commands: Commands;
}

type Column = 'source' | 'type' | 'target' | 'status' | 'last' | 'sources';
type Value = string | number;

/** The relationships in the picture as rows: the picture for those who would rather read. */
export function Table({ shown, selectedId, words, commands }: Props) {
  const [order, setOrder] = useState<{ column: Column; ascending: boolean }>({ column: 'last', ascending: false });
  const { texts } = words;
  const names = new Map(shown.entities.map(({ id, name }) => [id, name]));
  const inColumn = valuesIn(words, names);
  const rows = shown.relationships.toSorted(
    (a, b) => compare(inColumn(a, order.column), inColumn(b, order.column)) * (order.ascending ? 1 : -1),
  );
  const columns: readonly (readonly [Column, string])[] = [
    ['source', texts.source],
    ['type', texts.type],
    ['target', texts.target],
    ['status', texts.statuses],
    ['last', texts.last],
    ['sources', texts.sourcesShort],
  ];
  return (
    <table>
      <thead>
        <tr>
          {columns.map(([column, label]) => (
            <th key={column} scope="col" aria-sort={sortOf(order, column)}>
              <button
                type="button"
                class="link"
                onClick={() => setOrder({ column, ascending: order.column === column && !order.ascending })}
              >
                {label}
                <span aria-hidden="true">{order.column === column ? (order.ascending ? ' ▲' : ' ▼') : ''}</span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((relationship) => (
          <tr key={relationship.id} class={relationship.id === selectedId ? 'selected' : ''}>
            <td>{names.get(relationship.sourceId)}</td>
            <td>
              <button type="button" class="link" onClick={() => commands.selectRelationship(relationship.id)}>
                {typeText(words, relationship.type)}
              </button>
            </td>
            <td>{names.get(relationship.targetId)}</td>
            <td>
              <StatusBadge status={relationship.status} words={words} />
            </td>
            <td class="day">{relationship.lastAt?.slice(0, 10) ?? '–'}</td>
            <td class="number">{relationship.sourceCount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function valuesIn(words: Words, names: ReadonlyMap<string, string>) {
  return (relationship: Relationship, column: Column): Value =>
    ({
      source: names.get(relationship.sourceId) ?? '',
      type: typeText(words, relationship.type),
      target: names.get(relationship.targetId) ?? '',
      status: STATUSES.indexOf(relationship.status),
      last: relationship.lastAt ?? '',
      sources: relationship.sourceCount,
    })[column];
}

const compare = (a: Value, b: Value): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));

function sortOf(order: { column: Column; ascending: boolean }, column: Column) {
  if (order.column !== column) return 'none';
  return order.ascending ? 'ascending' : 'descending';
}
