/** How high so many rows are: those that were drawn as they were measured, the others as high as most of those. */
export class RowHeights {
  readonly #count: number;
  readonly #measured = new Map<number, number>();
  /** How many rows were measured to be of a height. */
  readonly #counts = new Map<number, number>();
  #usual: number;
  #offsets: Float64Array | undefined;

  constructor(count: number, usual = 36) {
    this.#count = count;
    this.#usual = usual;
  }

  /** What a row takes that was not drawn yet. */
  get usual(): number {
    return this.#usual;
  }

  /** Takes note of a row's height; tells whether that is another one than was thought. */
  measure(index: number, height: number): boolean {
    const before = this.#measured.get(index);
    if (before === height) return false;
    const wasThought = before ?? this.#usual;
    this.#measured.set(index, height);
    if (before !== undefined) this.#counts.set(before, this.#countOf(before) - 1);
    this.#counts.set(height, this.#countOf(height) + 1);
    if (this.#countOf(height) > this.#countOf(this.#usual)) this.#usual = height;
    if (height === wasThought && height === this.#usual) return false;
    this.#offsets = undefined;
    return true;
  }

  /** How far down a row begins; of the row after the last: how high all are. */
  offset(index: number): number {
    return this.#all()[index] ?? 0;
  }

  /** The row at so many pixels from the first one's beginning. */
  at(offset: number): number {
    const offsets = this.#all();
    let [low, high] = [0, this.#count];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((offsets[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #countOf(height: number): number {
    return this.#counts.get(height) ?? 0;
  }

  #all(): Float64Array {
    if (this.#offsets !== undefined) return this.#offsets;
    const offsets = new Float64Array(this.#count + 1);
    for (let index = 0; index < this.#count; index += 1)
      offsets[index + 1] = (offsets[index] ?? 0) + (this.#measured.get(index) ?? this.#usual);
    this.#offsets = offsets;
    return offsets;
  }
}
