import { plural, type Forms } from '../shared/catalogue.js';
import type { CardWords } from './deal-cards.words.js';

export const words: CardWords = {
  largestFirst: 'Szanse, od największej',
  andTeam: (person) => `${person} z zespołem`,
  showAll: 'Pokaż znów wszystkich',
  columnTitle: { closed: 'Wygrane', commit: 'Pewne', upside: 'Możliwe', pipeline: 'Pozostałe' },
  deals: (written, count) => `${written} ${plural('pl', count, polishDeals)}`,
  more: (written) => `${written} więcej`,
  moreOf: (column) => `w kolumnie ${column}`,
  hunter: 'hunter',
  farmer: 'farmer',
};

const polishDeals: Forms = { one: 'szansa', few: 'szanse', many: 'szans', other: 'szansy' };
