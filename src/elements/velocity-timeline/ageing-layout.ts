/** What of the open records decides where their marks stand: columns of one length, by stage. */
export interface AgeingMarks {
  /** Place of the stage. */
  readonly stage: ArrayLike<number>;
  readonly days: ArrayLike<number>;
}

/** The room that marks have, in device pixels: on others they would blur. */
export interface AgeingRoom {
  readonly width: number;
  /** What all stages may take together; they take more where even the smallest marks need it. */
  readonly height: number;
  readonly stages: number;
  /** What the words beside a stage need. */
  readonly leastRow: number;
  /** The furthest that the axis has to reach, whatever is open. */
  readonly leastDays: number;
  /** Device pixels in a pixel of the page. */
  readonly scale: number;
}

/** Where each mark stands, in device pixels. */
export interface AgeingLayout {
  /** Room of one mark with the gap beside it. */
  readonly pitch: number;
  readonly width: number;
  readonly height: number;
  readonly rows: readonly AgeingRow[];
  /** Records by stage, in each the youngest first. */
  readonly order: Int32Array;
  /** Middle of each record's mark. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Which of the narrow columns of its stage a record stands in: those in one are about as old. */
  readonly column: Int16Array;
  /** Longest age that the axis reaches. */
  readonly longest: number;
}

/** The place of one stage. */
export interface AgeingRow {
  readonly top: number;
  readonly height: number;
  /** Where in `order` its records begin and end. */
  readonly from: number;
  readonly to: number;
}

/** Pixels of the page: the largest mark, a column of about equally old records, and the air over a stage's highest. */
const LARGEST = 10;
const COLUMN = 12;
const HEADROOM = 8;

/** Device pixels: one for the mark, one for the gap. */
const SMALLEST = 2;

/**
 * Stacks a mark for each open record in the row of its stage, the older the further along a logarithmic axis.
 *
 * Records of about the same age share a narrow column, in which the younger stand before the older; all marks are as
 * large as the highest column allows, so that equal areas are equal numbers in all stages.
 */
export function ageingLayout({ stage, days }: AgeingMarks, room: AgeingRoom): AgeingLayout {
  const count = days.length;
  let oldest = Math.max(1, room.leastDays);
  for (let index = 0; index < count; index += 1) oldest = Math.max(oldest, days[index] ?? 0);
  const longest = oldest * 1.02;
  const order = inOrder(stage, days);
  const columns = Math.max(1, Math.floor(room.width / (COLUMN * room.scale)));
  const column = Int16Array.from({ length: count }, (_, index) =>
    Math.min(columns - 1, Math.floor(columns * alongAge(days[index] ?? 0, longest))),
  );
  const sizes = new Int32Array(columns * room.stages);
  for (let index = 0; index < count; index += 1) {
    const at = (stage[index] ?? 0) * columns + (column[index] ?? 0);
    sizes[at] = (sizes[at] ?? 0) + 1;
  }
  const fullest = Array.from({ length: room.stages }, (_, row) => largest(sizes, row * columns, columns));
  const { pitch, heights } = fit(fullest, columns, room);
  const rows = rowsOf(stage, heights);
  const { x, y } = placed(order, { stage, column, sizes }, { columns, pitch, rows, width: room.width });
  const height = heights.reduce((sum, row) => sum + row, 0);
  return { pitch, width: room.width, height, rows, order, x, y, column, longest };
}

/** How far along the axis an age lies, 0 to 1: logarithmic, from the day of entry on. */
export function alongAge(days: number, longest: number): number {
  return Math.log1p(Math.max(0, days)) / Math.log1p(longest);
}

/** Ages that the axis names. */
const AGES = [0, 1, 3, 7, 14, 30, 60, 90, 180, 365, 730, 1461, 2922, 5844, 11_688];

/** Ages to name under an axis of so many pixels of the page, none over another. */
export function ageTicks(longest: number, width: number, least: number): number[] {
  const ticks: number[] = [];
  let last = -Infinity;
  for (const age of AGES) {
    if (age > longest) break;
    const at = width * alongAge(age, longest);
    if (at - last < least || at > width - least / 3) continue;
    ticks.push(age);
    last = at;
  }
  return ticks;
}

