/** The words of a language, or how to load the module that exports them. */
export type WordsOf<Words> = Words | (() => Promise<{ readonly words: Words }>);

/**
 * Makes a function from a language to its words; a language without a catalogue, or not loaded yet, gets the English.
 *
 * Every language has to have every word that English has: what is missing does not compile.
 */
export function catalogue<Words extends object>(
  en: Words,
  others: { readonly pl: WordsOf<Words> },
): (language: string) => Words {
  const entries = new Map<string, WordsOf<Words>>(Object.entries({ en, ...others }));
  const load = async (language: string, words: () => Promise<{ readonly words: Words }>) => {
    entries.set(language, (await words()).words);
  };
  loaders.push((language) => {
    const entry = entries.get(language);
    return typeof entry === 'function' ? load(language, entry) : undefined;
  });
  return (language) => {
    const entry = entries.get(primary(language));
    return entry === undefined || typeof entry === 'function' ? en : entry;
  };
}

type Loader = (language: string) => Promise<void> | undefined;
const loaders: Loader[] = [];

/** Loads the words of a language for everything on the page; undefined where all are there. */
export function loadWords(language: string): Promise<unknown> | undefined {
  const loading = loaders.map((load) => load(primary(language))).filter((promise) => promise !== undefined);
  return loading.length === 0 ? undefined : Promise.allSettled(loading);
}

/** The forms a word takes by number; a language names those it has, `other` always. */
export type Forms = { readonly [form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string } & { readonly other: string };

/** Chooses the form of a word that goes with a number in a language. */
export function plural(language: string, number: number, forms: Forms): string {
  return forms[rulesOf(language).select(number)] ?? forms.other;
}

const rules = new Map<string, Intl.PluralRules>();

function rulesOf(language: string): Intl.PluralRules {
  const known = rules.get(language);
  if (known !== undefined) return known;
  const made = new Intl.PluralRules(language);
  rules.set(language, made);
  return made;
}

function primary(language: string): string {
  return language.toLowerCase().split('-', 1)[0] ?? 'en';
}
