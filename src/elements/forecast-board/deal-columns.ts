import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { closeIcon } from '../shared/control-icons.js';
import { figureButton } from '../shared/figure-button.js';
import { swatch } from '../shared/swatch.js';
import type { CardPart } from './ask-deals.js';
import type { CardWords } from './deal-cards.words.js';
import { farmerIcon, hunterIcon } from './deal-icons.js';
import type { DealCard, DealColumn, DealsView } from './deals.view.js';

/** What the reader can do with the cards. */
export interface DealActions {
  /** Shows more of a column than the cards there are. */
  showMore(part: CardPart, shown: number): void;
  /** Shows everyone's again. */
  showAll(): void;
}

/** Whose deals are shown, and the deals as cards by category. */
export function dealColumns({ team, columns }: DealsView, words: CardWords, actions: DealActions): TemplateResult {
  return html`
    <p class="whose" role="status">
      ${
        team === null
          ? words.largestFirst
          : html`<span class="chip"
              ><b>${team}</b><button aria-label=${words.showAll} @click=${actions.showAll}>${closeIcon}</button></span
            >`
      }
    </p>
    <div class="columns ${columns.length > 3 ? 'many' : ''}">
      ${repeat(
        columns,
        ({ part }) => part,
        (column) => dealColumn(column, words, actions),
      )}
    </div>
  `;
}

function dealColumn(
  { part, title, count, value, cards, more }: DealColumn,
  words: CardWords,
  { showMore }: DealActions,
): TemplateResult {
  return html`
    <section class="column of-${part}" aria-labelledby="column-${part}">
      <h3 id="column-${part}">${swatch(part)}${title}</h3>
      <p class="sum">${figureButton(count)} ${figureButton(value)}</p>
      <ul>
        ${repeat(
          cards,
          ({ id }) => id,
          (card) => dealCard(card),
        )}
      </ul>
      ${
        more === null
          ? nothing
          : html`<button class="link more number" @click=${() => showMore(part, cards.length)}>
              ${more}<span class="unseen"> ${words.moreOf(title)}</span>
            </button>`
      }
    </section>
  `;
}

function dealCard({ title, subject, url, amount, fullAmount, owner, closeDate, model }: DealCard): TemplateResult {
  return html`
    <li class="deal" part="deal" tabindex="-1">
      <div class="account" title=${title}>${url === null ? title : html`<a href=${url}>${title}</a>`}</div>
      ${subject === null ? nothing : html`<div class="subject tiny muted" title=${subject}>${subject}</div>`}
      <div class="worth">
        <span class="amount number" title=${fullAmount}>${amount}</span>
        ${
          model === null
            ? nothing
            : html`<span class="model">${model.name === 'hunter' ? hunterIcon : farmerIcon}${model.text}</span>`
        }
      </div>
      <div class="meta">
        <span class="owner" title=${owner}>${owner}</span>
        ${closeDate === null ? nothing : html`<span class="number">${closeDate}</span>`}
      </div>
    </li>
  `;
}
