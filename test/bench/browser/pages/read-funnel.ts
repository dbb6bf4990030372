import '../../../../src/define/pipeline-funnel-chart.js';
import '../../../../src/define/pipeline-source.js';
import { markPainted } from './painted.js';

document.querySelector('pipeline-funnel-chart')?.addEventListener('pipeline-ready', markPainted);
