import { readFileSync } from 'node:fs';
import { readDatasetText } from '../../src/data/read.js';
import * as engine from '../../src/engine.js';
import { compareWithFloors } from './against-floors.js';
import { medianTime } from './median-time.js';

/** Prints how long reading a dataset and asking each metric of it take: the median of several runs. */
const files = process.argv.length > 2 ? process.argv.slice(2) : ['demo/data/maven-crm.json', 'demo/data/made-up.json'];
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const dataset = readDatasetText(text);
  const { funnel, conversion, velocity, scorecard, forecast, bridge, accuracy, report } = engine;
  const { losses, incidence, ageing, trend } = engine;
  const reported = { funnel, conversion, velocity, scorecard, forecast, bridge, accuracy, report };
  const metrics = { ...reported, losses, incidence, ageing, trend };
  console.log(`${file}: ${dataset.leads.id.length} leads, ${dataset.opportunities.id.length} opportunities`);
  print('read', () => readDatasetText(text));
  for (const [name, metric] of Object.entries(metrics)) print(name, () => metric(dataset, {}));
}
compareWithFloors(100_000);

function print(name: string, work: () => unknown): void {
  console.log(`  ${name.padEnd(12)}${medianTime(work).toFixed(1).padStart(8)} ms`);
}
