import { Bar, BarChart, CartesianGrid, ErrorBar, LabelList, ResponsiveContainer, Scatter, ScatterChart, XAxis, YAxis } from "recharts";
import type { ChartGroup } from "./chart-legend";
import { colourOf } from "./chart-legend";

// Only ever loaded by `lazy`: the library is larger than the rest of the page. Nothing moves, and nothing here takes the focus: the table behind the chart does.

const text = { fill: "var(--p-color-text-secondary)", fontSize: 12 };
const grid = "var(--p-color-border-secondary)";

export interface FunnelStep {
  name: string;
  count: number;
  /** As it is written beside the bar. */
  label: string;
}

export function FunnelChart({ steps }: { steps: FunnelStep[] }) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart accessibilityLayer={false} data={steps} layout="vertical" margin={{ top: 0, right: 116, bottom: 0, left: 0 }} barCategoryGap="28%">
        <XAxis type="number" hide domain={[0, "dataMax"]} />
        <YAxis type="category" dataKey="name" width={104} tickLine={false} axisLine={false} tick={text} />
        <Bar dataKey="count" fill={colourOf.tried} radius={[0, 4, 4, 0]} isAnimationActive={false} minPointSize={2}>
          <LabelList dataKey="label" position="right" fill="var(--p-color-text)" fontSize={12} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}

export interface WhiskerPoint {
  /** Which of the places on the axis, from 0 on. */
  place: number;
  group: ChartGroup;
  value: number;
  low: number;
  high: number;
}

/** Shares as dots with the ranges they lie in; groups stand beside each other. */
export function WhiskerChart({ places, points, percent }: { places: string[]; points: WhiskerPoint[]; percent: (share: number) => string }) {
  const groups = [...new Set(points.map(({ group }) => group))];
  const areBeside = new Set(points.map(({ place }) => place)).size < points.length;
  const aside = (group: ChartGroup): number => (!areBeside ? 0 : group === "tried" ? -0.1 : 0.1);
  const ticks = roundTicks(Math.max(0, ...points.map(({ high }) => high)));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ScatterChart accessibilityLayer={false} margin={{ top: 8, right: 8, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke={grid} />
        <XAxis
          type="number" dataKey="x" domain={[-0.5, places.length - 0.5]} ticks={places.map((_, index) => index)} tickFormatter={(index: number) => places[index] ?? ""}
          tickLine={false} axisLine={{ stroke: grid }} tick={text} interval="preserveStartEnd"
        />
        <YAxis type="number" dataKey="value" domain={[0, ticks.at(-1) ?? 1]} ticks={ticks} tickFormatter={percent} tickLine={false} axisLine={false} tick={text} width={52} />
        {groups.map((group) => (
          <Scatter
            key={group} isAnimationActive={false} fill={colourOf[group]} shape={group === "tried" ? "circle" : "diamond"}
            data={points.filter((point) => point.group === group).map(({ place, value, low, high }) => ({ x: place + aside(group), value, range: [value - low, high - value] }))}
          >
            <ErrorBar dataKey="range" direction="y" width={5} strokeWidth={2} stroke={colourOf[group]} isAnimationActive={false} />
          </Scatter>
        ))}
      </ScatterChart>
    </ResponsiveContainer>
  );
}

/** From 0 to beyond the highest share, in round steps. */
function roundTicks(highest: number): number[] {
  const step = [0.02, 0.05, 0.1].find((one) => highest <= one * 5) ?? 0.2;
  return Array.from({ length: Math.min(Math.ceil(Math.max(highest, step) / step), 1 / step) + 1 }, (_, index) => index * step);
}
