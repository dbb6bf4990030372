import { expect } from 'chai';
import { describe, it } from 'node:test';
import { dayText, instantText } from '../../src/data/calendar.js';
import type { DatasetJson } from '../../src/data/contract.js';
import type { Dataset } from '../../src/data/dataset.js';
import { bantOf, modelOf, ownerOf, sourceOf, typeOf } from '../../src/engine/journey-fields.js';
import { journeysAt, type Journeys } from '../../src/engine/journeys.js';
import { tiesAt } from '../../src/engine/ties.js';
import { dataset, deal, lead, people } from '../make.js';

function journeysIn(parts: Partial<DatasetJson>, moment?: string): { data: Dataset; journeys: Journeys } {
  const data = dataset(parts);
  return { data, journeys: journeysAt(data, 0, moment === undefined ? data.asOf : Date.parse(moment)) };
}

/** Each journey as its lead and opportunity. */
function pairs({ data, journeys }: { data: Dataset; journeys: Journeys }): string[] {
  return Array.from({ length: journeys.count }, (_, journey) => {
    const [leadRow, row] = [journeys.lead[journey] ?? -1, journeys.opportunity[journey] ?? -1];
    return `${data.leads.id[leadRow] ?? '–'} ${data.opportunities.id[row] ?? '–'}`;
  });
}

/** The days on which the first journey reached the steps. */
function reached({ journeys }: { journeys: Journeys }): Record<string, string> {
  const days = journeys.steps.list.map(({ id }, step): [string, string] => {
    const at = journeys.reached[step]?.[0] ?? Infinity;
    return [id, at === Infinity ? '–' : dayText(Math.floor(at / 86_400_000))];
  });
  return Object.fromEntries(days);
}

describe('a journey', () => {
  it('is a lead with its opportunity, a lead alone, or an opportunity alone', () => {
    const leads = [lead('l1', { mql: '2026-07-01' }, { convertedAt: '2026-07-05' }), lead('l2', { mql: '2026-07-01' })];
    const opportunities = [deal('o1', { srl: '2026-07-05' }, { leadId: 'l1' }), deal('o2', { srl: '2026-07-05' })];
    expect(pairs(journeysIn({ leads, opportunities }))).to.have.members(['l1 o1', 'l2 –', '– o2']);
  });

  it('reached a step when it first entered it or a later one', () => {
    const opportunities = [deal('o1', { srl: '2026-07-01', offer: '2026-07-10' })];
    expect(reached(journeysIn({ opportunities }))).to.deep.equal({
      mql: '–',
      srl: '2026-07-01',
      sql: '2026-07-10',
      offer: '2026-07-10',
      won: '–',
    });
  });

  it('has reached what it went back from', () => {
    const history = [
      { at: '2026-07-01', stage: 'sql' },
      { at: '2026-07-05', stage: 'offer' },
      { at: '2026-07-09', stage: 'sql' },
    ];
    const opportunities = [deal('o1', { sql: '2026-07-01' }, { history })];
    expect(reached(journeysIn({ opportunities }))).to.include({
      srl: '2026-07-01',
      sql: '2026-07-01',
      offer: '2026-07-05',
    });
  });

  it('enters the first opportunity stage by its conversion', () => {
    const leads = [lead('l1', { mql: '2026-07-01' }, { convertedAt: '2026-07-03', opportunityId: 'o1' })];
    const opportunities = [deal('o1', { srl: '2026-07-05' })];
    expect(reached(journeysIn({ leads, opportunities }))).to.include({
      mql: '2026-07-01',
      srl: '2026-07-03',
      sql: '–',
    });
  });

  it('is open where the lead was converted and has no opportunity', () => {
    const leads = [lead('l1', { mql: '2026-07-01', lost: '2026-07-08' }, { convertedAt: '2026-07-03' })];
    const { journeys } = journeysIn({ leads });
    expect([journeys.outcome[0], journeys.steps.list[journeys.step[0] ?? -1]?.id]).to.deep.equal([0, 'srl']);
  });

  it('was closed when it last entered its closed stage', () => {
    const history = [
      { at: '2026-07-01', stage: 'sql' },
      { at: '2026-07-05', stage: 'won' },
      { at: '2026-07-09', stage: 'sql' },
      { at: '2026-07-20', stage: 'won' },
      { at: '2026-07-25', stage: 'won' },
    ];
    const { journeys } = journeysIn({
      opportunities: [deal('o1', { sql: '2026-07-01', won: '2026-07-20' }, { history })],
    });
    expect(instantText(journeys.closedAt[0] ?? NaN)).to.equal('2026-07-20T00:00:00Z');
  });

  it('of a lead that converts later is the lead alone until then', () => {
    const leads = [lead('l1', { mql: '2026-07-01' }, { convertedAt: '2026-07-20', opportunityId: 'o1' })];
    const opportunities = [deal('o1', { srl: '2026-07-10' })];
    expect(pairs(journeysIn({ leads, opportunities }, '2026-07-15T00:00:00Z'))).to.have.members(['l1 –', '– o1']);
    expect(pairs(journeysIn({ leads, opportunities }))).to.deep.equal(['l1 o1']);
  });
});

