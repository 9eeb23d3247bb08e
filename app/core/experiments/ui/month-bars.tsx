import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { formatNumber } from "~/platform/ui/moment";
import { useReader } from "~/platform/ui/reader";
import { roundTicks } from "../domain/chart-scale";
import { TooltipBox } from "./chart-tooltip";
import { monthWords } from "./month-words";

// Only ever loaded by `lazy`: the library is larger than the rest of the page. Nothing moves. Pointer, touch and the arrow keys reach every value.

const text = { fill: "var(--p-color-text-secondary)", fontSize: 12 };
const grid = "var(--p-color-border-secondary)";

export interface MonthBar {
  /** "2026-11" */
  month: string;
  count: number;
}

interface MonthBarsProps {
  bars: MonthBar[];
  label: string;
  /** All that is known of a month, a line each. */
  linesOf: (month: string) => string[];
}

/** One thing counted month by month, by a scale of its own: a thousand visits beside three orders would leave of the orders nothing to see. */
export function MonthBars({ bars, label, linesOf }: MonthBarsProps) {
  const { locale } = useReader();
  const ticks = roundTicks(bars.map(({ count }) => count), 5).filter(Number.isInteger);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart aria-label={label} data={bars} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} barCategoryGap="20%" maxBarSize={32}>
        <CartesianGrid vertical={false} stroke={grid} />
        <XAxis dataKey="month" tickFormatter={(month: string) => monthWords(month, locale, "short")} tickLine={false} axisLine={{ stroke: grid }} tick={text} interval="equidistantPreserveStart" minTickGap={8} />
        <YAxis type="number" domain={[0, ticks.at(-1) ?? 1]} ticks={ticks} tickFormatter={(count: number) => formatNumber(count, locale)} width={48} interval={0} tickLine={false} axisLine={false} tick={text} />
        <Tooltip
          cursor={{ fill: "var(--p-color-bg-surface-hover)" }} isAnimationActive={false} wrapperStyle={{ zIndex: 10 }} allowEscapeViewBox={{ x: false, y: true }}
          content={({ active, payload }) => {
            const bar = payload[0]?.payload as MonthBar | undefined;
            return active && bar ? <TooltipBox title={monthWords(bar.month, locale)}>{linesOf(bar.month).map((line) => <span key={line}>{line}</span>)}</TooltipBox> : null;
          }}
        />
        <Bar dataKey="count" fill="var(--p-color-icon-emphasis)" radius={[3, 3, 0, 0]} isAnimationActive={false} />
      </BarChart>
    </ResponsiveContainer>
  );
}
