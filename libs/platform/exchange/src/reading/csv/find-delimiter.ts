const DELIMITERS = [',', '\t', ';'] as const;
const LINES_LOOKED_AT = 20;

/** The character between the cells: the one that stands most evenly in the first lines, outside of quotes. A comma when none does. */
export function findDelimiter(text: string): string {
  const lines = firstLines(text);
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const usual = mostFrequent(counts);
    const score = counts.filter((count) => count === usual).length * 100 + usual;
    if (counts.length > 0 && score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The first records, their quoted parts taken out. */
function firstLines(text: string): string[] {
  return text
    .slice(0, 65_536)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_LOOKED_AT);
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  let usual = 0;
  for (const [count, frequency] of times) if (frequency > (times.get(usual) ?? 0)) usual = count;
  return usual;
}
