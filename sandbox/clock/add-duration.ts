const PATTERN = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/**
 * The instant reached by adding an ISO 8601 duration such as "P14D", "PT1H" or "P1M2DT30M" to `from`. Years and months
 * go by the UTC calendar (the 31st becomes the month's last day); undefined when the text is no such duration.
 */
export function addDuration(from: Date, text: string): Date | undefined {
  const match = PATTERN.exec(text);
  if (!match || text === "P" || text.endsWith("T")) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  const moved = new Date(from);
  const dayOfMonth = moved.getUTCDate();
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + (years ?? 0) * 12 + (months ?? 0));
  const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(dayOfMonth, lastDay));
  const milliseconds = (((weeks ?? 0) * 7 + (days ?? 0)) * 86_400 + (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1000;
  return new Date(moved.getTime() + milliseconds);
}
