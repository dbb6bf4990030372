/**
 * Makes a function from a language to its words; a language without a catalogue gets the English one.
 *
 * Every language has to have every word that English has: what is missing does not compile.
 */
export function catalogue<Words>(en: Words, others: { readonly pl: Words }): (language: string) => Words {
  const words = new Map<string, Words>(Object.entries({ en, ...others }));
  return (language) => words.get(primary(language)) ?? en;
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
