/** Where all tags are defined. */
export const DEFINE = new URL('../../src/define.ts', import.meta.url).href;

/** The tags of all widgets that show figures. */
export const WIDGETS = Object.keys(import.meta.glob('../../src/define/pipeline-*.ts')).flatMap(
  (path) => /pipeline-(?!source|filters|records|dashboard)[a-z-]+/.exec(path) ?? [],
);

export interface OpenedPage {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
}

/**
 * Opens a page of its own, as wide as is said and so high that all of it is seen, and has it listened to before it is read.
 *
 * It stands in a window of its own, made small: what a browser hides, as the tabs behind others, it neither draws nor
 * measures.
 */
export function openPage(markup: string, { width = 1200, listen = () => {} }: Options = {}): OpenedPage {
  const outer = open('about:blank', '_blank', 'popup,width=700,height=500');
  if (outer === null) throw new Error('the browser opens no window');
  opened.push(outer);
  const frame = outer.document.createElement('iframe');
  frame.setAttribute('style', 'position: fixed; inset: 0; border: 0; transform-origin: 0 0; transform: scale(0.08)');
  frame.width = String(width);
  frame.height = '6000';
  outer.document.body.append(frame);
  const window = frame.contentDocument?.defaultView;
  if (!window) throw new Error('the window has no page');
  const page = { document: window.document, window };
  page.document.open();
  listen(page);
  page.document.write(markup);
  page.document.close();
  return page;
}

interface Options {
  readonly width?: number;
  readonly listen?: (page: OpenedPage) => void;
}

const opened: Window[] = [];

/** Closes what was opened. */
export function closePages(): void {
  opened.splice(0).forEach((window) => window.close());
}

export function widgetsOn({ document }: OpenedPage): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(WIDGETS.join())];
}
