/** What a dashboard can hold, in the order in which it does where nothing else is said. */
export const WIDGET_NAMES = ['filters', 'scorecard', 'funnel', 'conversion', 'velocity', 'forecast'] as const;
export type WidgetName = (typeof WIDGET_NAMES)[number];

export interface DashboardView {
  readonly places: readonly Place[];
  /** Names that no widget has. */
  readonly unknown: readonly string[];
}

/** A widget, and how it shares a row with its neighbour where there is room. */
export interface Place {
  readonly widget: WidgetName;
  /** Half of a row, the narrow or the broad part of it; null where it has the row to itself. */
  readonly share: 'half' | 'narrow' | 'broad' | null;
  /** Whether it comes second in its row. */
  readonly isLast: boolean;
}

/** Reads what an attribute chooses; all widgets where it names none. */
export function dashboardView(widgets: string | null): DashboardView {
  const names = (widgets ?? '').split(/\s+/).filter((name) => name !== '');
  const known = names.flatMap((name) => WIDGET_NAMES.find((widget) => widget === name) ?? []);
  const unknown = names.filter((name) => !WIDGET_NAMES.some((widget) => widget === name));
  return { places: placesOf(names.length === 0 ? WIDGET_NAMES : known), unknown };
}

/** Those that fill a row evenly together, whichever comes first, beside each other. */
const PAIRS: readonly Readonly<Partial<Record<WidgetName, Place['share']>>>[] = [
  { funnel: 'half', conversion: 'half' },
  { velocity: 'narrow', forecast: 'broad' },
];

function placesOf(widgets: readonly WidgetName[]): Place[] {
  const places: Place[] = [];
  let index = 0;
  for (let widget = widgets[index]; widget !== undefined; widget = widgets[index]) {
    const pair = pairOf(widget, widgets[index + 1]);
    places.push(...pair);
    index += pair.length;
  }
  return places;
}

function pairOf(first: WidgetName, last: WidgetName | undefined): Place[] {
  const pair = first === last ? undefined : PAIRS.find((shares) => shares[first] && last && shares[last]);
  const place = (widget: WidgetName, isLast: boolean) => ({ widget, share: pair?.[widget] ?? null, isLast });
  return pair === undefined || last === undefined ? [place(first, false)] : [place(first, false), place(last, true)];
}
