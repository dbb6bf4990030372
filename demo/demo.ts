import '../src/define.js';
import type { Dashboard, Query, Source } from '../src/index.js';
import madeUp from './data/made-up.json?url';
import mavenCrm from './data/maven-crm.json?url';
import { TEXTS, isTextKey, type TextKey } from './texts.js';

interface Shown {
  readonly src: string;
  /** What is asked where the address says nothing. */
  readonly query: Query;
  readonly note: TextKey;
}

const DATASETS: Readonly<Record<string, Shown>> = {
  'made-up': { src: madeUp, query: {}, note: 'madeUpNote' },
  'maven-crm': { src: mavenCrm, query: { period: '2017-01-01/2018-01-01' }, note: 'mavenNote' },
};

/** Parameters of the address that are the page's own; the others are the source's. */
const OWN = ['data', 'lang', 'scheme', 'dir'];

const selects = Array.from(document.querySelectorAll<HTMLSelectElement>('.switches select'));
const sources = Array.from(document.querySelectorAll<Source | Dashboard>('pipeline-source, pipeline-dashboard'));

for (const select of selects) {
  select.addEventListener('change', () => {
    const own = ownParams();
    own.set(select.name, select.value);
    // What was asked of other data means nothing to this.
    go(own, select.name === 'data' ? new URLSearchParams() : sourceParams());
  });
}
for (const source of sources) {
  source.addEventListener('pipeline-query', () => go(ownParams(), source.toURLSearchParams()));
}
addEventListener('popstate', show);
show();

/** What the page shows is in its address: a link shows the same, and the browser goes back and forward. */
function go(own: URLSearchParams, query: URLSearchParams): void {
  history.pushState(null, '', `?${new URLSearchParams([...own, ...query])}`);
  show();
}

function ownParams(): URLSearchParams {
  return new URLSearchParams([...address()].filter(([name]) => OWN.includes(name)));
}

function sourceParams(): URLSearchParams {
  return new URLSearchParams([...address()].filter(([name]) => !OWN.includes(name)));
}

function address(): URLSearchParams {
  return new URLSearchParams(location.search);
}

function show(): void {
  const page = document.documentElement;
  for (const select of selects) choose(select, address().get(select.name));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.other')) link.search = location.search;
  page.lang = chosen('lang');
  page.dir = address().get('dir') ?? 'ltr';
  page.style.colorScheme = chosen('scheme');
  document.body.dataset['shows'] = chosen('data');
  const dataset = DATASETS[chosen('data')];
  if (dataset === undefined) return;
  write(dataset.note);
  load(dataset);
}

/** The first option where the address names none. */
function choose(select: HTMLSelectElement, wanted: string | null): void {
  const index = Array.from(select.options).findIndex(({ value }) => value === wanted);
  select.selectedIndex = Math.max(0, index);
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

function load({ src, query }: Shown): void {
  for (const source of sources) {
    source.fromURLSearchParams(address());
    if (Object.keys(source.query).length === 0) source.query = query;
    source.src = src;
  }
}
