/** A line of a text, where the page has it on the screen. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Edges = Omit<Line, 'text'>;

const SPACE = /[ \t\r\n\f]/;

/** The lines of a text node, without the white space that the page leaves out. */
export function linesOf(node: Text, style: CSSStyleDeclaration): Line[] {
  const { data } = node;
  const first = data.search(/[^ \t\r\n\f]/);
  if (first < 0) return [];
  const end = data.trimEnd().length;
  const whole = edgesOf(node, first, end);
  if (whole.length === 0) return [];
  if (!isBroken(whole)) return [{ text: shown(data.slice(first, end), style), ...union(whole) }];
  return brokenLines(node, first, end, style);
}

/** The one line of a text, as much of it as fits, with what says that there is more. */
export function shortened(node: Text, line: Line, style: CSSStyleDeclaration, fits: (edges: Edges) => boolean): Line {
  const start = node.data.search(/[^ \t\r\n\f]/);
  let kept = start;
  for (const letter of node.data.slice(start)) {
    const end = kept + letter.length;
    if (!edgesOf(node, start, end).every(fits)) break;
    kept = end;
  }
  const text = `${shown(node.data.slice(start, kept).trimEnd(), style)}…`;
  const edges = edgesOf(node, start, kept);
  return edges.length === 0 ? { ...line, text } : { text, ...union(edges) };
}

/** Letters are put on lines one by one, by where they stand. */
function brokenLines(node: Text, first: number, end: number, style: CSSStyleDeclaration): Line[] {
  const { data } = node;
  const lines: { text: string; edges: Edges[]; last: number }[] = [];
  let before: Edges | undefined;
  for (let at = first; at < end;) {
    const letter = String.fromCodePoint(data.codePointAt(at) ?? 0);
    const [edges] = edgesOf(node, at, at + letter.length);
    const line = lines.at(-1);
    const isSpace = SPACE.test(letter);
    const isApart = edges !== undefined && before !== undefined && isBroken([before, edges]);
    if (isSpace) {
      if (line !== undefined) line.text += letter;
    } else if (edges !== undefined && (line === undefined || isApart)) {
      lines.push({ text: letter, edges: [edges], last: at });
    } else if (line !== undefined) {
      line.text += letter;
      line.edges.push(...(edges === undefined ? [] : [edges]));
      line.last = at;
    }
    before = edges ?? before;
    at += letter.length;
  }
  return lines.map(({ text, edges, last }, index) => {
    const isHyphenated = index < lines.length - 1 && /\p{L}$/u.test(text) && /\p{L}/u.test(data[last + 1] ?? '');
    const written = shown(text.trim(), style);
    return { text: isHyphenated && style.hyphens === 'auto' ? `${written}‐` : written, ...union(edges) };
  });
}

function edgesOf(node: Text, start: number, end: number): Edges[] {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return [...range.getClientRects()].filter(({ width }) => width > 0);
}

/** Whether some stand below others, or apart: a line that runs both ways may have other words in its middle. */
function isBroken(edges: readonly Edges[]): boolean {
  const inOrder = edges.toSorted((one, other) => one.left - other.left);
  return inOrder.some((each, at) => {
    const next = inOrder[at + 1];
    return (
      next !== undefined && (next.left - each.right > 1 || Math.abs(next.top - each.top) > (each.bottom - each.top) / 2)
    );
  });
}

function union(edges: readonly Edges[]): Edges {
  return {
    left: Math.min(...edges.map(({ left }) => left)),
    right: Math.max(...edges.map(({ right }) => right)),
    top: Math.min(...edges.map(({ top }) => top)),
    bottom: Math.max(...edges.map(({ bottom }) => bottom)),
  };
}

function shown(text: string, { whiteSpaceCollapse, textTransform }: CSSStyleDeclaration): string {
  const collapsed = whiteSpaceCollapse === 'preserve' ? text : text.replace(/[ \t\r\n\f]+/g, ' ');
  return transformed(collapsed.replace(/[\u200b\u00ad]/g, ''), textTransform);
}

/** The text in the letters that the page shows it in. */
export function transformed(text: string, transform: string): string {
  if (transform === 'uppercase') return text.toUpperCase();
  if (transform === 'lowercase') return text.toLowerCase();
  if (transform === 'capitalize') return text.replace(/(^|\s)\p{L}/gu, (letters) => letters.toUpperCase());
  return text;
}
