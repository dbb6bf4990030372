import { html, nothing, type TemplateResult } from 'lit';
import type { Capabilities, Quality } from '../../data/dataset.js';
import { exportButton } from './export-button.js';
import { infoIcon } from './icons.js';
import { setAsideNotice } from './set-aside.js';

/** Which past a widget's figures need: of stages, and of fields as they were where an earlier moment is asked for. */
export interface NeededPast {
  readonly stages: boolean;
  readonly fields: readonly (keyof Capabilities['history'])[];
}

/** A widget's parts: what stands around its body is the same for all. */
export interface Frame {
  readonly title: string;
  /** What is counted, when, in one line. */
  readonly subtitle?: string;
  /** Controls at the end of the head. */
  readonly actions?: TemplateResult;
  readonly body: TemplateResult;
  /** What marks mean where a label doesn't fit. */
  readonly key?: TemplateResult;
  /** What the source doesn't know that the figures would need. */
  readonly note?: string | null;
  /** Tells how many records no figure counts. */
  readonly quality?: Quality;
}

interface FrameState {
  readonly language: string;
  readonly isBusy?: boolean;
  /** Whether there is something to make files of; left out where there never is. */
  readonly hasFiles?: boolean | undefined;
  /** Keeps its place unseen: the words of the reader's language are still to come. */
  readonly isHidden?: boolean;
}

/** Draws a widget: head, body that scrolls where it has to, and foot; no landmark, so that a page may hold it twice. */
export function drawFrame(frame: Frame & FrameState): TemplateResult {
  const { title, subtitle, actions, body, language, hasFiles, isBusy = false, isHidden = false } = frame;
  return html`
    <div class="widget" role="group" ?inert=${isHidden} aria-labelledby="title" aria-busy=${isBusy}>
      <div class="head">
        <h2 id="title" part="title" tabindex="-1">${title}</h2>
        ${subtitle === undefined ? placeOfSubtitle : html`<p class="sub" part="subtitle">${subtitle}</p>`}
        ${actions === undefined ? nothing : html`<div class="end">${actions}</div>`}
        ${hasFiles === undefined ? nothing : exportButton(hasFiles, language)}
      </div>
      <div class="body">${body}</div>
      ${foot(frame)}
    </div>
  `;
}

/** Keeps the body where it is when there is a subtitle. */
const placeOfSubtitle = html`<p class="sub place"></p>`;

function foot({ key, note = null, quality, language }: Frame & FrameState): TemplateResult | typeof nothing {
  const isSetAside = quality !== undefined && quality.setAside.length > 0;
  if (key === undefined && note === null && !isSetAside) return nothing;
  return html`
    <div class="foot">
      ${
        note === null
          ? nothing
          : html`<div class="note notice muted">
              ${infoIcon}
              <p>${note}</p>
            </div>`
      }
      ${key === undefined ? nothing : html`<div class="key">${key}</div>`}
      ${isSetAside ? html`<div class="end">${setAsideNotice(quality.setAside, language)}</div>` : nothing}
    </div>
  `;
}
