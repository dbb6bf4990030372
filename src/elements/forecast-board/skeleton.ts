import { html, type TemplateResult } from 'lit';

const times = (count: number, bone: TemplateResult): TemplateResult[] => Array.from({ length: count }, () => bone);

const people = html`
  <div class="people">
    ${times(14, html`<div class="bone-row"><i class="bone"></i><i class="bone"></i><i class="bone"></i></div>`)}
  </div>
`;

const cards = (look: 'bone' | 'blank') => html`
  <div class="columns bones" aria-hidden="true">
    ${times(3, html`<div class="column"><i class=${look}></i>${times(4, html`<i class="card ${look}"></i>`)}</div>`)}
  </div>
`;

/** Cards on their way. */
export const cardBones = cards('bone');

/** Where cards will be when they come into sight. */
export const placeOfCards = cards('blank');

const deals = html`<div class="deals">${cardBones}</div>`;

/** The bones of each view. */
export const skeletons = {
  board: html`<div class="board show-board">${people}${deals}</div>`,
  people: html`<div class="board show-people">${people}</div>`,
  deals: html`<div class="board show-deals">${deals}</div>`,
};
