import { barX, plot, stackX, text } from '@observablehq/plot';
import { markPainted } from './painted.js';
import { readySeries } from './ready-numbers.js';

const { names, series } = readySeries();
const parts = series.flatMap(({ name, data }) => data.map((count, index) => ({ step: names[index], name, count })));
const stack = { x: 'count', y: 'step', fill: 'name', order: series.map(({ name }) => name) };
document.body.append(
  plot({
    y: { domain: names },
    color: { legend: true },
    marks: [barX(parts, stackX(stack)), text(parts, stackX({ ...stack, fill: 'black', z: 'name', text: 'count' }))],
  }),
);
markPainted();
