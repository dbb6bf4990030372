import { catalogue, plural } from './catalogue.js';
import { words as pl } from './tell-fault.words.pl.js';

const en = {
  nothingChanged: 'Nothing was changed.',
  missing: (place: string) => `There is nothing at ${place} (404).`,
  answered: (place: string, status: number) => `${place} answered with an error (${status}).`,
  unreachable: (place: string) => `${place} could not be reached.`,
  blank: (place: string) => `${place} is empty.`,
  notJson: (place: string) => `${place} is not JSON.`,
  truncated: (place: string) => `${place} breaks off before its end.`,
  refused: (place: string, faults: number) =>
    `${place} is not a dataset in the contract’s form: ${faults} ${plural('en', faults, { one: 'fault', other: 'faults' })}.`,
  inlineData: 'The data inside the page',
  givenData: 'The data given to the page',
  adapterData: 'The data of the adapter',
};

export type FaultWords = typeof en;

/** The words for data that could not be loaded, of both languages: a source tells widgets of either. */
export const faultWords = catalogue<FaultWords>(en, { pl });
