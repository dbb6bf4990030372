import { html, render, type LitElement, type TemplateResult } from 'lit';
import type { DatasetJson } from '../../src/data/contract.js';
import '../../src/define.js';

/** Puts content into the page and gives the place it stands in. */
export function show(content: TemplateResult, { width = 900 } = {}): HTMLElement {
  const place = document.createElement('div');
  place.className = 'place';
  place.setAttribute('style', `inline-size: ${width}px`);
  document.body.append(place);
  render(content, place);
  return place;
}

/** Empties the page. */
export function clear(): void {
  document.querySelectorAll('.place').forEach((place) => place.remove());
  document.documentElement.removeAttribute('lang');
  document.documentElement.removeAttribute('dir');
}

/** The next event of a type that comes from an element with the tag. */
export function next<Type extends keyof HTMLElementEventMap>(
  type: Type,
  tag: string,
): Promise<HTMLElementEventMap[Type]> {
  return new Promise((resolve) => {
    const listener = (event: HTMLElementEventMap[Type]) => {
      if (!(event.target instanceof HTMLElement) || event.target.localName !== tag) return;
      document.body.removeEventListener(type, listener);
      resolve(event);
    };
    document.body.addEventListener(type, listener);
  });
}

/** Waits until an element has drawn what is looked for. */
export async function drawn(element: LitElement, isDrawn: () => boolean): Promise<void> {
  while (!isDrawn()) {
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
  }
}

/** What an element shows, by selector, with white space as a reader sees it. */
export function texts(element: Element | null, selector: string): string[] {
  return all(element, selector).map((part) => seen(part));
}

export function all(element: Element | null, selector: string): Element[] {
  return [...(element?.shadowRoot?.querySelectorAll(selector) ?? [])];
}

/** The one part of an element that a selector names. */
export function part(element: Element | null, selector: string): HTMLElement {
  const found = element?.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
}

/** The text of a part without what only screen readers say. */
export function seen(element: Element): string {
  const copy = element.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  copy.querySelectorAll('.unseen').forEach((unseen) => unseen.remove());
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The address of a hand-worked dataset. */
export function golden(name: string): string {
  return new URL(`../golden/${name}.dataset.json`, import.meta.url).href;
}

/** A script element with data, which a template can't hold. */
export function inlineData(dataset: unknown): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(dataset);
  return script;
}

/** The smallest dataset there is, with any other keys. */
export function smallDataset(more: Partial<DatasetJson> = {}): DatasetJson {
  return {
    version: 1,
    asOf: '2026-09-30',
    currency: 'EUR',
    pipelines: [
      {
        id: 'default',
        stages: [
          { id: 'mql', label: 'MQL', kind: 'lead' },
          { id: 'sql', label: 'SQL', kind: 'qualified' },
          { id: 'won', kind: 'won' },
          { id: 'lost', kind: 'lost' },
        ],
      },
    ],
    ...more,
  };
}

export { html };
