import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sourceContext, type SourceState } from './source-context.js';

export type SourceHost = ReactiveControllerHost & HTMLElement & { readonly source: string | null };

/**
 * Keeps its host at a source: the one that its `source` names by id, else the nearest around it.
 *
 * The source may come later, be replaced or be taken away. A named one is looked for in the host's own tree, then in
 * the trees around it, out to the document.
 */
export class SourceController implements ReactiveController {
  readonly #host: SourceHost;
  #id: string | null = null;
  #state: SourceState | undefined;
  #named: Element | undefined;
  #leave: (() => void) | undefined;
  #observer: MutationObserver | undefined;

  constructor(host: SourceHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Undefined while there is no source. */
  get state(): SourceState | undefined {
    return this.#state;
  }

  hostConnected(): void {
    document.addEventListener('context-provider', this.#look, { capture: true });
    this.#join();
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#look, { capture: true });
    this.#part();
  }

  hostUpdate(): void {
    if (this.#host.source === this.#id) return;
    this.#part();
    this.#join();
  }

  #join(): void {
    this.#id = this.#host.source;
    if (this.#id !== null) this.#watch();
    this.#look();
  }

  #part(): void {
    this.#observer?.disconnect();
    this.#release();
  }

  /** Asks whoever may be the source, unless one answers already. */
  readonly #look = (): void => {
    const named = this.#id === null ? undefined : elementNamed(this.#id, this.#host);
    if (named !== this.#named) this.#release();
    this.#named = named;
    if (this.#leave !== undefined) return;
    if (this.#id === null) this.#host.dispatchEvent(new ContextEvent(sourceContext, this.#host, this.#receive, true));
    else named?.dispatchEvent(this.#requestOfOne());
  };

  /** A request that only the element it is sent to can answer: no source around that one is meant. */
  #requestOfOne(): Event {
    const request = { context: sourceContext, contextTarget: this.#host, callback: this.#receive, subscribe: true };
    return Object.assign(new Event('context-request'), request);
  }

  readonly #receive = (state: SourceState, leave?: () => void): void => {
    if (leave !== this.#leave) this.#leave?.();
    this.#leave = leave;
    // A source that comes below has the one above asked again, which gives what it gave before.
    if (state === this.#state) return;
    this.#state = state;
    this.#host.requestUpdate();
  };

  #release(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#named = undefined;
    this.#state = undefined;
    this.#host.requestUpdate();
  }

  /** Elements come, go and change their ids. */
  #watch(): void {
    const options = { subtree: true, childList: true, attributes: true, attributeFilter: ['id'] };
    this.#observer = new MutationObserver(this.#look);
    for (const root of treesAround(this.#host)) this.#observer.observe(root, options);
  }
}

function elementNamed(id: string, from: Element): Element | undefined {
  for (const root of treesAround(from)) {
    const named = root.getElementById(id);
    if (named !== null) return named;
  }
  return undefined;
}

/** The tree that an element stands in, then each that this one stands in; the document is the last. */
function treesAround(element: Element): (Document | ShadowRoot)[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...treesAround(root.host)] : [document];
}
