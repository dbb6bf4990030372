import '../../../../src/define/pipeline-source.js';
import '../../../../src/define/pipeline-velocity-timeline.js';
import { nextReady } from './next-ready.js';
import { painted } from './painted.js';

const WIDTH = 900;
const HEIGHT = 480;

const source = document.querySelector('pipeline-source');

/** Ways to draw a mark for each open record, in milliseconds until it is painted. */
export interface AgeingBench {
  /** How many records are open, once the data is there. */
  readonly marks: Promise<number>;
  readonly drawn: Readonly<Record<'canvas' | 'svg' | 'ours', () => Promise<number>>>;
}

const places = nextReady(source).then(async () => {
  const answer = await source?.metrics?.ageing({});
  const { stage = [], days = [] } = answer?.open ?? {};
  return days.map((age, index) => ({
    x: (WIDTH * Math.log1p(age)) / Math.log1p(800),
    y: (stage[index] ?? 0) * 120 + ((index * 7919) % 110),
  }));
});

const ageingBench: AgeingBench = {
  marks: places.then(({ length }) => length),
  drawn: { canvas: () => timed(drawOnCanvas), svg: () => timed(drawAsSvg), ours: () => timed(drawOurs) },
};
Object.assign(window, { ageingBench });

async function timed(draw: () => Promise<Element>): Promise<number> {
  await painted();
  const start = performance.now();
  const drawn = await draw();
  await painted();
  const took = performance.now() - start;
  drawn.remove();
  return took;
}

async function drawOnCanvas(): Promise<Element> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: WIDTH, height: HEIGHT });
  document.body.append(canvas);
  const context = canvas.getContext('2d');
  context?.beginPath();
  for (const { x, y } of await places) {
    context?.moveTo(x + 2, y);
    context?.arc(x, y, 2, 0, 2 * Math.PI);
  }
  context?.fill();
  return canvas;
}

async function drawAsSvg(): Promise<Element> {
  const place = document.createElement('div');
  const circles = (await places).map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="2" />`);
  place.innerHTML = `<svg width="${WIDTH}" height="${HEIGHT}">${circles.join('')}</svg>`;
  document.body.append(place);
  return place;
}

/** Asked and drawn like any widget: from the records on. */
async function drawOurs(): Promise<Element> {
  const widget = document.createElement('pipeline-velocity-timeline');
  widget.view = 'ageing';
  const ready = nextReady(widget);
  source?.append(widget);
  await ready;
  return widget;
}
