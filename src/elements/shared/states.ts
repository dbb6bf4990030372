import { html, nothing, type TemplateResult } from 'lit';
import { warningIcon } from './icons.js';
import { LoadError, type LoadPlace } from './load-error.js';
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
export function noSourceState(id: string, skeleton: TemplateResult, language: string): TemplateResult {
  return html`
    <p class="late small muted">${sharedWords(language).noSource(id)}</p>
    ${loadingState(skeleton, null, language)}
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

/** What failed, what is safe, and a way to try again. */
export function failureState(error: Error, tryAgain: () => void, language: string): TemplateResult {
  const words = sharedWords(language);
  const isLoad = error instanceof LoadError;
  return html`
    <div class="state" role="alert">
      <p class="notice negative">${warningIcon}<b>${isLoad ? words.failedToLoad : words.failedToAnswer}</b></p>
      ${isLoad ? loadFault(error, words) : html`<p class="muted" lang="en">${error.message}</p>`}
      <button class="button" @click=${tryAgain}>${words.tryAgain}</button>
    </div>
  `;
}

/** A dataset may have a fault in every record of a list that isn't one. */
const MOST_FAULTS = 5;

function loadFault({ place, fault }: LoadError, words: SharedWords): TemplateResult {
  const name = placeName(place, words);
  switch (fault.kind) {
    case 'missing':
      return html`<p class="muted">${words.missing(name)} ${words.nothingChanged}</p>`;
    case 'answered':
      return html`<p class="muted">${words.answered(name, fault.status)} ${words.nothingChanged}</p>`;
    case 'unreachable':
      return html`<p class="muted">${words.unreachable(name)} ${words.nothingChanged}</p>`;
    case 'blank':
      return html`<p class="muted">${words.blank(name)}</p>`;
    case 'not-json':
      return html`<p class="muted">${words.notJson(name)}</p>`;
    case 'truncated':
      return html`<p class="muted">${words.truncated(name)}</p>`;
    case 'refused':
      return html`
        <p class="muted">${words.refused(name, fault.faults.length)}</p>
        <ul class="muted" lang="en">
          ${fault.faults.slice(0, MOST_FAULTS).map((text) => html`<li>${text}</li>`)}
        </ul>
      `;
    case 'adapter':
      return html`<p class="muted" lang="en">${fault.message}</p>`;
  }
}

function placeName(place: LoadPlace, words: SharedWords): string {
  if (typeof place === 'object') return place.address;
  return { inline: words.inlineData, given: words.givenData, adapter: words.adapterData }[place];
}
