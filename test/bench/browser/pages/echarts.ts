import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { markPainted } from './painted.js';
import { readySeries } from './ready-numbers.js';

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);
const place = document.body.appendChild(document.createElement('div'));
place.className = 'place';
const { names, series } = readySeries();
const chart = init(place);
chart.on('finished', markPainted);
chart.setOption({
  animation: false,
  legend: {},
  xAxis: { type: 'value' },
  yAxis: { type: 'category', data: names, inverse: true },
  series: series.map((each) => ({ ...each, type: 'bar', stack: 'all', label: { show: true } })),
});
