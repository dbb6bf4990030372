import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale } from 'chart.js';
import { markPainted } from './painted.js';
import { readySeries } from './ready-numbers.js';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale);
const canvas = document.body.appendChild(document.createElement('canvas'));
const { names, series } = readySeries();
new Chart(canvas, {
  type: 'bar',
  data: { labels: names, datasets: series.map(({ name, data }) => ({ label: name, data })) },
  options: { animation: false, indexAxis: 'y', scales: { x: { stacked: true }, y: { stacked: true } } },
});
markPainted();
