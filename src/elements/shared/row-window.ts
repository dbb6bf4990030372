/** Rows that are drawn: from the first up to, but not including, the last. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
}

/** What is drawn before anything is measured. */
export const FIRST_ROWS: RowWindow = { from: 0, to: 40 };

/** Rows drawn beyond each edge, so that a turn of the wheel finds them there. */
const BEYOND = 12;

/** The rows in sight of a scrolled place, with some beyond. */
export function rowsInSight(scrolled: number, height: number, rowHeight: number, total: number): RowWindow {
  return withSomeBeyond(Math.floor(scrolled / rowHeight), Math.ceil((scrolled + height) / rowHeight), total);
}

/** Rows with some before and after them; in steps, so that not every pixel draws anew. */
export function withSomeBeyond(first: number, last: number, total: number): RowWindow {
  const from = Math.max(0, Math.min(first, total) - BEYOND);
  const to = Math.min(total, last + BEYOND);
  const step = BEYOND / 2;
  return { from: Math.floor(from / step) * step, to: Math.min(total, Math.ceil(to / step) * step) };
}
