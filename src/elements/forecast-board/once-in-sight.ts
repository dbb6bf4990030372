import type { LitElement, ReactiveController } from 'lit';

/** Notices when a part of the host comes into sight, or the reader begins to use the host: from then on it is so. */
export class OnceInSight implements ReactiveController {
  readonly #host: LitElement;
  readonly #selector: string;
  #observer: IntersectionObserver | undefined;
  #part: Element | null = null;
  #isSo = false;

  constructor(host: LitElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
    for (const use of ['focusin', 'pointerenter']) host.addEventListener(use, this.#become, { once: true });
  }

  get isSo(): boolean {
    return this.#isSo;
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) this.hostUpdated();
  }

  hostUpdated(): void {
    if (this.#isSo) return;
    const part = this.#host.renderRoot.querySelector(this.#selector);
    if (part === this.#part) return;
    this.hostDisconnected();
    this.#part = part;
    if (part !== null) this.#observed.observe(part);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#part = null;
  }

  get #observed(): IntersectionObserver {
    return (this.#observer ??= new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.#become();
    }));
  }

  readonly #become = (): void => {
    if (this.#isSo) return;
    this.#isSo = true;
    this.hostDisconnected();
    this.#host.requestUpdate();
  };
}
