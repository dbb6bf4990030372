import './define/pipeline-conversion-table.js';
import './define/pipeline-filters.js';
import './define/pipeline-forecast-board.js';
import './define/pipeline-funnel-chart.js';
import './define/pipeline-records.js';
import './define/pipeline-scorecard.js';
import './define/pipeline-source.js';
import './define/pipeline-velocity-timeline.js';
