import type { RecordRow } from '../../metrics/record-rows.js';
import type { RecordsPage } from '../../metrics/metrics.js';
import type { RowWindow } from '../shared/row-window.js';

export const PAGE_ROWS = 100;

/** As many as a reader scrolls to and fro in; those seen longest ago are given up first. */
const MOST_PAGES = 30;

/** Rows that fly past while the reader drags are not worth asking for. */
const REST_MS = 40;

/** Asks for rows from an offset, a page of them. */
export type AskPage = (offset: number, signal: AbortSignal) => Promise<Pick<RecordsPage, 'rows'>>;

/** The records behind a figure, asked for page by page as they come into sight. */
export class RecordPages {
  readonly total: number;
  readonly #ask: AskPage;
  readonly #changed: () => void;
  readonly #pages = new Map<number, readonly RecordRow[]>();
  readonly #asking = new Map<number, AbortController>();
  #wanted: readonly number[] = [];
  #rest: ReturnType<typeof setTimeout> | undefined;
  #hasFailed = false;

  constructor({ total, rows }: Pick<RecordsPage, 'total' | 'rows'>, ask: AskPage, changed: () => void) {
    this.total = total;
    this.#ask = ask;
    this.#changed = changed;
    this.#pages.set(0, rows);
  }

  /** Whether rows in sight could not be had. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Undefined while it is on its way. */
  row(index: number): RecordRow | undefined {
    return this.#pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS];
  }

  /** Gets what these rows miss, once the reader rests at them. */
  see({ from, to }: RowWindow): void {
    const first = Math.floor(from / PAGE_ROWS);
    const last = Math.floor(Math.max(from, to - 1) / PAGE_ROWS);
    this.#wanted = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    for (const [page, asking] of this.#asking) if (!this.#wanted.includes(page)) asking.abort();
    clearTimeout(this.#rest);
    if (this.#wanted.some((page) => !this.#pages.has(page))) this.#rest = setTimeout(this.#fetch, REST_MS);
  }

  /** Asks again for what could not be had. */
  readonly tryAgain = (): void => {
    this.#hasFailed = false;
    this.#fetch();
    this.#changed();
  };

  readonly #fetch = (): void => {
    for (const page of this.#wanted) if (!this.#pages.has(page) && !this.#asking.has(page)) void this.#load(page);
  };

  async #load(page: number): Promise<void> {
    const asking = new AbortController();
    this.#asking.set(page, asking);
    try {
      const { rows } = await this.#ask(page * PAGE_ROWS, asking.signal);
      if (!asking.signal.aborted) this.#keep(page, rows);
    } catch {
      if (!asking.signal.aborted) this.#hasFailed = true;
    } finally {
      this.#asking.delete(page);
      this.#changed();
    }
  }

  #keep(page: number, rows: readonly RecordRow[]): void {
    this.#hasFailed = false;
    this.#pages.set(page, rows);
    for (const old of this.#pages.keys()) {
      if (this.#pages.size <= MOST_PAGES) return;
      if (!this.#wanted.includes(old)) this.#pages.delete(old);
    }
  }
}
