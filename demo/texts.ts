/** What the page around the kit says; the widgets bring their own words. */
const ENGLISH = {
  leads: 'Leads',
  accounts: 'Accounts',
  opportunities: 'Opportunities',
  pipeline: 'Pipeline',
  data: 'Data',
  language: 'Language',
  appearance: 'Appearance',
  asSystem: 'As the system',
  light: 'Light',
  dark: 'Dark',
  madeUp: 'Halden Instruments (made up)',
  maven: 'Maven CRM sample (fictitious)',
  madeUpNote: 'A made-up company, in its running fiscal quarter',
  allInOne: 'All in one tag',
  tagByTag: 'Tag by tag',
  mavenNote: 'A published sample of a fictitious company, 2017',
};

export type TextKey = keyof typeof ENGLISH;

export const TEXTS: Readonly<Record<string, Readonly<Record<TextKey, string>>>> = {
  en: ENGLISH,
  pl: {
    leads: 'Leady',
    accounts: 'Klienci',
    opportunities: 'Szanse',
    pipeline: 'Lejek',
    data: 'Dane',
    language: 'Język',
    appearance: 'Wygląd',
    asSystem: 'Jak w systemie',
    light: 'Jasny',
    dark: 'Ciemny',
    madeUp: 'Halden Instruments (zmyślona)',
    maven: 'Próbka Maven CRM (fikcyjna)',
    madeUpNote: 'Zmyślona firma, bieżący kwartał obrachunkowy',
    allInOne: 'Wszystko w jednym znaczniku',
    tagByTag: 'Znacznik po znaczniku',
    mavenNote: 'Opublikowana próbka danych fikcyjnej firmy, rok 2017',
  },
};

export function isTextKey(text: string): text is TextKey {
  return Object.hasOwn(ENGLISH, text);
}
