import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadWords } from './catalogue.js';

/** Follows the language of the place where its host stands: that of the nearest `lang`, English where there is none. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #wanted = 'en';
  #language = 'en';

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** BCP 47 tag, known to be one that `Intl` takes; the one before while the words of another are loaded. */
  get language(): string {
    return this.#language;
  }

  /** Whether the words are there. */
  get isReady(): boolean {
    return this.#language === this.#wanted;
  }

  hostConnected(): void {
    follow(this);
    void this.refresh();
  }

  hostDisconnected(): void {
    unfollow(this);
  }

  /** Looks again, and has the host drawn anew where its language is another. */
  async refresh(): Promise<void> {
    const language = languageOf(this.#host);
    if (language === this.#wanted) return;
    this.#wanted = language;
    const loading = loadWords(language);
    if (loading !== undefined) await loading;
    if (language !== this.#wanted) return;
    this.#language = language;
    this.#host.requestUpdate();
  }
}

/** The language of an element: that of the nearest `lang` around it, across shadow roots. */
export function languageOf(element: Element): string {
  for (let place: Element | null = element; place !== null; place = outside(place)) {
    const lang = place.closest('[lang]:not([lang=""])')?.getAttribute('lang');
    if (lang) return canonical(lang);
  }
  return 'en';
}

function outside(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function canonical(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

const followers = new Set<LanguageController>();
let observer: MutationObserver | undefined;

/** One observer serves all widgets of the page. */
function follow(controller: LanguageController): void {
  followers.add(controller);
  if (observer !== undefined) return;
  observer = new MutationObserver(() => followers.forEach((follower) => void follower.refresh()));
  observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['lang'] });
}

function unfollow(controller: LanguageController): void {
  followers.delete(controller);
  if (followers.size > 0) return;
  observer?.disconnect();
  observer = undefined;
}
