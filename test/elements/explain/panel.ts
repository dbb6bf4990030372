/** The open panel of a widget; undefined while there is none. */
export function panelOf(widget: Element): HTMLDialogElement | undefined {
  for (const place of widget.shadowRoot?.children ?? []) {
    const panel = place.shadowRoot?.querySelector('dialog');
    if (panel?.matches(':popover-open')) return panel;
  }
  return undefined;
}

/** Waits until a widget's panel tells a figure, by its value where that is given. */
export async function opened(widget: Element, value?: string): Promise<HTMLDialogElement> {
  const isTold = (panel: HTMLDialogElement) =>
    value === undefined ? panel.querySelector('.value') !== null : told(panel, '.value') === value;
  for (;;) {
    const panel = panelOf(widget);
    if (panel !== undefined && isTold(panel)) return panel;
    await later();
  }
}

export async function closed(panel: HTMLElement): Promise<void> {
  while (panel.matches(':popover-open')) await later();
}

/** The text of a part of the panel, as a reader gets it: what stands apart is apart. */
export function told(panel: Element, selector: string): string {
  const place = panel.querySelector(selector);
  return place === null ? '' : textOf(place);
}

export function textOf(place: Element): string {
  const texts: string[] = [];
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
  return texts
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join(' ');
}

function later(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
