import type { PickWords } from './pick.words.js';

export const words: PickWords = {
  only: (name) => `tylko ${name}`,
  andTeam: (person) => `${person} z zespołem`,
  nobody: 'bez znanego właściciela',
  outside: (days) => `${days} – poza okresem`,
  outsideWhy: 'Wybrane dni i okres nie mają części wspólnej. Pokaż znów wszystko (Esc) albo wybierz inny okres.',
  onlyHead: 'Tylko',
  from: (widget) => `z widoku ${widget}`,
  undo: (name) => `Pokaż znów wszystko, nie tylko ${name}`,
  key: 'Esc',
  widgets: new Map([
    ['pipeline-conversion-table', 'Konwersja'],
    ['pipeline-forecast-board', 'Prognoza'],
    ['pipeline-funnel-chart', 'Lejek sprzedaży'],
    ['pipeline-scorecard', 'Wyniki sprzedaży'],
    ['pipeline-velocity-timeline', 'Tempo'],
  ]),
};
