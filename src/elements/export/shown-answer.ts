import type { Answer } from '../../metrics/metrics.js';
import { shownBy, type Shown } from '../shared/exportable.js';

/** What a widget shows at one moment. */
export interface ShownAnswer extends Shown {
  readonly title: string;
  readonly answer: Answer<object>;
}

export function shownAnswer(widget: Element): ShownAnswer {
  const { answer, metrics, language = 'en' } = shownBy.get(widget) ?? {};
  if (answer === undefined) throw new Error(`<${widget.localName}> shows no figures`);
  const title = widget.shadowRoot?.querySelector('#title')?.textContent?.trim() ?? widget.localName;
  return { title, answer, metrics, language };
}
