import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import {
  DAY_MS,
  addMonths,
  dateOf,
  dayFrom,
  dayText,
  instantText,
  isTimeZone,
  parseDate,
  parseDay,
  parseInstant,
  weekday,
  zone,
} from '../../src/data/calendar.js';

const utc = zone('UTC');
const seed = 20260331;

function day(text: string): number {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`no day: ${text}`);
  return parsed;
}

describe('a calendar day', () => {
  it('counts from 1970-01-01, before and after it, over leap years', () => {
    expect(day('1970-01-01')).to.equal(0);
    expect(day('1969-12-31')).to.equal(-1);
    expect(day('2000-03-01') - day('2000-02-28')).to.equal(2);
    expect(day('1900-03-01') - day('1900-02-28')).to.equal(1);
  });

  it('agrees with the calendar of Date on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
        const date = new Date(number * DAY_MS);
        const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(dateOf(number)).to.deep.equal(parts);
        expect(dayFrom(parts.year, parts.month, parts.day)).to.equal(number);
        expect(weekday(number)).to.equal(date.getUTCDay() || 7);
      }),
      { seed },
    );
  });

  it('is written with four, two and two digits', () => {
    expect(dayText(day('0987-06-05'))).to.equal('0987-06-05');
  });

  for (const text of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-01',
    '31.03.2026',
    '2026-03-31 ',
    '2O26-03-31',
    '',
  ]) {
    it(`is not read from ${JSON.stringify(text)}`, () => {
      expect(parseDay(text)).to.equal(undefined);
    });
  }

  it('moves by months, held to the last day of the month', () => {
    const cases: [string, number, string][] = [
      ['2026-01-31', 1, '2026-02-28'],
      ['2024-01-31', 1, '2024-02-29'],
      ['2026-03-31', -4, '2025-11-30'],
      ['2026-12-15', 1, '2027-01-15'],
      ['2026-05-31', 24, '2028-05-31'],
    ];
    for (const [from, months, to] of cases) expect(dayText(addMonths(day(from), months))).to.equal(to);
  });
});

describe('an instant', () => {
  const cases: [string, string][] = [
    ['2026-03-31T17:00Z', '2026-03-31T17:00:00Z'],
    ['2026-03-31T17:00:09Z', '2026-03-31T17:00:09Z'],
    ['2026-03-31T17:00:09.5Z', '2026-03-31T17:00:09.500Z'],
    ['2026-03-31T17:00:09.123999Z', '2026-03-31T17:00:09.123Z'],
    ['2026-03-31T00:30:00+02:00', '2026-03-30T22:30:00Z'],
    ['2026-03-31T23:30-0530', '2026-04-01T05:00:00Z'],
    ['2026-03-31T23:30:00.25+01', '2026-03-31T22:30:00.250Z'],
    ['1969-12-31T23:59:59.9999Z', '1969-12-31T23:59:59.999Z'],
    ['2026-03-31', '2026-03-31T00:00:00Z'],
  ];
  for (const [text, moment] of cases) {
    it(`${text} is ${moment}`, () => {
      expect(instantText(parseInstant(text, utc) ?? NaN)).to.equal(moment);
    });
  }

  const malformed = [
    '2026-03-31T17:00:00',
    '2026-03-31 17:00:00Z',
    '2026-03-31T17Z',
    '2026-03-31T24:00Z',
    '2026-03-31T17:60Z',
    '2026-03-31T17:00:60Z',
    '2026-03-31T17:00:00.Z',
    '2026-03-31T17:00:00,5Z',
    '2026-03-31T17:00.5Z',
    '2026-03-31T17:00:00z',
    '2026-03-31T17:00:00+1',
    '2026-03-31T17:00:00+01:0',
    '2026-03-31T17:00:00+24:00',
    '2026-03-31T17:00:00+01:60',
    '2026-03-31T17:00:00Z ',
    '2026-02-30T17:00:00Z',
    '2026-03-31T',
    'soon',
  ];
  for (const text of malformed) {
    it(`is not read from ${JSON.stringify(text)}`, () => {
      expect(parseInstant(text, utc)).to.equal(undefined);
    });
  }

  it('agrees with Date on every moment', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(-8e12), max: new Date(2e14), noInvalidDate: true }), (date) => {
        expect(parseInstant(date.toISOString(), utc)).to.equal(date.getTime());
      }),
      { seed },
    );
  });

  it('that is a day alone is the first moment of that day in the time zone', () => {
    expect(instantText(parseInstant('2026-07-01', zone('America/New_York')) ?? NaN)).to.equal('2026-07-01T04:00:00Z');
  });

  it('given for a day is the day in which it lies in the time zone', () => {
    expect(dayText(parseDate('2026-04-01T03:30:00Z', zone('America/New_York')) ?? NaN)).to.equal('2026-03-31');
    expect(dayText(parseDate('2026-04-01', zone('America/New_York')) ?? NaN)).to.equal('2026-04-01');
    expect(parseDate('2026-04-01T03:30', utc)).to.equal(undefined);
  });
});

describe('a time zone', () => {
  const starts: [string, string, string, string][] = [
    ['begins a plain day at midnight', 'Europe/Warsaw', '2026-03-29', '2026-03-28T23:00:00Z'],
    [
      'begins the day after the clock went forward an hour earlier',
      'Europe/Warsaw',
      '2026-03-30',
      '2026-03-29T22:00:00Z',
    ],
    [
      'begins a day whose midnight is skipped at its first moment',
      'Africa/Cairo',
      '2023-04-28',
      '2023-04-27T22:00:00Z',
    ],
    ['begins a day whose midnight comes twice at the first', 'America/Havana', '2023-11-05', '2023-11-05T04:00:00Z'],
    ['begins a day the country left out with the next one', 'Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00Z'],
    ['knows offsets of a quarter of an hour', 'Asia/Kathmandu', '2026-01-01', '2025-12-31T18:15:00Z'],
    ['knows offsets of odd seconds', 'Africa/Monrovia', '1960-01-01', '1960-01-01T00:44:30Z'],
  ];
  for (const [title, name, text, start] of starts) {
    it(title, () => {
      expect(instantText(zone(name).startOf(day(text)))).to.equal(start);
    });
  }

  it('places every moment in the day that its clocks show, and begins each day with its first moment', () => {
    const names = [
      'UTC',
      'Europe/Warsaw',
      'America/New_York',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'America/Sao_Paulo',
      'Pacific/Apia',
    ];
    const clocks = new Map(
      names.map((name) => [name, new Intl.DateTimeFormat('en-CA', { timeZone: name, dateStyle: 'short' })]),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.integer({ min: 0, max: 2e12 }), (name, moment) => {
        const { dayOf, startOf } = zone(name);
        const today = dayOf(moment);
        expect(dayText(today)).to.equal(clocks.get(name)?.format(moment));
        expect(startOf(today)).to.be.at.most(moment);
        expect(dayOf(startOf(today))).to.equal(today);
        expect(dayOf(startOf(today) - 1)).to.be.below(today);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('goes by its IANA name only', () => {
    expect(['UTC', 'Europe/Warsaw', 'Mars/Olympus', '+01:00', '', 'CET?'].filter(isTimeZone)).to.deep.equal([
      'UTC',
      'Europe/Warsaw',
    ]);
  });
});
