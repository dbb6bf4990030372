import type { CSSResult, LitElement } from 'lit';
import type { VelocityQuery } from '../../engine/query.js';
import type { Answer, AskOptions, Metrics } from '../../metrics/metrics.js';
import type { Content } from '../shared/answer-controller.js';
import { loadWords } from '../shared/catalogue.js';
import type { OwnTable } from '../shared/exportable.js';
import type { Format } from '../shared/format.js';

/** An answer that knows how it is drawn. */
export interface Drawn extends Partial<OwnTable> {
  content(format: Format): Content;
}

/** Another way to look at velocity, of one widget: what the reader chooses in it is kept there. */
export interface FurtherView {
  readonly styles: CSSResult;
  ask(metrics: Metrics, query: VelocityQuery, options: AskOptions): Promise<Answer<Drawn>>;
}

/** Makes a view for a widget, which is drawn anew where the reader chooses in it. */
export type MakeView = (widget: LitElement) => FurtherView;

/** Loaded when the reader wants them. */
const VIEWS = {
  bands: () => import('./band-chart.js'),
  ageing: () => import('./ageing-map.js'),
  survival: () => import('./survival-curves.js'),
  equation: () => import('./velocity-equation.js'),
} as const satisfies Record<string, () => Promise<{ readonly makeView: MakeView }>>;

export type FurtherViewName = keyof typeof VIEWS;

const made = new WeakMap<LitElement, Map<FurtherViewName, FurtherView>>();

/** Asks for what a further view shows, with all that it is drawn with. */
export async function askFurther(
  widget: LitElement,
  name: FurtherViewName,
  [metrics, query, options]: Parameters<FurtherView['ask']>,
  language: string,
): Promise<Answer<Drawn>> {
  if (!Object.hasOwn(VIEWS, name))
    throw new RangeError(`view: expected stages or one of ${Object.keys(VIEWS).join(', ')}, got "${name}"`);
  const { makeView } = await VIEWS[name]();
  const views = made.get(widget) ?? new Map<FurtherViewName, FurtherView>();
  made.set(widget, views);
  const view = views.get(name) ?? makeView(widget);
  if (!views.has(name)) adopt(widget, view);
  views.set(name, view);
  const [answer] = await Promise.all([view.ask(metrics, query, options), loadWords(language)]);
  return answer;
}

function adopt({ shadowRoot }: LitElement, { styles: { styleSheet } }: FurtherView): void {
  if (shadowRoot === null || styleSheet === undefined) return;
  shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, styleSheet];
}
