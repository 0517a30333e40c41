interface Timed {
  readonly label: string;
  readonly meaning?: string | null | undefined;
  readonly fiscalYear?: number | null | undefined;
  readonly asOf?: string | null | undefined;
}

/** Since when a figure holds, for comparing: the first day of its fiscal year or its day; what has no known time is the oldest. */
function timeOf({ fiscalYear, asOf }: Timed): string {
  return fiscalYear ? `${fiscalYear}-04-01` : (asOf ?? '');
}

/**
 * The latest figure of each kind, in the order given, and the older ones, latest first. Two figures are of one kind when they have
 * the same name and count the same: 加入世帯数（会費を納めている世帯）.
 */
export function byTime<Figure extends Timed>(
  figures: readonly Figure[],
): { readonly latest: readonly Figure[]; readonly older: readonly Figure[] } {
  const newest = new Map<string, Figure>();
  for (const figure of figures) {
    const kind = JSON.stringify([figure.label, figure.meaning ?? null]);
    const known = newest.get(kind);
    if (!known || timeOf(figure) > timeOf(known)) newest.set(kind, figure);
  }
  const latest = new Set(newest.values());
  return {
    latest: figures.filter((figure) => latest.has(figure)),
    older: figures.filter((figure) => !latest.has(figure)).sort((a, b) => timeOf(b).localeCompare(timeOf(a))),
  };
}
