import { html, nothing, type TemplateResult } from 'lit';
import type { Status } from '../../engine/rate.js';
import { aboveIcon, belowIcon, noneIcon, uncertainIcon, withinIcon } from './icons.js';
import type { SharedWords } from './words.js';

const icons: Record<Status, TemplateResult> = {
  above: aboveIcon,
  below: belowIcon,
  within: withinIcon,
  uncertain: uncertainIcon,
  none: noneIcon,
};

/** How a rate stands to its band, in shape and word; colour only repeats it. Nothing where no band applies. */
export function verdict(status: Status | null, words: SharedWords): TemplateResult | typeof nothing {
  if (status === null) return nothing;
  return html`<span class="verdict ${status}">${icons[status]}${words[status]}</span>`;
}
