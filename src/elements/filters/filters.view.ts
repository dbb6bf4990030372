import type { Query } from '../../engine/query.js';
import type { Provenance } from '../../metrics/metrics.js';
import { formatIn, type Format } from '../shared/format.js';
import { spanText } from '../shared/panel-format.js';
import { integer } from '../shared/integer.js';
import { fieldsIn, valuesOf, type Field } from './filter-fields.js';
import type { FiltersWords } from './filters.words.js';
import { fieldName, hasNames, valueNames, type Choices } from './names.js';

/** What the figures are true of: the moment, and the period with its days. */
export type About = Pick<Provenance, 'asOf' | 'currency' | 'digits' | 'timeZone' | 'period'>;

/** What the bar is drawn from. */
export interface BarState {
  readonly query: Query;
  /** Undefined where the question can't be asked of the data. */
  readonly about: About | undefined;
  readonly choices: Choices | undefined;
  /** The field whose values the reader is choosing: it has a chip before it has a value. */
  readonly chosen: Field | null;
}

export interface Bar {
  readonly period: { readonly text: string; readonly days: string | null };
  readonly asOf: string;
  readonly chips: readonly Chip[];
  readonly canClear: boolean;
}

export interface Chip {
  readonly field: Field;
  readonly name: string;
  /** The values; null while their names are still to come. */
  readonly text: string | null;
  /** All of them. */
  readonly full: string;
}

export function barView({ query, about, choices, chosen }: BarState, language: string, words: FiltersWords): Bar {
  const narrowed = fieldsIn(query);
  const fields = chosen === null || narrowed.includes(chosen) ? narrowed : [...narrowed, chosen];
  return {
    period: periodText(query, about, language, words),
    asOf: about === undefined ? (query.asOf ?? words.latest) : formatOf(about, language).date(about.asOf),
    chips: fields.map((field) => chipOf(field, query, choices, language, words)),
    canClear: narrowed.length > 0,
  };
}

/** How dates are written where nothing says which time zone is meant. */
export function formatOf(about: About | undefined, language: string): Format {
  return formatIn({ currency: 'EUR', digits: 2, timeZone: 'UTC', ...about, language });
}

function periodText(query: Query, about: About | undefined, language: string, words: FiltersWords): Bar['period'] {
  if (about === undefined) return { text: query.period ?? words.period, days: null };
  const format = formatOf(about, language);
  const [text, days] = [format.period(about.period), spanText(about.period, language)];
  const isNamed = !about.period.id.includes('/') || about.period.label !== about.period.id;
  return { text, days: isNamed ? days : null };
}

/** More values than this are counted. */
const MOST_NAMED = 2;

function chipOf(field: Field, query: Query, choices: Choices | undefined, language: string, words: FiltersWords): Chip {
  const values = valuesOf(query, field).map(valueNames(field, choices, words));
  const named = values.slice(0, values.length > MOST_NAMED ? 1 : MOST_NAMED).join(', ');
  const rest = values.length > MOST_NAMED ? ` ${words.andMore(integer(values.length - 1, language))}` : '';
  const isNameless = choices === undefined && hasNames(field);
  return {
    field,
    name: fieldName(field, words),
    text: isNameless ? null : named === '' && values.length === 0 ? words.nobody : named + rest,
    full: values.length === 0 ? words.nobody : values.join(', '),
  };
}
