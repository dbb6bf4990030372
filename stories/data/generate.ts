// Writes one of the stories' datasets; README.md beside this file tells what each is for.
//   node --import tsx stories/data/generate.ts small-team > stories/data/small-team.json
import { datasetText } from '../../demo/dataset-text.js';
import { companyDataset } from '../../demo/made-up/dataset.js';
import { SMALL_TEAM } from './small-team.js';
import { faulty, longLabels, oneStage, withoutLeads } from './variants.js';

const smallTeam = companyDataset(SMALL_TEAM);

const DATASETS: ReadonlyMap<string | undefined, object> = new Map<string, object>([
  ['small-team', smallTeam],
  ['no-leads', withoutLeads(smallTeam)],
  ['one-stage', oneStage(smallTeam)],
  ['long-labels', longLabels(smallTeam)],
  ['faulty', faulty(smallTeam)],
]);

const dataset = DATASETS.get(process.argv[2]);
if (dataset === undefined) throw new Error(`name one of: ${[...DATASETS.keys()].join(', ')}`);
process.stdout.write(datasetText(dataset));
