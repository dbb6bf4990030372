import { thrown } from '../shared/thrown.js';

/** Something that follows a moment later, unless it isn't wanted any more by then. */
export class Late<Value> {
  readonly #load: () => Promise<Value>;
  readonly #settled: () => void;
  readonly #signal: AbortSignal | undefined;
  #outcome: { readonly value: Value } | { readonly failure: Error } | undefined;

  constructor(load: () => Promise<Value>, settled: () => void, signal?: AbortSignal) {
    this.#load = load;
    this.#settled = settled;
    this.#signal = signal;
    // What it follows is painted first.
    setTimeout(() => void this.#settle());
  }

  get value(): Value | undefined {
    return this.#outcome && 'value' in this.#outcome ? this.#outcome.value : undefined;
  }

  get failure(): Error | undefined {
    return this.#outcome && 'failure' in this.#outcome ? this.#outcome.failure : undefined;
  }

  readonly tryAgain = (): void => {
    this.#outcome = undefined;
    this.#settled();
    void this.#settle();
  };

  async #settle(): Promise<void> {
    if (this.#signal?.aborted) return;
    const outcome = await this.#load().then(
      (value) => ({ value }),
      (reason: unknown) => ({ failure: thrown(reason) }),
    );
    if (this.#signal?.aborted) return;
    this.#outcome = outcome;
    this.#settled();
  }
}
