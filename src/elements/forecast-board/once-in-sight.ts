import type { LitElement, ReactiveController } from 'lit';
import { drawAllOf } from '../shared/exportable.js';

/**
 * Notices when a part of the host comes into sight or is wanted on paper or in a picture, or the reader begins to use
 * the host: from then on it is so.
 */
export class OnceInSight implements ReactiveController {
  readonly #host: LitElement;
  readonly #selector: string;
  #observer: IntersectionObserver | undefined;
  #print: MediaQueryList | undefined;
  #part: Element | null = null;
  #isSo = false;

  constructor(host: LitElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
    for (const use of ['focusin', 'pointerenter']) host.addEventListener(use, this.#become, { once: true });
    drawAllOf.set(host, this.#drawAll);
  }

  get isSo(): boolean {
    return this.#isSo;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#become);
    this.#print = matchMedia('print');
    this.#print.addEventListener('change', this.#become);
    if (this.#print.matches) this.#become();
    if (this.#host.hasUpdated) this.hostUpdated();
  }

  hostUpdated(): void {
    if (this.#isSo) return;
    const part = this.#host.renderRoot.querySelector(this.#selector);
    if (part === this.#part) return;
    this.#observer?.disconnect();
    this.#part = part;
    if (part !== null) this.#observed.observe(part);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#become);
    this.#print?.removeEventListener('change', this.#become);
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

  readonly #drawAll = (): boolean => {
    this.#become();
    return this.#host.isConnected && this.#host.renderRoot.querySelector(`${this.#selector} .bones`) !== null;
  };
}
