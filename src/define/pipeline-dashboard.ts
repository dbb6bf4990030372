import { Dashboard } from '../elements/dashboard/dashboard.js';
import { define } from './define.js';
import './pipeline-conversion-table.js';
import './pipeline-filters.js';
import './pipeline-forecast-board.js';
import './pipeline-funnel-chart.js';
import './pipeline-scorecard.js';
import './pipeline-source.js';
import './pipeline-velocity-timeline.js';

define('pipeline-dashboard', Dashboard);

declare global {
  interface HTMLElementTagNameMap {
    'pipeline-dashboard': Dashboard;
  }
}
