import { reportText, type Asked } from './report-text.js';

onmessage = ({ data }: MessageEvent<Asked>) => postMessage(reportText(data));