/** The record whose mark is the nearest to a point of its stage's row; undefined where none is within reach. */
export function markAt(layout: AgeingLayout, x: number, y: number, reach: number): number | undefined {
  const row = layout.rows.find(({ top, height }) => y >= top && y < top + height);
  if (row === undefined) return undefined;
  let nearest: number | undefined;
  let least = reach ** 2;
  for (let place = row.from; place < row.to; place += 1) {
    const record = layout.order[place] ?? 0;
    const distance = ((layout.x[record] ?? 0) - x) ** 2 + ((layout.y[record] ?? 0) - y) ** 2;
    if (distance >= least) continue;
    [nearest, least] = [record, distance];
  }
  return nearest;
}

function inOrder(stage: ArrayLike<number>, days: ArrayLike<number>): Int32Array {
  const order = Int32Array.from({ length: days.length }, (_, index) => index);
  return order.sort((a, b) => (stage[a] ?? 0) - (stage[b] ?? 0) || (days[a] ?? 0) - (days[b] ?? 0) || a - b);
}

function largest(sizes: Int32Array, from: number, length: number): number {
  return sizes.subarray(from, from + length).reduce((most, size) => Math.max(most, size), 0);
}

/** The largest marks with which all stages have room, and how high each is then. */
function fit(
  fullest: readonly number[],
  columns: number,
  { width, height, leastRow, scale }: AgeingRoom,
): { readonly pitch: number; readonly heights: readonly number[] } {
  const least = Math.round(leastRow * scale);
  const room = Math.max(height, least * fullest.length);
  for (let pitch = Math.round(LARGEST * scale); ; pitch -= 1) {
    const across = Math.max(1, Math.floor(width / columns / pitch));
    const heights = fullest.map((size) =>
      Math.max(least, Math.ceil(size / across) * pitch + Math.round(HEADROOM * scale)),
    );
    const needed = heights.reduce((sum, row) => sum + row, 0);
    if (needed > room && pitch > SMALLEST) continue;
    const spare = Math.max(0, Math.floor((room - needed) / Math.max(1, heights.length)));
    return { pitch, heights: heights.map((row) => row + spare) };
  }
}

function rowsOf(stage: ArrayLike<number>, heights: readonly number[]): AgeingRow[] {
  const counts = new Int32Array(heights.length);
  for (let index = 0; index < stage.length; index += 1)
    counts[stage[index] ?? 0] = (counts[stage[index] ?? 0] ?? 0) + 1;
  let [top, from] = [0, 0];
  return heights.map((height, row) => {
    const place = { top, height, from, to: from + (counts[row] ?? 0) };
    top += height;
    from = place.to;
    return place;
  });
}

interface Columns extends Pick<AgeingMarks, 'stage'> {
  readonly column: Int16Array;
  /** How many stand in each column of each stage. */
  readonly sizes: Int32Array;
}

interface Grid {
  readonly columns: number;
  readonly pitch: number;
  readonly rows: readonly AgeingRow[];
  readonly width: number;
}

/** A column is filled from the foot up, one mark's width after the other, so that in it too the older stand further. */
function placed(
  order: Int32Array,
  { stage, column, sizes }: Columns,
  { columns, pitch, rows, width }: Grid,
): Pick<AgeingLayout, 'x' | 'y'> {
  const [x, y] = [new Float32Array(order.length), new Float32Array(order.length)];
  const across = Math.max(1, Math.floor(width / columns / pitch));
  let [inColumn, before] = [0, -1];
  for (const record of order) {
    const at = (stage[record] ?? 0) * columns + (column[record] ?? 0);
    inColumn = at === before ? inColumn + 1 : 0;
    before = at;
    const size = sizes[at] ?? 1;
    const high = Math.ceil(size / across);
    const wide = Math.ceil(size / high);
    const start = Math.round(((column[record] ?? 0) + 0.5) * (width / columns) - (wide * pitch) / 2);
    const { top = 0, height = 0 } = rows[stage[record] ?? 0] ?? {};
    x[record] = start + Math.floor(inColumn / high) * pitch + pitch / 2;
    y[record] = top + height - (inColumn % high) * pitch - pitch / 2;
  }
  return { x, y };
}
