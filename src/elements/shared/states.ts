import { html, nothing, type TemplateResult } from 'lit';
import { warningIcon } from './icons.js';
import { integer } from './integer.js';
import { LoadError, type LoadFault, type LoadPlace } from './load-error.js';
import { sharedWords, type SharedWords } from './words.js';

/** The widget's bones, shown where the figures take longer than a blink. */
export function loadingState(skeleton: TemplateResult, progress: number | null, language: string): TemplateResult {
  const { loading } = sharedWords(language);
  return html`
    <div class="loading">
      <p class="unseen" role="status">${loading}</p>
      ${progress === null ? nothing : html`<progress class="unseen" .value=${progress} aria-label=${loading}></progress>`}
      <div aria-hidden="true">${skeleton}</div>
    </div>
  `;
}

/** The source may still come into the page; only later does the page say that it misses it. */
export function noSourceState(id: string | null, skeleton: TemplateResult, language: string): TemplateResult {
  return html`
    <p class="late small muted">${sharedWords(language).noSource(id)}</p>
    ${loadingState(skeleton, null, language)}
  `;
}

/** The source has nothing to load. */
export function noDataState(language: string): TemplateResult {
  const { noData, noDataWhy } = sharedWords(language);
  return html`
    <div class="state" role="status">
      <p><b>${noData}</b></p>
      <p class="muted">${noDataWhy}</p>
    </div>
  `;
}

/** Nothing to show: what is missing, and why. */
export function emptyState(what: string, why?: string): TemplateResult {
  return html`
    <div class="state">
      <slot name="empty"
        ><p><b>${what}</b></p>
        ${why === undefined ? nothing : html`<p class="muted">${why}</p>`}</slot
      >
    </div>
  `;
}

/** What failed, and first of all a way to try again: the faults may be many. */
export function failureState(error: Error, tryAgain: () => void, language: string): TemplateResult {
  const words = sharedWords(language);
  const isLoad = error instanceof LoadError;
  return html`
    <div class="state failure" role="alert">
      <div class="head">
        <p class="notice negative">${warningIcon}<b>${isLoad ? words.failedToLoad : words.failedToAnswer}</b></p>
        <button class="button" @click=${tryAgain}>${words.tryAgain}</button>
      </div>
      ${isLoad ? loadFault(error, language) : html`<p class="muted" lang="en">${error.message}</p>`}
    </div>
  `;
}

/** A dataset may have a fault in every record of a list that isn't one. */
const MOST_FAULTS = 5;

function loadFault({ place, fault }: LoadError, language: string): TemplateResult {
  const words = sharedWords(language);
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
    ${rest > 0 ? html`<p class="muted">${words.andMore(integer(rest, language))}</p>` : nothing}
  `;
}

function faultText(fault: Exclude<LoadFault, { kind: 'adapter' }>, place: string, words: SharedWords): string {
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

function placeName(place: LoadPlace, words: SharedWords): string {
  if (typeof place === 'object') return place.address;
  return { inline: words.inlineData, given: words.givenData, adapter: words.adapterData }[place];
}
