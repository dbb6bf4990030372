import { FunnelChart } from '../elements/funnel-chart/funnel-chart.js';
import { define } from './define.js';

define('pipeline-funnel-chart', FunnelChart);

declare global {
  interface HTMLElementTagNameMap {
    'pipeline-funnel-chart': FunnelChart;
  }
}
