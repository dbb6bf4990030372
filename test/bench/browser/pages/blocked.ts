/** What a watch over the page has seen. */
export interface Seen {
  /** The longest moment in which the page could answer nothing, in milliseconds. */
  readonly longest: number;
  /** How many tasks the browser calls long: 50 ms and more. */
  readonly longTasks: number;
}

/** The shortest time after which a browser calls back, where calls follow each other. */
const BEAT_MS = 4;

/** Watches whether the page can answer until the returned function is called. */
export function watch(): () => Promise<Seen> {
  let [longest, longTasks, last, isOver] = [0, 0, performance.now(), false];
  const observer = new PerformanceObserver((list) => (longTasks += list.getEntries().length));
  observer.observe({ type: 'longtask' });
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - BEAT_MS);
    last = now;
    if (!isOver) setTimeout(beat);
  };
  setTimeout(beat);
  return async () => {
    // Long tasks are told a while after they end.
    await new Promise((resolve) => setTimeout(resolve, 200));
    isOver = true;
    observer.disconnect();
    return { longest, longTasks };
  };
}
