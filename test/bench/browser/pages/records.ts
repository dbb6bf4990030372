import '../../../../src/define/pipeline-records.js';
import '../../../../src/define/pipeline-source.js';
import type { Figure } from '../../../../src/engine/figure.js';
import { watch, type Seen } from './blocked.js';
import { nextReady } from './next-ready.js';

const source = document.querySelector('pipeline-source');
const list = document.querySelector('pipeline-records');

const query = { asOf: '2026-09-30', period: '2024-10-01/2026-10-01', pipeline: 'main' };
const figure: Figure = { metric: 'funnel', query, row: 'srl', part: 'entered' };

/** What the bench has the page do. */
export interface RecordsBench {
  /** Resolves when the data is there, and the figure whose records are listed is known, as it is where one opens it. */
  readonly isRead: Promise<unknown>;
  /** Shows all records, and tells how long the page was blocked meanwhile. */
  open(): Promise<Seen>;
  sort(column: string): Promise<Seen>;
  /** Watches while the bench scrolls. */
  watch(): void;
  seen(): Promise<Seen>;
  /** Scrolls by so many pixels in each of some frames. */
  roll(frames: number, pixels: number): Promise<void>;
  /** Scrolls to a part of the whole, from 0 to 1. */
  jump(part: number): void;
  /** The place of the first row that is drawn, from 1. */
  firstRow(): number;
}

let stop: ReturnType<typeof watch> | undefined;

const recordsBench: RecordsBench = {
  isRead: nextReady(source).then(() => source?.metrics?.funnel(query)),
  open: () => watched(() => Object.assign(list ?? {}, { figure })),
  sort: (column) => watched(() => inList(`th.of-${column} button`)?.click()),
  watch: () => (stop = watch()),
  seen: async () => (await stop?.()) ?? { longest: NaN, longTasks: NaN },
  roll: async (frames, pixels) => {
    for (let frame = 0; frame < frames; frame += 1) {
      inList('.records')?.scrollBy(0, pixels);
      await new Promise(requestAnimationFrame);
    }
  },
  jump: (part) => {
    const scroller = inList('.records');
    scroller?.scrollTo(0, part * scroller.scrollHeight);
  },
  firstRow: () => Number(inList('.record')?.getAttribute('aria-rowindex') ?? NaN) - 1,
};
Object.assign(window, { recordsBench });

async function watched(change: () => void): Promise<Seen> {
  const [end, ready] = [watch(), nextReady(list)];
  change();
  await ready;
  return end();
}

function inList(selector: string): HTMLElement | null | undefined {
  return list?.shadowRoot?.querySelector<HTMLElement>(selector);
}
