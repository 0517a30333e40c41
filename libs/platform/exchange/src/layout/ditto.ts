import type { DataCell } from './layout.js';

/** Signs that stand for what is above: 〃, 同上. */
const DITTO = /^(?:[〃″”"“〟々]+|''|,,|同上?|同じ|上に同じ|\/\/)$/u;

/** Fills the cells that only say “as above” with the text of the row of people above. */
export function withoutDittos(
  cells: readonly DataCell[],
  above: readonly DataCell[] | undefined,
  row: number,
): DataCell[] {
  return cells.map((cell, columnIndex) => {
    if (!DITTO.test(cell.text.replace(/\s+/g, ''))) return cell;
    const said = above?.[columnIndex];
    if (said === undefined || said.text.trim() === '' || said.note === 'DITTO_OPEN')
      return { ...cell, note: 'DITTO_OPEN' };
    return { ...said, note: 'DITTO', from: said.from ?? { row, columnIndex } };
  });
}
