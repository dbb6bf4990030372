// Makes up a company with everything the contract knows; the same on every run.
//   node --import tsx demo/made-up/generate.ts > demo/data/made-up.json
import { datasetText } from '../dataset-text.js';
import { blemished } from './blemishes.js';
import { companyDataset } from './dataset.js';
import { HALDEN } from './halden.js';

process.stdout.write(datasetText(blemished(companyDataset(HALDEN))));
