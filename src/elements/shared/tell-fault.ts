import { html, nothing, type TemplateResult } from 'lit';
import { integer } from './integer.js';
import type { LoadError, LoadFault, LoadPlace } from './load-error.js';
import { faultWords, type FaultWords } from './tell-fault.words.js';
import { sharedWords } from './words.js';

/** A dataset may have a fault in every record of a list that isn't one. */
const MOST_FAULTS = 5;

/** What is wrong with data, and where it was to come from. */
export function tellFault({ place, fault }: LoadError, language: string): TemplateResult {
  const words = faultWords(language);
  if (fault.kind === 'adapter') return html`<p class="muted" lang="en">${fault.message}</p>`;
  const faults = fault.kind === 'refused' ? fault.faults : [];
  const rest = faults.length - MOST_FAULTS;
  return html`
    <p class="muted">${faultText(fault, placeName(place, words), words)}</p>
    ${
      faults.length === 0
        ? nothing
        : html`<ul class="muted" lang="en">
            ${faults.slice(0, MOST_FAULTS).map((text) => html`<li>${text}</li>`)}
          </ul>`
    }
    ${rest > 0 ? html`<p class="muted">${sharedWords(language).andMore(integer(rest, language))}</p>` : nothing}
  `;
}

function faultText(fault: Exclude<LoadFault, { kind: 'adapter' }>, place: string, words: FaultWords): string {
  switch (fault.kind) {
    case 'missing':
      return `${words.missing(place)} ${words.nothingChanged}`;
    case 'answered':
      return `${words.answered(place, fault.status)} ${words.nothingChanged}`;
    case 'unreachable':
      return `${words.unreachable(place)} ${words.nothingChanged}`;
    case 'blank':
      return words.blank(place);
    case 'not-json':
      return words.notJson(place);
    case 'truncated':
      return words.truncated(place);
    case 'refused':
      return words.refused(place, fault.faults.length);
  }
}

function placeName(place: LoadPlace, words: FaultWords): string {
  if (typeof place === 'object') return place.address;
  return { inline: words.inlineData, given: words.givenData, adapter: words.adapterData }[place];
}
