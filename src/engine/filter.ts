import { MODELS, NONE, TYPES, type Dataset } from '../data/dataset.js';
import { teamOf } from './hierarchy.js';
import { accountOf, attributeOf, modelOf, ownerOf, sourceOf, typeOf, type JourneyRecords } from './journey-fields.js';
import type { Filter } from './query.js';

/** Says of a journey, by row, whether it counts. */
export type JourneyTest = (journey: number) => boolean;

/** The journeys, by row, that the filter lets through. The pipeline isn't judged here. */
export function membersOf(dataset: Dataset, journeys: JourneyRecords, filter: Filter): Int32Array {
  const tests = testsOf(dataset, journeys, filter);
  const members = new Int32Array(journeys.count);
  for (let journey = 0; journey < members.length; journey += 1) members[journey] = journey;
  return tests.reduce(only, members);
}

/** Those of some journeys of which a test is true; what `filter` gives, in a third of its time. */
export function only(members: Int32Array, isMeant: JourneyTest): Int32Array {
  const found = new Int32Array(members.length);
  let count = 0;
  for (let index = 0; index < members.length; index += 1) {
    const journey = members[index] ?? NONE;
    if (!isMeant(journey)) continue;
    found[count] = journey;
    count += 1;
  }
  return found.slice(0, count);
}

/** Rows of the people in scope: 1 for those named by the filter and everyone below them; all where it names none. */
export function peopleInScope({ people }: Dataset, { owners }: Filter): Uint8Array {
  return owners === undefined ? new Uint8Array(people.id.length).fill(1) : teamOf(people, owners);
}

/** Says of an owner's row whether the filter lets it through; those without a known owner are named by `""`. */
export function ownerTest(dataset: Dataset, filter: Filter): (owner: number) => boolean {
  const { owners } = filter;
  if (owners === undefined) return () => true;
  const inScope = peopleInScope(dataset, filter);
  const isMissingWanted = owners.includes('');
  return (owner) => (owner <= NONE ? isMissingWanted : inScope[owner] === 1);
}

/** One test for each list of the filter, reading only the field it is about. A missing value is `""`. */
function testsOf(dataset: Dataset, journeys: JourneyRecords, filter: Filter): JourneyTest[] {
  const { sources, accounts } = dataset;
  const tests: JourneyTest[] = [];
  if (filter.owners !== undefined) {
    const isInScope = ownerTest(dataset, filter);
    tests.push((journey) => isInScope(ownerOf(dataset, journeys, journey)));
  }
  const addTest = (
    wanted: readonly string[] | undefined,
    names: readonly string[],
    codeOf: (journey: number) => number,
  ) => {
    if (wanted !== undefined) tests.push(codeTest(wanted, names, codeOf));
  };
  addTest(filter.sources, sources, (journey) => sourceOf(dataset, journeys, journey));
  addTest(filter.types, TYPES, (journey) => typeOf(dataset, journeys, journey));
  addTest(filter.models, MODELS, (journey) => modelOf(dataset, journeys, journey));
  addTest(filter.accounts, accounts.id, (journey) => accountOf(dataset, journeys, journey));
  for (const [name, wanted] of Object.entries(filter.attributes ?? {})) {
    const values = new Set(wanted);
    const valueOf = attributeOf(dataset, name);
    tests.push((journey) => values.has(valueOf(journeys, journey)));
  }
  return tests;
}

function codeTest(
  wanted: readonly string[],
  names: readonly string[],
  codeOf: (journey: number) => number,
): JourneyTest {
  const values = new Set(wanted);
  const isWanted = Uint8Array.from(names, (name) => (values.has(name) ? 1 : 0));
  const isMissingWanted = values.has('');
  return (journey) => {
    const code = codeOf(journey);
    return code <= NONE ? isMissingWanted : isWanted[code] === 1;
  };
}
