import type { LitElement } from 'lit';
import madeUp from '../../../demo/data/made-up.json?url';
import { html, next, show } from '../page.js';

/** The tags of all widgets that files are made of. */
export const TAGS = [
  'pipeline-funnel-chart',
  'pipeline-conversion-table',
  'pipeline-velocity-timeline',
  'pipeline-scorecard',
  'pipeline-forecast-board',
] as const;

type Tag = (typeof TAGS)[number];

interface Shown {
  readonly src?: string;
  readonly width?: number;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A widget over the made-up company, or over other data, once its figures are there. */
export async function shownWidget(
  tag: Tag,
  { src = madeUp, width = 900, attributes = {} }: Shown = {},
): Promise<LitElement> {
  const isReady = next('pipeline-ready', tag);
  const place = show(html`<pipeline-source src=${src}></pipeline-source>`, { width });
  const widget = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  place.querySelector('pipeline-source')?.append(widget);
  await isReady;
  return widget;
}
