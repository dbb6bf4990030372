import { expect } from 'chai';
import { loadWords } from '../../../src/elements/shared/catalogue.js';
import { formatIn } from '../../../src/elements/shared/format.js';
import type { NeededPast } from '../../../src/elements/shared/frame.js';
import { historyNote } from '../../../src/elements/shared/history-note.view.js';
import { historyWords } from '../../../src/elements/shared/history-note.words.js';
import type { Provenance } from '../../../src/metrics/metrics.js';
import { provenance } from '../provenance.js';

const later = { ...provenance, dataAsOf: '2026-10-16T00:00:00Z' };
const needs: NeededPast = { stages: true, fields: ['amount', 'closeDate', 'forecast'] };

function note(answer: Provenance, history: object, language = 'en'): string | null {
  const capabilities = { history: { ...provenance.capabilities.history, ...history } };
  const format = formatIn({ language, currency: 'EUR', digits: 2, timeZone: 'UTC' });
  return historyNote({ ...answer, capabilities }, needs, format, historyWords(language));
}

describe('what a source doesn’t know of the past', () => {
  before(() => loadWords('pl'));

  it('is said of stages at any moment', () => {
    expect(note(provenance, {})).to.equal(null);
    expect(note(provenance, { stage: 'none' })).to.match(/^The source keeps no past stages: /);
    expect(note(provenance, { stage: 'snapshots' })).to.match(/^Past stages are known from snapshots only: /);
  });

  it('is said of other fields where an earlier moment is asked for', () => {
    const history = { amount: 'none', closeDate: 'none', forecast: 'snapshots' };
    expect(note(provenance, history)).to.equal(null);
    expect(note(later, history)).to.equal(
      'The source keeps no past amounts and close dates: those of Oct 16 are shown. ' +
        'Past forecast categories are known from snapshots only.',
    );
  });

  it('is said in Polish too', () => {
    expect(note(later, { amount: 'none' }, 'pl')).to.equal(
      'Źródło nie przechowuje dawnych kwot: pokazano stan z 16 paź.',
    );
  });
});
