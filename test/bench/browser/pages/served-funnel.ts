import '../../../../src/define/pipeline-funnel-chart.js';
import '../../../../src/define/pipeline-source.js';
import { markPainted } from './painted.js';
import { readyFunnel } from './ready-numbers.js';

document.querySelector('pipeline-funnel-chart')?.addEventListener('pipeline-ready', markPainted);
const served = { funnel: () => Promise.resolve(readyFunnel()), subscribe: () => () => {} };
Object.assign(document.querySelector('pipeline-source') ?? {}, { adapter: { metrics: () => served } });
