import { Bar, BarChart, CartesianGrid, ErrorBar, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { useReader } from "~/platform/ui/reader";
import { axisName } from "../domain/axis-name";
import type { ChartPlace } from "../domain/chart-places";
import { roundTicks } from "../domain/chart-scale";
import { axisWords } from "../domain/verdict-words";
import type { Measure } from "../domain/verdict-words";
import type { ChartGroup, GroupNames } from "./chart-legend";
import { colourOf } from "./chart-legend";
import { PlaceTooltip, TooltipBox } from "./chart-tooltip";

// Only ever loaded by `lazy`: the library is larger than the rest of the page. Nothing moves. Pointer, touch and the arrow keys reach every value.

const text = { fill: "var(--p-color-text-secondary)", fontSize: 12 };
const grid = "var(--p-color-border-secondary)";
const cursor = { fill: "var(--p-color-bg-surface-hover)" };
/** Above what comes after the chart, below Polaris's menus. */
const tooltipStyle = { zIndex: 10 };

export interface FunnelStep {
  name: string;
  count: number;
  /** As it is written beside the bar. */
  label: string;
}

export function FunnelChart({ steps, label }: { steps: FunnelStep[]; label: string }) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart aria-label={label} data={steps} layout="vertical" margin={{ top: 0, right: 116, bottom: 0, left: 0 }} barCategoryGap="28%">
        <XAxis type="number" hide domain={[0, "dataMax"]} />
        <YAxis type="category" dataKey="name" width={104} tickLine={false} axisLine={false} tick={text} />
        <Tooltip
          cursor={cursor} isAnimationActive={false} wrapperStyle={tooltipStyle}
          content={({ active, payload }) => {
            const step = payload[0]?.payload as FunnelStep | undefined;
            return active && step ? <TooltipBox title={step.name}><span>{step.label}</span></TooltipBox> : null;
          }}
        />
        <Bar dataKey="count" fill={colourOf.tried} radius={[0, 4, 4, 0]} isAnimationActive={false} minPointSize={2}>
          <LabelList dataKey="label" position="right" fill="var(--p-color-text)" fontSize={12} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}

interface WhiskerChartProps {
  places: ChartPlace[];
  groups: readonly ChartGroup[];
  names: GroupNames;
  measure: Measure;
  /** Places side by side (what has an order in time) or in lines (what has a name). */
  across: boolean;
  label: string;
}

interface Row {
  /** Unique, also where two parts share a name. */
  index: number;
  tried: number | null;
  base: number | null;
  place: ChartPlace;
}

/** Values as dots with the ranges they lie in; groups stand beside each other. */
export function WhiskerChart({ places, groups, names, measure, across, label }: WhiskerChartProps) {
  const { locale } = useReader();
  const rows: Row[] = places.map((place, index) => ({ index, tried: place.tried?.value ?? null, base: place.base?.value ?? null, place }));
  const ends = places.flatMap(({ tried, base }) => [tried, base].flatMap((one) => (one ? [one.low, one.high] : [])));
  const ticks = measure.kind === "rate" ? roundTicks(ends, 0.05, 1) : roundTicks(ends, 100);
  const values = { type: "number" as const, domain: [ticks[0] ?? 0, ticks.at(-1) ?? 1], ticks, tickFormatter: (value: number) => axisWords(value, measure, locale), tickLine: false, axisLine: false, tick: text };
  const categories = { type: "category" as const, dataKey: "index", tickFormatter: (index: number) => axisName(places[index]?.shortName ?? ""), tickLine: false, axisLine: { stroke: grid } };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart aria-label={label} data={rows} layout={across ? "horizontal" : "vertical"} margin={{ top: 8, right: 16, bottom: 0, left: 0 }} barSize={12} barGap={4}>
        <CartesianGrid vertical={!across} horizontal={across} stroke={grid} />
        {across ? <XAxis {...categories} tick={text} interval="preserveStartEnd" /> : <XAxis {...values} />}
        {across ? <YAxis {...values} width={measure.kind === "rate" ? 48 : 68} /> : <YAxis {...categories} tick={{ ...text, width: nameWidth - 8 }} width={nameWidth} interval={0} />}
        <Tooltip
          cursor={cursor} isAnimationActive={false} wrapperStyle={tooltipStyle} allowEscapeViewBox={{ x: false, y: true }}
          content={({ active, payload }) => {
            const row = payload[0]?.payload as Row | undefined;
            return active && row ? <PlaceTooltip place={row.place} measure={measure} names={names} /> : null;
          }}
        />
        {groups.map((group) => (
          <Bar key={group} dataKey={group} isAnimationActive={false} shape={(end: BarEnd) => <Dot group={group} across={across} end={end} />}>
            <ErrorBar dataKey={(row: Row) => reach(row.place[group])} width={5} strokeWidth={2} stroke={colourOf[group]} isAnimationActive={false} />
          </Bar>
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

const nameWidth = 120;

/** How far a range reaches to either side of its value. */
const reach = (estimate: ChartPlace[ChartGroup]): [number, number] => (estimate ? [estimate.value - estimate.low, estimate.high - estimate.value] : [0, 0]);

interface BarEnd {
  x?: number;
  y?: number;
  width?: number;
  height?: number;
}

/** A dot where a bar from zero would end: a bar would say that the values below are there as well. */
function Dot({ group, across, end: { x = 0, y = 0, width = 0, height = 0 } }: { group: ChartGroup; across: boolean; end: BarEnd }) {
  const [atX, atY] = across ? [x + width / 2, y] : [x + width, y + height / 2];
  return group === "tried"
    ? <circle cx={atX} cy={atY} r={5} fill={colourOf.tried} />
    : <path d={`M${atX} ${atY - 6}l6 6l-6 6l-6-6Z`} fill={colourOf.base} />;
}
