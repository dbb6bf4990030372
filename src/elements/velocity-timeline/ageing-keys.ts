import type { AgeingLayout, AgeingMarks, AgeingRow } from './ageing-layout.js';

/** Which record a key leads to from one: the next of its stage by age, or the one of about its age in another; null for other keys. */
export function markFor(
  key: string,
  from: number,
  layout: AgeingLayout,
  { stage, days }: AgeingMarks,
  isRightToLeft: boolean,
): number | null {
  const { order, rows, column } = layout;
  const at = stage[from] ?? 0;
  const row = rows[at];
  if (row === undefined) return null;
  const place = order.indexOf(from);
  const within = (to: number) => order[Math.max(row.from, Math.min(row.to - 1, to))] ?? from;
  switch (key) {
    case isRightToLeft ? 'ArrowLeft' : 'ArrowRight':
      return within(place + 1);
    case isRightToLeft ? 'ArrowRight' : 'ArrowLeft':
      return within(place - 1);
    case 'Home':
      return within(row.from);
    case 'End':
      return within(row.to - 1);
    case 'PageDown':
      return within(overGroup(order, row, place, column, 1));
    case 'PageUp':
      return within(overGroup(order, row, place, column, -1));
    case 'ArrowDown':
    case 'ArrowUp': {
      const others = key === 'ArrowDown' ? rows.slice(at + 1) : rows.slice(0, at).toReversed();
      const other = others.find(({ from: start, to }) => to > start);
      return other === undefined ? from : nearestIn(other, order, days, days[from] ?? 0);
    }
    default:
      return null;
  }
}

/** The first place, in a direction, that is in another column than one's own. */
function overGroup(
  order: ArrayLike<number>,
  { from, to }: AgeingRow,
  place: number,
  column: ArrayLike<number>,
  step: 1 | -1,
): number {
  const own = column[order[place] ?? 0];
  let next = place;
  while (next >= from && next < to && column[order[next] ?? 0] === own) next += step;
  return next;
}

function nearestIn({ from, to }: AgeingRow, order: ArrayLike<number>, days: ArrayLike<number>, age: number): number {
  let nearest = order[from] ?? 0;
  for (let place = from + 1; place < to; place += 1) {
    const record = order[place] ?? 0;
    if (Math.abs((days[record] ?? 0) - age) < Math.abs((days[nearest] ?? 0) - age)) nearest = record;
  }
  return nearest;
}
