import type { Figure } from '../../engine/figure.js';
import type { Format } from '../shared/format.js';
import { spanText } from '../shared/panel-format.js';
import { isolated } from '../shared/shown-name.js';
import { stepLabel } from '../shared/stage-label.js';
import type { Definition, DefinitionKey, DefinitionWords, Terms } from './definition.words.js';
import type { FigureReading, NamedStep } from './read-figure.js';

/** What a figure is called, and what it is, in words. */
export function definitionOf(
  figure: Figure,
  reading: FigureReading,
  format: Format,
  words: DefinitionWords,
): Definition {
  const definition = words.definitions[keyOf(figure)](termsOf(figure, reading, format, words));
  const subject = subjectOf(figure, reading, format, words);
  return subject === null ? definition : { ...definition, name: `${definition.name}, ${isolated(subject)}` };
}

function keyOf(figure: Figure): DefinitionKey {
  switch (figure.metric) {
    case 'funnel':
      return funnelKey(figure);
    case 'conversion':
      return figure.column === 'win'
        ? `win.${figure.part}`
        : `way.${figure.part === 'valueRate' ? 'rate' : figure.part}`;
    case 'incidence':
      return `way.${figure.part === 'n' ? 'entered' : figure.part}`;
    case 'velocity':
      return velocityKey(figure);
    case 'scorecard':
      return scorecardKey(figure);
    case 'forecast':
      return forecastKey(figure.part);
    case 'bridge':
      return `bridge.${figure.part}`;
    case 'accuracy':
      return `accuracy.${figure.part}`;
    case 'ageing':
      return `ageing.${figure.part}`;
  }
}

type Of<Metric extends Figure['metric']> = Extract<Figure, { metric: Metric }>;

function funnelKey({ query, row, part }: Of<'funnel'>): DefinitionKey {
  if (part === 'entered') return `funnel.entered.${query.basis === 'activity' ? 'activity' : 'cohort'}`;
  if (part === 'lost' || part === 'lostValue') return row === undefined ? `funnel.${part}Anywhere` : `funnel.${part}`;
  return `funnel.${part}`;
}

function velocityKey({ row, column, part }: Of<'velocity'>): DefinitionKey {
  const isCycle = column === 'cycle' || row === undefined;
  switch (part) {
    case 'medianAge':
    case 'overdue':
      return `waiting.${part}`;
    case 'censored':
      return 'survival.censored';
    case 'p25':
    case 'p75':
      return `stays.${part}`;
    case 'mean':
    case 'p90':
      return isCycle ? `cycle.${part}` : `stays.${part}`;
    case 'median':
      if (column === 'survival') return 'survival.median';
      return isCycle ? 'cycle.median' : 'stays.median';
    case 'n':
      if (isCycle) return 'cycle.n';
      if (column === 'waiting' || column === 'survival') return `${column}.n`;
      return 'stays.n';
  }
}

function scorecardKey({ column, part }: Of<'scorecard'>): DefinitionKey {
  switch (part) {
    case 'entered':
    case 'converted':
    case 'open':
    case 'rate':
      return column === 'win' ? `win.${part}` : `way.${part}`;
    case 'cycleDays':
      return 'cycle.mean';
    default:
      return part;
  }
}

function forecastKey(part: Of<'forecast'>['part']): DefinitionKey {
  switch (part) {
    case 'weighted':
      return 'weightedForecast';
    case 'committed':
    case 'bestCase':
    case 'submitted':
    case 'call':
    case 'quota':
    case 'attainment':
    case 'gap':
    case 'coverage':
      return part;
    default:
      if (part === 'closed.count' || part === 'closed.value') return part;
      return part.endsWith('.count') ? 'deals.count' : 'deals.value';
  }
}

function termsOf(figure: Figure, reading: FigureReading, format: Format, words: DefinitionWords): Terms {
  const { from, to, span, provenance } = reading;
  const period = span === null ? format.period(provenance.period) : spanText(span, format.language);
  const [deals = ''] = figure.metric === 'forecast' ? figure.part.split('.') : [];
  return {
    from: stepText(from, words),
    to: stepText(to, words),
    when: figure.metric === 'scorecard' ? words.inYear : words.during(period),
    deals: Object.entries(words.deals).find(([name]) => name === deals)?.[1] ?? deals,
    change: figure.metric === 'bridge' && figure.row !== undefined ? words.changes[figure.row] : '',
  };
}

/** The last step is a word of the reader's language. */
function stepText(step: NamedStep | null, words: DefinitionWords): string {
  if (step === null) return '';
  return stepLabel(step, words.won);
}

function subjectOf(
  figure: Figure,
  { subject, isTeam }: FigureReading,
  format: Format,
  words: DefinitionWords,
): string | null {
  switch (figure.metric) {
    case 'funnel':
      return figure.reason === undefined ? null : words.reasonOf(figure.reason);
    case 'conversion':
    case 'incidence':
      return figure.row === undefined ? null : segmentText(figure, subject ?? '', format, words);
    case 'forecast': {
      if (figure.row === undefined) return words.everyone;
      const person = subject === null || subject === '' ? words.noOwner : subject;
      return isTeam ? words.andTeam(person) : person;
    }
    case 'scorecard':
      return figure.row === 'previous' ? words.before : null;
    default:
      return subject;
  }
}

/** A row of the conversion table, by what its rows stand for. */
function segmentText(
  { query: { by = 'owner' } }: Of<'conversion'> | Of<'incidence'>,
  label: string,
  format: Format,
  words: DefinitionWords,
): string {
  if (label === '') return by === 'owner' || by === 'manager' ? words.noOwner : words.notGiven;
  if (by === 'month') return format.month(`${label}-01`);
  if (by === 'bant') return words.bant(label);
  return by === 'type' || by === 'model' ? (words.segments.get(label) ?? label) : label;
}
