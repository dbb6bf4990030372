import { html, nothing, type TemplateResult } from 'lit';
import { faultTeller } from './fault-teller.js';
import { warningIcon } from './icons.js';
import { LoadError } from './load-error.js';
import { sharedWords } from './words.js';

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
      ${(isLoad && faultTeller?.(error, language)) || html`<p class="muted" lang="en">${error.message}</p>`}
    </div>
  `;
}
