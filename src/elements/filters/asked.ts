import type { ReactiveControllerHost } from 'lit';
import type { AskOptions, Metrics } from '../../metrics/metrics.js';

/** Something asked of metrics for a host, once for each question; the host is drawn anew when the answer has come. */
export class Asked<Question, Value> {
  readonly #host: ReactiveControllerHost;
  readonly #ask: (metrics: Metrics, question: Question, options: AskOptions) => Promise<Value>;
  #metrics: Metrics | undefined;
  #asked: string | undefined;
  #asking: AbortController | undefined;
  #value: Value | undefined;
  #failure: Error | undefined;

  constructor(
    host: ReactiveControllerHost,
    ask: (metrics: Metrics, question: Question, options: AskOptions) => Promise<Value>,
  ) {
    this.#host = host;
    this.#ask = ask;
  }

  /** The last answer; undefined before the first and after a failure. */
  get value(): Value | undefined {
    return this.#value;
  }

  get failure(): Error | undefined {
    return this.#failure;
  }

  /** Has the question answered, unless it has been asked already. */
  ask(metrics: Metrics, question: Question): void {
    const asked = JSON.stringify(question);
    if (metrics === this.#metrics && asked === this.#asked) return;
    this.#metrics = metrics;
    this.#asked = asked;
    void this.#settle(metrics, question);
  }

  /** Has the next question answered, though it be the same. */
  forget(): void {
    this.#asked = undefined;
  }

  async #settle(metrics: Metrics, question: Question): Promise<void> {
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    const [value, failure] = await this.#ask(metrics, question, { signal }).then(
      (answer) => [answer, undefined] as const,
      (reason: unknown) => [undefined, reason instanceof Error ? reason : new Error(String(reason))] as const,
    );
    if (signal.aborted) return;
    this.#value = value;
    this.#failure = failure;
    this.#host.requestUpdate();
  }
}
