import type { StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Adapter } from '../src/index.js';

/** How a widget's question may differ from its source's. */
export interface WidgetArgs {
  period: string | null;
  pipeline: string | null;
  owner: string | null;
}

/** Surroundings of a story, as the toolbar offers them. */
export const narrow = { width: 'narrow' };
export const dark = { theme: 'dark' };
export const rightToLeft = { direction: 'rtl' };
export const polish = { language: 'pl' };

/** Brings nothing, and never ends. */
export const neverEnding: Adapter = {
  async *load() {
    yield await new Promise<never>(() => {});
  },
};

/** Fails half-way. */
export const failing: Adapter = {
  async *load() {
    yield {};
    throw new Error('the session has ended; sign in again');
  },
};

/** A dataset that is refused, for more than one fault. */
export const refused: Adapter = {
  async *load() {
    yield { asOf: 'yesterday', currency: 'euro', people: [] };
  },
};

/** A source with the data at an address, or of an adapter, around its widgets. */
export function within(data: string | Adapter, widgets: TemplateResult): TemplateResult {
  return typeof data === 'string'
    ? html`<pipeline-source src=${data}>${widgets}</pipeline-source>`
    : html`<pipeline-source .adapter=${data}>${widgets}</pipeline-source>`;
}

/** Makes stories of a widget, each over data of its own. */
export function overDataOf<Args>(widget: (args: Args) => TemplateResult): (data: string | Adapter) => StoryObj<Args> {
  return (data) => ({ render: (args) => within(data, widget(args)) });
}
