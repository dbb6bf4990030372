import type { Definition, DefinitionWords, Terms } from './definition.words.js';

type Define = (terms: Terms) => Definition;

const ended = (name: string, meaning: string): Define => {
  return ({ from, when }) => ({
    name: `${name}, etap ${from}`,
    meaning: `Z pobytów w etapie ${from} zakończonych ${when}: ${meaning}.`,
  });
};
const cycle = (name: string, meaning: string): Define => {
  return ({ from, when }) => ({
    name: `Cykl, ${name}`,
    meaning: `Od wejścia do ${from === '' ? 'kwalifikowanego lejka' : `etapu ${from}`} do zamknięcia, dla wygranych ${when}: ${meaning}.`,
  });
};
const moved = (name: string, input: string): Define => {
  return () => ({
    name: `Zmiana tempa: ${name}`,
    meaning: `O ile wartość wygrywaną dziennie zmieniła od poprzedniego okresu zmiana ${input}; cztery części dają razem całą zmianę.`,
  });
};

export const words: DefinitionWords = {
  won: 'Wygrane',
  during: (period) => `w okresie ${period}`,
  inYear: 'w poprzedzających 365 dniach',
  reasonOf: (reason) => (reason === '' ? 'bez podanego powodu' : reason),
  andTeam: (person) => `${person} z zespołem`,
  everyone: 'wszyscy',
  noOwner: 'bez znanego właściciela',
  notGiven: 'nie podano',
  segments: new Map([
    ['new', 'nowi klienci'],
    ['existing', 'obecni klienci'],
    ['hunter', 'hunter'],
    ['farmer', 'farmer'],
  ]),
  before: 'okres wcześniej',
  bant: (score) => `BANT ${score} z 4`,
  deals: {
    closed: 'wygrane',
    commit: 'pewne',
    upside: 'możliwe',
    pipeline: 'pozostałe',
    omitted: 'pominięte',
  },
  changes: {
    created: 'utworzone',
    transferredIn: 'przejęte',
    pulledIn: 'przyspieszone',
    reopened: 'otwarte ponownie',
    upgraded: 'podniesione',
    deleted: 'usunięte',
    transferredOut: 'przekazane',
    lost: 'przegrane',
    pushedOut: 'odłożone',
    downgraded: 'obniżone',
    increased: 'zwiększone',
    decreased: 'zmniejszone',
    won: 'wygrane',
  },
  definitions: {
    'funnel.count': ({ from }) => ({
      name: `Otwarte w etapie ${from}`,
      meaning: `Otwarte ścieżki, które są teraz w etapie ${from}.`,
    }),
    'funnel.entered.cohort': ({ from, when }) => ({
      name: `Doszły do etapu ${from}`,
      meaning: `Ścieżki rozpoczęte ${when}, które doszły dotąd do etapu ${from} lub dalej.`,
    }),
    'funnel.entered.activity': ({ from, when }) => ({
      name: `Doszły do etapu ${from}`,
      meaning: `Ścieżki, które doszły do etapu ${from} lub dalej ${when}, kiedykolwiek się zaczęły.`,
    }),
    'funnel.value': ({ from }) => ({
      name: `Wartość w etapie ${from}`,
      meaning: `Kwoty ścieżek liczonych w etapie ${from}; te bez szansy liczą się jako 0.`,
    }),
    'funnel.converted': ({ from, to }) => ({
      name: `Poszły dalej z etapu ${from}`,
      meaning: `Ze ścieżek liczonych w etapie ${from} te, które doszły dotąd do etapu ${to} lub dalej.`,
    }),
    'funnel.rate': ({ from, to }) => ({
      name: `${from} → ${to}`,
      meaning: `Jaka część ścieżek liczonych w etapie ${from} doszła dotąd do etapu ${to} lub dalej.`,
      ratio: [`doszły do: ${to}`, `doszły do: ${from}`],
    }),
    'funnel.open': ({ from, to }) => ({
      name: `Wciąż otwarte w etapie ${from}`,
      meaning: `Ze ścieżek liczonych w etapie ${from} te, które nie doszły do etapu ${to} i są wciąż otwarte.`,
    }),
    'funnel.lost': ({ from, to }) => ({
      name: `Przegrane w etapie ${from}`,
      meaning: `Ze ścieżek liczonych w etapie ${from} te, które nie doszły do etapu ${to} i są przegrane.`,
    }),
    'funnel.lostValue': ({ from, to }) => ({
      name: `Wartość przegrana w etapie ${from}`,
      meaning: `Kwoty ścieżek liczonych w etapie ${from}, które nie doszły do etapu ${to} i są przegrane.`,
    }),
    'funnel.lostAnywhere': () => ({
      name: 'Przegrane',
      meaning: 'Przegrane ścieżki lejka, każda liczona w ostatnim etapie, do którego doszła.',
    }),
    'funnel.lostValueAnywhere': () => ({
      name: 'Wartość przegrana',
      meaning: 'Kwoty przegranych ścieżek lejka.',
    }),
    'funnel.direct': ({ from }) => ({
      name: `Od razu w etapie ${from}`,
      meaning: `Ścieżki, które doszły do etapu ${from} z pominięciem etapu poprzedniego.`,
    }),
    'funnel.ofFirst': ({ from }) => ({
      name: `Ze wszystkich doszły do etapu ${from}`,
      meaning: `Jaka część ścieżek, które doszły do pierwszego etapu, doszła dotąd do etapu ${from} lub dalej.`,
      ratio: [`doszły do: ${from}`, 'doszły do pierwszego'],
    }),
    'funnel.medianDays': ({ from, to }) => ({
      name: `Dni od etapu ${from} do ${to}`,
      meaning: `Mediana czasu od wejścia do etapu ${from} do wejścia do etapu ${to}, dla ścieżek, które poszły dalej: połowie zajęło to mniej.`,
    }),
    'way.entered': ({ from, when }) => ({
      name: `Doszły do etapu ${from}`,
      meaning: `Ścieżki, które doszły do etapu ${from} lub dalej ${when}.`,
    }),
    'way.converted': ({ from, to, when }) => ({
      name: `${from} → ${to}, poszły dalej`,
      meaning: `Ze ścieżek, które doszły do etapu ${from} ${when}, te, które doszły dotąd do etapu ${to}.`,
    }),
    'way.open': ({ from, to, when }) => ({
      name: `${from} → ${to}, wciąż otwarte`,
      meaning: `Ze ścieżek, które doszły do etapu ${from} ${when}, te, które mogą jeszcze dojść do etapu ${to}.`,
    }),
    'way.lost': ({ from, to, when }) => ({
      name: `${from} → ${to}, przegrane`,
      meaning: `Ze ścieżek, które doszły do etapu ${from} ${when}, te przegrane przed etapem ${to}.`,
    }),
    'way.rate': ({ from, to, when }) => ({
      name: `${from} → ${to}`,
      meaning: `Jaka część ścieżek, które doszły do etapu ${from} ${when}, doszła dotąd do etapu ${to}.`,
      ratio: [`doszły do: ${to}`, `doszły do: ${from}`],
    }),
    'win.entered': ({ from, when }) => ({
      name: 'Zamknięte',
      meaning: `Ścieżki, które doszły do etapu ${from} i zostały zamknięte ${when}, wygrane lub przegrane.`,
    }),
    'win.converted': ({ from, when }) => ({
      name: 'Wygrane',
      meaning: `Ze ścieżek, które doszły do etapu ${from} i zostały zamknięte ${when}, te wygrane.`,
    }),
    'win.open': ({ from, when }) => ({
      name: 'Zamknięte, wciąż otwarte',
      meaning: `Ze ścieżek, które doszły do etapu ${from} i zostały zamknięte ${when}, te znów otwarte: takich nie ma.`,
    }),
    'win.rate': ({ from, when }) => ({
      name: 'Wygrane z zamkniętych',
      meaning: `Jaka część ścieżek, które doszły do etapu ${from} i zostały zamknięte ${when}, została wygrana.`,
      ratio: ['wygrane', 'zamknięte'],
    }),
    'win.valueRate': ({ from, when }) => ({
      name: 'Wygrane z zamkniętych, wartościowo',
      meaning: `Jaka część kwot ścieżek, które doszły do etapu ${from} i zostały zamknięte ${when}, została wygrana.`,
      ratio: ['wygrane', 'zamknięte'],
    }),
    'stays.n': ({ from, when }) => ({
      name: `Opuściły etap ${from}`,
      meaning: `Pobyty w etapie ${from} zakończone ${when}: nieprzerwany czas od wejścia do wyjścia.`,
    }),
    'stays.mean': ended('Średnia dni', 'średnia długość'),
    'stays.p25': ended('Dolny kwartyl dni', 'długość, której nie przekroczyła jedna czwarta'),
    'stays.median': ended('Mediana dni', 'mediana długości: połowa trwała krócej'),
    'stays.p75': ended('Górny kwartyl dni', 'długość, której nie przekroczyły trzy czwarte'),
    'stays.p90': ended('Dni, dziewięć na dziesięć', 'długość, której nie przekroczyło dziewięć na dziesięć'),
    'waiting.n': ({ from }) => ({
      name: `Czekają w etapie ${from}`,
      meaning: `Pobyty w etapie ${from}, które teraz trwają.`,
    }),
    'waiting.medianAge': ({ from }) => ({
      name: `Dni czekania w etapie ${from}`,
      meaning: `Mediana wieku pobytów w etapie ${from}, które teraz trwają: połowa czeka krócej.`,
    }),
    'waiting.overdue': ({ from, when }) => ({
      name: `Zaległe w etapie ${from}`,
      meaning: `Pobyty w etapie ${from}, które teraz trwają, i to dłużej niż dziewięć na dziesięć zakończonych ${when}.`,
    }),
    'survival.n': ({ from, when }) => ({
      name: `Weszły do etapu ${from}`,
      meaning: `Pobyty w etapie ${from} rozpoczęte ${when}.`,
    }),
    'survival.censored': ({ from, when }) => ({
      name: `Nadal w etapie ${from}`,
      meaning: `Z pobytów w etapie ${from} rozpoczętych ${when} te, które się nie skończyły.`,
    }),
    'survival.median': ({ from, when }) => ({
      name: `Połowa opuszcza etap ${from} w ciągu`,
      meaning: `Czas, po którym skończyła się połowa pobytów w etapie ${from} rozpoczętych ${when}; trwające liczą się tak długo, jak dotąd (Kaplan–Meier).`,
    }),
    'cycle.n': ({ when }) => ({
      name: 'Wygrane',
      meaning: `Ścieżki wygrane ${when}.`,
    }),
    'cycle.mean': cycle('średnia', 'średni czas'),
    'cycle.median': cycle('mediana', 'mediana czasu'),
    'cycle.p90': cycle('dziewięć na dziesięć', 'czas, którego nie przekroczyło dziewięć na dziesięć'),
    volume: () => ({ name: 'Wolumen', meaning: 'Otwarte ścieżki, które są w etapie kwalifikowanym.' }),
    value: () => ({ name: 'Wartość', meaning: 'Kwoty otwartych ścieżek, które są w etapie kwalifikowanym.' }),
    weighted: () => ({
      name: 'Wartość ważona',
      meaning:
        'Kwoty otwartych ścieżek w etapie kwalifikowanym, każda razy swoje prawdopodobieństwo, a bez niego – razy prawdopodobieństwo etapu.',
    }),
    averageWon: ({ when }) => ({
      name: 'Średnia wygrana',
      meaning: `Średnia kwota ścieżek wygranych ${when}.`,
      ratio: ['wartość wygranych', 'wygrane'],
    }),
    perDay: () => ({
      name: 'Tempo',
      meaning:
        'Ile lejek daje dziennie: otwarte szanse × odsetek wygranych × średnia wygrana ÷ dni cyklu. Schlebia tym, którzy nie zamykają przegranych.',
    }),
    wonPerDay: ({ when }) => ({
      name: 'Naprawdę wygrane dziennie',
      meaning: `Kwoty ścieżek wygranych ${when}, na dzień.`,
      ratio: ['wartość wygranych', 'dni'],
    }),
    'change.perDay': () => ({
      name: 'Zmiana tempa',
      meaning: 'O ile zmieniła się wartość wygrywana dziennie od poprzedniego okresu.',
    }),
    'change.volume': moved('wolumen', 'liczby otwartych szans'),
    'change.winRate': moved('konwersja', 'odsetka wygranych'),
    'change.averageWon': moved('wielkość', 'średniej wygranej'),
    'change.cycleDays': moved('cykl', 'długości cyklu'),
    'closed.count': ({ when }) => ({
      name: 'Wygrane szanse',
      meaning: `Wygrane szanse, których data zamknięcia przypada ${when}.`,
    }),
    'closed.value': ({ when }) => ({
      name: 'Wygrane',
      meaning: `Kwoty wygranych szans, których data zamknięcia przypada ${when}.`,
    }),
    'deals.count': ({ deals, when }) => ({
      name: `Szanse: ${deals}`,
      meaning: `Otwarte szanse w kategorii „${deals}”, których data zamknięcia przypada ${when}.`,
    }),
    'deals.value': ({ deals, when }) => ({
      name: `${deals[0]?.toUpperCase()}${deals.slice(1)}`,
      meaning: `Kwoty otwartych szans w kategorii „${deals}”, których data zamknięcia przypada ${when}.`,
    }),
    committed: () => ({
      name: 'Zapowiedziane',
      meaning: 'Wygrane i pewne: kwoty tego, co wygrane lub obiecane z datą zamknięcia w okresie.',
    }),
    bestCase: () => ({
      name: 'Najlepszy wynik',
      meaning: 'Wygrane, pewne i możliwe: ile wpłynie, jeśli wszystko się uda.',
    }),
    weightedForecast: () => ({
      name: 'Prognoza ważona',
      meaning: 'Wygrane oraz każda otwarta szansa poza pominiętymi razy jej prawdopodobieństwo.',
    }),
    submitted: () => ({ name: 'Zgłoszone', meaning: 'Kwota pewna z ostatniego zgłoszenia na ten okres.' }),
    call: () => ({
      name: 'Prognoza',
      meaning:
        'Ostatnia zgłoszona kwota pewna, a bez niej – własne wygrane i pewne wraz z prognozami bezpośrednich podwładnych.',
    }),
    quota: () => ({ name: 'Cel', meaning: 'Ile ma być sprzedane w okresie.' }),
    attainment: () => ({
      name: 'Realizacja celu',
      meaning: 'Jaka część celu jest wygrana.',
      ratio: ['wygrane', 'cel'],
    }),
    gap: () => ({ name: 'Brakuje do celu', meaning: 'Cel bez prognozy; poniżej zera prognoza jest ponad celem.' }),
    coverage: () => ({
      name: 'Pokrycie',
      meaning: 'Ile otwartych szans, poza pominiętymi, przypada na jednostkę celu, której brakuje do wygranych.',
      ratio: ['otwarte', 'cel bez wygranych'],
    }),
    'bridge.startValue': () => ({
      name: 'Na początku',
      meaning: 'Kwoty tego, co liczyło się na początku.',
    }),
    'bridge.endValue': () => ({
      name: 'Na końcu',
      meaning: 'Kwoty tego, co liczy się na końcu.',
    }),
    'bridge.count': ({ change }) => ({
      name: `Szanse ${change}`,
      meaning: `Ile szans zmieniło wynik, bo zostały ${change}.`,
    }),
    'bridge.value': ({ change }) => ({
      name: `${change[0]?.toUpperCase()}${change.slice(1)}`,
      meaning: `O ile zmieniły wynik szanse ${change}.`,
    }),
    'accuracy.committed': () => ({
      name: 'Zapowiedziane wtedy',
      meaning: 'Wygrane i pewne na ten okres, według stanu z tamtej chwili.',
    }),
    'accuracy.submitted': () => ({
      name: 'Zgłoszone wtedy',
      meaning: 'Ostatnie kwoty zgłoszone do tamtej chwili.',
    }),
    'accuracy.actual': () => ({
      name: 'Wygrane ostatecznie',
      meaning: 'Kwoty tego, co było wygrane, gdy okres się skończył.',
    }),
    'ageing.n': ({ from }) => ({
      name: `Otwarte w etapie ${from}`,
      meaning: `Rekordy, które są teraz w etapie ${from}.`,
    }),
    'ageing.value': ({ from }) => ({
      name: `Wartość w etapie ${from}`,
      meaning: `Kwoty rekordów, które są teraz w etapie ${from}.`,
    }),
    'ageing.days': ({ from }) => ({
      name: `Dni w etapie ${from}`,
      meaning: `Jak długo rekord jest w etapie ${from} bez przerwy.`,
    }),
  },
};
