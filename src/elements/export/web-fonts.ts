import type { Words } from './picture.js';

/** The page's own faces that some words are set in, with their files inside; those that can't be read are left out. */
export async function fontFaces(words: readonly Words[]): Promise<string[]> {
  const families = new Set(words.flatMap(({ font }) => familiesIn(font.family)));
  const weights = new Set(words.map(({ font }) => Number(font.weight)));
  const text = new Set(words.flatMap((each) => Array.from(each.text, (letter) => letter.codePointAt(0) ?? 0)));
  const faces = [...document.styleSheets]
    .flatMap((sheet) => rulesIn(sheet))
    .filter(({ style }) => families.has(unquoted(style.getPropertyValue('font-family'))))
    .filter(({ style }) => isNeeded(style, weights, text));
  const embedded = await Promise.all(faces.map((face) => embeddedFace(face)));
  return embedded.filter((face) => face !== undefined);
}

/** Sheets of other sites can't be read. */
function rulesIn(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].flatMap((rule) => {
      if (rule instanceof CSSImportRule) return rule.styleSheet === null ? [] : rulesIn(rule.styleSheet);
      return rule instanceof CSSFontFaceRule ? [rule] : [];
    });
  } catch {
    return [];
  }
}

function familiesIn(list: string): string[] {
  return list.split(',').map(unquoted);
}

function unquoted(name: string): string {
  return name
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .toLowerCase();
}

function isNeeded(style: CSSStyleDeclaration, weights: ReadonlySet<number>, text: ReadonlySet<number>): boolean {
  return (
    hasWeight(style.getPropertyValue('font-weight'), weights) &&
    hasLetter(style.getPropertyValue('unicode-range'), text)
  );
}

/** A face of one weight may stand in for another; one of a range is needed for what lies in it. */
function hasWeight(weight: string, weights: ReadonlySet<number>): boolean {
  const [low, high] = weight.replace('normal', '400').replace('bold', '700').split(' ').map(Number);
  if (low === undefined || high === undefined) return true;
  return [...weights].some((used) => used >= low && used <= high);
}

function hasLetter(ranges: string, text: ReadonlySet<number>): boolean {
  if (ranges === '') return true;
  const spans = ranges.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(from.replaceAll('?', '0'), 16), parseInt(to.replaceAll('?', 'f'), 16)] as const;
  });
  return [...text].some((letter) => spans.some(([from, to]) => letter >= from && letter <= to));
}

async function embeddedFace({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string | undefined> {
  const [, quote = '', address = ''] = /url\((["']?)(.*?)\1\)/.exec(style.getPropertyValue('src')) ?? [];
  if (address === '') return undefined;
  try {
    const data = await dataUrl(new URL(address, parentStyleSheet?.href ?? document.baseURI));
    const others = ['font-family', 'font-weight', 'font-style', 'font-stretch', 'unicode-range']
      .map((name) => [name, style.getPropertyValue(name)] as const)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${name}:${value};`);
    return `@font-face{${others.join('')}src:url(${quote}${data}${quote})}`;
  } catch {
    return undefined;
  }
}

async function dataUrl(address: URL): Promise<string> {
  if (address.protocol === 'data:') return address.href;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.href}: ${response.status}`);
  const blob = await response.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error(`${address.href} can't be read`));
    reader.readAsDataURL(blob);
  });
}