describe('a journey’s field', () => {
  const leads = [
    lead('l1', { mql: '2026-07-10' }, { source: 'web', ownerId: 'ann', accountId: 'acme', convertedAt: '2026-07-12' }),
  ];
  const told = (opportunity: object, more: Partial<DatasetJson> = {}) => {
    const opportunities = [deal('o1', { srl: '2026-07-12' }, { leadId: 'l1', ...opportunity })];
    return journeysIn({ people: people({ ann: null, bob: 'ann' }), leads, opportunities, ...more });
  };

  it('is the opportunity’s, else the lead’s', () => {
    const inherited = told({});
    expect(inherited.data.sources[sourceOf(inherited.data, inherited.journeys, 0)]).to.equal('web');
    expect(inherited.data.people.id[ownerOf(inherited.data, inherited.journeys, 0)]).to.equal('ann');
    const own = told({ source: 'event', ownerId: 'bob' });
    expect(own.data.sources[sourceOf(own.data, own.journeys, 0)]).to.equal('event');
    expect(own.data.people.id[ownerOf(own.data, own.journeys, 0)]).to.equal('bob');
  });

  it('that refers to nobody known counts as none and is not passed over', () => {
    const { data, journeys } = told({ ownerId: 'gone' });
    expect(ownerOf(data, journeys, 0)).to.be.below(0);
  });

  it('bant is inherited one by one, and null counts as not known', () => {
    const withBant = [
      lead(
        'l1',
        { mql: '2026-07-10' },
        { convertedAt: '2026-07-12', bant: { budget: true, need: true, timeline: true } },
      ),
    ];
    const { data, journeys } = told({ bant: { budget: null, need: false, authority: true } }, { leads: withBant });
    expect(bantOf(data, journeys, 0)).to.equal(3);
  });

  it('type is existing where the account was a customer when the journey began', () => {
    const typeIf = (since: string) => {
      const { data, journeys } = told({}, { accounts: [{ id: 'acme', name: 'Acme', customerSince: since }] });
      return typeOf(data, journeys, 0);
    };
    expect([typeIf('2026-07-10'), typeIf('2026-07-11')]).to.deep.equal([1, 0]);
  });

  it('model is farmer for named accounts, customers and existing business, if not said otherwise', () => {
    const named = { accounts: [{ id: 'acme', name: 'Acme', named: true }] };
    const modelIf = (opportunity: object, more: Partial<DatasetJson> = {}) => {
      const { data, journeys } = told(opportunity, more);
      return modelOf(data, journeys, 0);
    };
    expect([modelIf({}), modelIf({}, named), modelIf({ model: 'hunter' }, named)]).to.deep.equal([0, 1, 0]);
    expect(modelIf({ type: 'existing' })).to.equal(1);
  });
});

describe('the journeys of many moments', () => {
  it('are made once for each, and forgotten where too many others are asked for', () => {
    const data = dataset({ opportunities: [deal('o1', { srl: '2026-07-01' })] });
    const first = journeysAt(data, 0, data.asOf);
    for (let day = 1; day <= 12; day += 1) journeysAt(data, 0, data.asOf - day);
    expect(journeysAt(data, 0, data.asOf)).to.equal(first);
    for (let day = 1; day <= 60; day += 1) journeysAt(data, 0, data.asOf - day);
    const again = journeysAt(data, 0, data.asOf);
    expect(again).to.deep.equal(first);
    expect(again).to.not.equal(first);
  });

  it('share their ties with whatever else is asked of a moment', () => {
    const data = dataset({ opportunities: [deal('o1', { srl: '2026-07-01' })] });
    const ties = tiesAt(data, data.asOf);
    journeysAt(data, 0, data.asOf);
    expect(tiesAt(data, data.asOf)).to.equal(ties);
    expect(tiesAt(data, data.asOf - 1)).to.not.equal(ties);
    expect(tiesAt({ ...data }, data.asOf)).to.not.equal(ties);
  });
});
