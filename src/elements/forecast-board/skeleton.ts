import { html, type TemplateResult } from 'lit';

const times = (count: number, bone: TemplateResult): TemplateResult[] => Array.from({ length: count }, () => bone);

const people = html`
  <div class="people">
    ${times(14, html`<div class="bone-row"><i class="bone"></i><i class="bone"></i><i class="bone"></i></div>`)}
  </div>
`;

const deals = html`
  <div class="deals">
    <div class="columns">
      ${times(3, html`<div class="column"><i class="bone"></i>${times(4, html`<i class="bone card"></i>`)}</div>`)}
    </div>
  </div>
`;

/** The bones of each view. */
export const skeletons = {
  board: html`<div class="board show-board">${people}${deals}</div>`,
  people: html`<div class="board show-people">${people}</div>`,
  deals: html`<div class="board show-deals">${deals}</div>`,
};
