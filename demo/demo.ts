import '../src/define.js';
import madeUp from './data/made-up.json?url';
import mavenCrm from './data/maven-crm.json?url';
import { TEXTS, isTextKey, type TextKey } from './texts.js';

interface Shown {
  readonly src: string;
  readonly period: string | null;
  readonly note: TextKey;
}

const DATASETS: Readonly<Record<string, Shown>> = {
  'made-up': { src: madeUp, period: null, note: 'madeUpNote' },
  'maven-crm': { src: mavenCrm, period: '2017-01-01/2018-01-01', note: 'mavenNote' },
};

/** What the page shows is in its address, so that a link shows the same. */
const address = new URLSearchParams(location.search);
const selects = Array.from(document.querySelectorAll<HTMLSelectElement>('.switches select'));

for (const select of selects) {
  const chosen = address.get(select.name);
  if (Array.from(select.options).some(({ value }) => value === chosen)) select.value = chosen ?? '';
  select.addEventListener('change', () => {
    address.set(select.name, select.value);
    history.replaceState(null, '', `?${address}`);
    show();
  });
}
show();

function show(): void {
  const page = document.documentElement;
  page.lang = chosen('lang');
  page.dir = address.get('dir') ?? 'ltr';
  page.style.colorScheme = chosen('scheme');
  document.body.dataset['shows'] = chosen('data');
  const dataset = DATASETS[chosen('data')];
  if (dataset === undefined) return;
  write(dataset.note);
  load(dataset);
}

function chosen(name: string): string {
  return selects.find((select) => select.name === name)?.value ?? '';
}

function write(note: TextKey): void {
  const texts = TEXTS[document.documentElement.lang];
  if (texts === undefined) return;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const key = element.dataset['text'] ?? '';
    if (isTextKey(key)) element.textContent = texts[key];
  }
  for (const element of document.querySelectorAll('.place p')) element.textContent = texts[note];
}

function load({ src, period }: Shown): void {
  for (const source of document.querySelectorAll('pipeline-source')) {
    if (period === null) source.removeAttribute('period');
    else source.setAttribute('period', period);
    source.setAttribute('src', src);
  }
}
