import type { Source } from '../src/index.js';
import '../src/define.js';
import madeUp from './data/made-up.json?url';
import mavenCrm from './data/maven-crm.json?url';

/** What the page shows is in its address, so that a link shows the same. */
const state = new URLSearchParams(location.search);
const form = find('.switches', HTMLFormElement);
const note = find('.place p', HTMLParagraphElement);
const source = find('pipeline-source', HTMLElement);

const DATASETS = {
  'made-up': { src: madeUp, period: null, note: 'A made-up company, in its running fiscal quarter' },
  'maven-crm': {
    src: mavenCrm,
    period: '2017-01-01/2018-01-01',
    note: 'A published sample of a fictitious company, 2017',
  },
} as const;

for (const select of form.querySelectorAll('select')) {
  const chosen = state.get(select.name);
  if (chosen !== null) select.value = chosen;
}
form.addEventListener('change', () => {
  for (const select of form.querySelectorAll('select')) state.set(select.name, select.value);
  history.replaceState(null, '', `?${state}`);
  show();
});
show();

function show(): void {
  const { lang, scheme, data } = Object.fromEntries(
    Array.from(form.querySelectorAll('select'), ({ name, value }) => [name, value]),
  );
  document.documentElement.lang = lang ?? 'en';
  document.documentElement.dir = state.get('dir') ?? 'ltr';
  document.documentElement.style.colorScheme = scheme ?? '';
  const dataset = DATASETS[data === 'maven-crm' ? data : 'made-up'];
  document.body.dataset['shows'] = data;
  note.textContent = dataset.note;
  setSource(source, dataset);
}

function setSource(
  element: HTMLElement & Partial<Source>,
  { src, period }: { src: string; period: string | null },
): void {
  if (period === null) element.removeAttribute('period');
  else element.setAttribute('period', period);
  element.setAttribute('src', src);
}

function find<Type extends Element>(selector: string, type: { new (): Type }): Type {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`the page has no ${selector}`);
  return found;
}
