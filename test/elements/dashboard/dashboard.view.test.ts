import { expect } from 'chai';
import { WIDGET_NAMES, dashboardView } from '../../../src/elements/dashboard/dashboard.view.js';

const rows = (widgets: string | null) =>
  dashboardView(widgets)
    .places.map(({ widget, share, isLast }) => `${isLast ? '+ ' : '/ '}${widget}${share === null ? '' : `:${share}`}`)
    .join(' ');

describe('the view of a dashboard', () => {
  it('holds all widgets where none is chosen', () => {
    for (const widgets of [null, '', ' ']) {
      expect(dashboardView(widgets).places.map(({ widget }) => widget)).to.deep.equal(WIDGET_NAMES);
    }
  });

  it('has those share a row that fill it evenly, whichever comes first', () => {
    expect(rows(null)).to.equal(
      '/ filters / scorecard / funnel:half + conversion:half / velocity:narrow + forecast:broad',
    );
    expect(rows('forecast velocity conversion funnel')).to.equal(
      '/ forecast:broad + velocity:narrow / conversion:half + funnel:half',
    );
  });

  it('gives a row to each that has no such neighbour', () => {
    expect(rows('funnel velocity')).to.equal('/ funnel / velocity');
    expect(rows('conversion funnel conversion')).to.equal('/ conversion:half + funnel:half / conversion');
    expect(rows('funnel funnel')).to.equal('/ funnel / funnel');
    expect(rows('velocity scorecard forecast')).to.equal('/ velocity / scorecard / forecast');
  });

  it('reads names whatever space is between them, and tells those that no widget has', () => {
    const { places, unknown } = dashboardView('  funnel\n\tfunel  Scorecard toString ');
    expect(places.map(({ widget }) => widget)).to.deep.equal(['funnel']);
    expect(unknown).to.deep.equal(['funel', 'Scorecard', 'toString']);
  });

  it('holds nothing where no name is known', () => {
    expect(dashboardView('nothing')).to.deep.equal({ places: [], unknown: ['nothing'] });
  });
});
