import { MODELS, TYPES, type Dataset } from '../data/dataset.js';
import { zone } from '../data/calendar.js';
import { accountOf, attributeOf, bantOf, modelOf, ownerOf, sourceOf, typeOf } from './journey-fields.js';
import { startedAt, type Journeys } from './journeys.js';
import { calendarMonth } from './period.js';
import { attributeOfDimension, dimensionOf, type Dimension } from './query.js';

/** Reads a journey's value of a dimension; a missing value is `""`. */
export function keyIn(dataset: Dataset, journeys: Journeys, by: Dimension): (journey: number) => string {
  const { people, accounts, sources, timeZone } = dataset;
  const dimension = dimensionOf(by);
  switch (dimension) {
    case 'owner':
      return (journey) => people.id[ownerOf(dataset, journeys, journey)] ?? '';
    case 'manager':
      return (journey) => people.id[people.manager[ownerOf(dataset, journeys, journey)] ?? NaN] ?? '';
    case 'source':
      return (journey) => sources[sourceOf(dataset, journeys, journey)] ?? '';
    case 'type':
      return (journey) => TYPES[typeOf(dataset, journeys, journey)] ?? '';
    case 'model':
      return (journey) => MODELS[modelOf(dataset, journeys, journey)] ?? '';
    case 'account':
      return (journey) => accounts.id[accountOf(dataset, journeys, journey)] ?? '';
    case 'bant':
      return (journey) => String(bantOf(dataset, journeys, journey));
    case 'month':
      return (journey) => calendarMonth(zone(timeZone).dayOf(startedAt(journeys, journey))).id;
    default:
      return attributeIn(dataset, journeys, dimension);
  }
}

/** What a dimension's value is called: the person's or account's name, else the value itself. */
export function labelIn({ people, accounts }: Dataset, by: Dimension): (key: string) => string {
  if (by === 'owner' || by === 'manager') return namesOf(people);
  if (by === 'account') return namesOf(accounts);
  return (key) => key;
}

function attributeIn(dataset: Dataset, journeys: Journeys, by: `attributes.${string}`): (journey: number) => string {
  const valueOf = attributeOf(dataset, attributeOfDimension(by) ?? '');
  return (journey) => valueOf(journeys, journey);
}

function namesOf({ id, name }: { id: readonly string[]; name: readonly string[] }): (key: string) => string {
  const names = new Map(id.map((key, row) => [key, name[row] ?? key]));
  return (key) => names.get(key) ?? key;
}
