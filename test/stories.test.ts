import { setProjectAnnotations } from '@storybook/web-components-vite';
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { LitElement } from 'lit';
import { composeStories } from 'storybook/preview-api';
import preview from '../.storybook/preview.js';
import { axeFaults } from './elements/axe.js';
import { all, part, seen } from './elements/page.js';

interface ComposedStory {
  readonly id: string;
  run(context: { canvasElement: HTMLElement }): Promise<void>;
}

const files = import.meta.glob<Parameters<typeof composeStories>[0]>('../stories/*.stories.ts', { eager: true });
const project = setProjectAnnotations(preview);

describe('stories', () => {
  before(() => setViewport({ width: 1280, height: 900 }));

  for (const [path, file] of Object.entries(files)) {
    describe(path.replace(/.*\/(.+)\.stories\.ts$/, '$1'), () => {
      const stories = Object.entries<ComposedStory>(composeStories(file, project));

      for (const [name, story] of stories) {
        it(`${name} is drawn, in silence and without a fault`, async () => {
          const complaints = listen();
          const canvasElement = canvas();
          await story.run({ canvasElement });
          const widgets = widgetsIn(canvasElement);
          expect(widgets, 'widgets').to.not.be.empty;
          for (const widget of widgets) await reached(stateToldBy(name), widget);
          for (const widget of widgets) expect(shownIn(widget)).to.not.be.empty;
          expect(await axeFaults(canvasElement)).to.deep.equal([]);
          expect(complaints.heard()).to.deep.equal([]);
        });
      }

      it('show every situation', () => {
        expect(stories.map(([name]) => name)).to.include.members(SITUATIONS);
      });
    });
  }

  it('are there for every element', () => {
    expect(Object.keys(files)).to.have.length(TAGS.length);
  });
});

const SITUATIONS = ['Default', 'Empty', 'Loading', 'Failed', 'Narrow', 'Dark', 'RightToLeft', 'Polish'];

const TAGS = Object.keys(import.meta.glob('../src/define/pipeline-*.ts'));

let isListening: (() => void) | undefined;

afterEach(() => {
  isListening?.();
  document.querySelectorAll('.canvas').forEach((place) => place.remove());
});

function canvas(): HTMLElement {
  const place = document.createElement('div');
  place.className = 'canvas';
  document.body.append(place);
  return place;
}

/** Hears what is written on the console and which errors nobody catches. */
function listen(): { heard(): readonly unknown[] } {
  const words: unknown[] = [];
  const { console } = globalThis;
  const hear = (...said: unknown[]) => void words.push(said.map(String).join(' '));
  const onError = ({ message }: ErrorEvent) => hear(message);
  const onRejection = ({ reason }: PromiseRejectionEvent) => hear(reason);
  globalThis.console = { ...console, debug: hear, error: hear, info: hear, log: hear, warn: hear };
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
  isListening = () => {
    globalThis.console = console;
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
  };
  return { heard: () => words };
}

/** The widgets of a story; those of a dashboard that show figures instead of the dashboard. */
function widgetsIn(place: HTMLElement): LitElement[] {
  const elements = [...place.querySelectorAll('*')].filter((element) => element instanceof LitElement);
  const ofDashboards = elements.flatMap((element) =>
    element.localName === 'pipeline-dashboard'
      ? all(element, '.card > *').filter((widget) => widget instanceof LitElement)
      : element,
  );
  return ofDashboards.filter(({ localName }) => localName !== 'pipeline-source');
}

type State = 'loading' | 'failed' | 'empty' | 'drawn';

/** The situation that a story's name tells. */
function stateToldBy(name: string): State {
  if (/^(Loading|Waiting)/.test(name)) return 'loading';
  if (/^(Failed|Refused|Unknown)/.test(name)) return 'failed';
  return name.startsWith('Empty') ? 'empty' : 'drawn';
}

/** What a widget shows; undefined while its reader would not see it. */
function stateOf(widget: LitElement): State | undefined {
  if (!isVisible(part(widget, '.widget h2'))) return undefined;
  if (all(widget, '.bone').some(isVisible)) return 'loading';
  if (part(widget, '.widget').ariaBusy === 'true') return undefined;
  if (all(widget, '[role="alert"]').some(isVisible)) return 'failed';
  return all(widget, '.state').some(isVisible) ? 'empty' : 'drawn';
}

async function reached(state: State, widget: LitElement): Promise<void> {
  await widget.updateComplete;
  const patience = Date.now() + 10_000;
  while (stateOf(widget) !== state && Date.now() < patience) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(stateOf(widget)).to.equal(state);
}

/** The words and bones of a widget's body. */
function shownIn(widget: LitElement): string {
  const words = seen(part(widget, '.body'));
  const bones = all(widget, '.bone').filter(isVisible);
  const own = [...widget.children].map(seen);
  return [words, ...own, ...bones.map(() => '▭')].join('');
}

function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}
