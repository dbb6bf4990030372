import '../../../../src/define/pipeline-funnel-chart.js';
import '../../../../src/define/pipeline-source.js';
import { paintedNext } from './painted.js';

document.querySelector('pipeline-funnel-chart')?.addEventListener('pipeline-ready', paintedNext);
