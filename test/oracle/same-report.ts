const RELATIVE = 1e-9;
const NEAR_ZERO = 1e-12;
const inexact =
  /\.(rate|interval\[\d\]|valueRate|mean|p25|median|p75|p90|medianDays|medianAge|cycleDays|averageWon|perDay|attainment|coverage)$/;

/**
 * Where a report differs from the expected one: every expected key must be there, integers, text and money exactly, other
 * numbers nearly, instants as moments; `setAside` and `warnings` in any order, messages are free.
 */
export function differences(expected: unknown, actual: unknown, path = ''): string[] {
  if (path.endsWith('.message')) return [];
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const [ours, theirs] = [inAnyOrder(expected, path), inAnyOrder(actual, path)];
    const lengths = ours.length === theirs.length ? [] : [`${path}.length: ${ours.length} ≠ ${theirs.length}`];
    return [...lengths, ...ours.flatMap((each, index) => differences(each, theirs[index], `${path}[${index}]`))];
  }
  if (isObject(expected) && isObject(actual)) {
    return Object.entries(expected).flatMap(([key, value]) => {
      if (path.includes('setAside') && key === 'id' && value === null) return [];
      return Object.hasOwn(actual, key)
        ? differences(value, actual[key], `${path}.${key}`)
        : [`${path}.${key}: missing`];
    });
  }
  return isSame(expected, actual, path) ? [] : [`${path}: ${JSON.stringify(expected)} ≠ ${JSON.stringify(actual)}`];
}

function isSame(expected: unknown, actual: unknown, path: string): boolean {
  if (typeof expected === 'number' && typeof actual === 'number' && inexact.test(path)) {
    return Math.abs(expected - actual) <= Math.max(NEAR_ZERO, RELATIVE * Math.abs(expected));
  }
  if (isInstant(expected) && isInstant(actual)) return Date.parse(expected) === Date.parse(actual);
  return expected === actual;
}

function isInstant(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inAnyOrder(list: readonly unknown[], path: string): readonly unknown[] {
  if (!/\.(setAside|warnings)$/.test(path)) return list;
  const name = (each: unknown) => (isObject(each) ? String(each['path'] ?? each['code']) : '');
  return list.toSorted((one, other) => (name(one) < name(other) ? -1 : 1));
}
