import type { Random } from "../world/mulberry32";
import type { Palette } from "./draw-product";

type Motif = (palette: Palette, random: Random) => string;

const shine = (x: number, y: number, width: number, height: number): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${width / 2}" fill="#fff" opacity=".22"/>`;

const label = (x: number, y: number, width: number, height: number, [, , main, accent, detail]: Palette, random: Random): string => {
  const middle = x + width / 2;
  const emblem =
    random() > 0.5
      ? `<circle cx="${middle}" cy="${y + height * 0.36}" r="${height * 0.2}" fill="${accent}"/>`
      : `<path d="M${middle} ${y + height * 0.14}l${height * 0.18} ${height * 0.36}h-${height * 0.36}z" fill="${accent}"/>`;
  const line = (at: number, share: number): string =>
    `<rect x="${middle - (width * share) / 2}" y="${y + height * at}" width="${width * share}" height="5" rx="2.5" fill="${main}"/>`;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${detail}"/>${emblem}${line(0.68, 0.7)}${line(0.82, 0.45)}`;
};

const bottle: Motif = (palette, random) => {
  const [, , main, accent] = palette;
  const shoulder = 230 + Math.round(random() * 40);
  return (
    `<path d="M272 90h56v100q0 26 26 ${shoulder - 180}q16 14 16 40v230q0 20-20 20h-100q-20 0-20-20v-230q0-26 16-40q26-30 26-${
      shoulder - 180
    }z" fill="${main}"/>` +
    `<rect x="268" y="78" width="64" height="${random() > 0.5 ? 70 : 34}" rx="6" fill="${accent}"/>${label(
      234,
      330,
      132,
      120,
      palette,
      random
    )}${shine(246, 290, 12, 200)}`
  );
};

const cheeseWedge: Motif = ([, , main, accent], random) => {
  const holes = Array.from(
    { length: 7 },
    () =>
      `<ellipse cx="${Math.round(190 + random() * 240)}" cy="${Math.round(390 + random() * 80)}" rx="${Math.round(
        9 + random() * 17
      )}" ry="${Math.round(7 + random() * 12)}"/>`
  ).join("");
  return (
    `<path d="M120 360 L400 220 Q480 260 480 360Z" fill="#ffe39a"/><path d="M120 360H480V490H120Z" fill="#f6c95a"/><path d="M400 220q80 40 80 140v130q0-170-80-238z" fill="${accent}"/>` +
    `<g fill="#d79f2e" opacity=".75">${holes}</g><path d="M120 486h360v10H120z" fill="${main}"/>`
  );
};

const pouch: Motif = (palette, random) => {
  const [, , main, accent] = palette;
  const beans = Array.from(
    { length: 9 },
    (_, at) =>
      `<ellipse cx="${120 + at * 44}" cy="${Math.round(498 + random() * 16)}" rx="15" ry="10" transform="rotate(${Math.round(random() * 90)} ${
        120 + at * 44
      } 505)"/>`
  ).join("");
  return (
    `<path d="M200 170q100-22 200 0l26 320q-126 26-252 0z" fill="${main}"/><path d="M196 130h208v50q-104-20-208 0z" fill="${accent}"/>` +
    `${label(224, 260, 152, 150, palette, random)}${shine(206, 210, 14, 240)}<g fill="#4a2d18">${beans}</g>`
  );
};

const pastaBag: Motif = (palette, random) => {
  const [, , main, accent, detail] = palette;
  const strands = Array.from({ length: 14 }, (_, at) => `<path d="M${214 + at * 13} 300q${Math.round(random() * 16 - 8)} 90 0 180" />`).join("");
  return (
    `<path d="M196 190h208l16 300H180z" fill="${detail}" opacity=".92"/><g stroke="#e9bd54" stroke-width="9" fill="none" stroke-linecap="round">${strands}</g>` +
    `<path d="M186 150h228l-10 60H196z" fill="${main}"/><path d="M236 120q64 60 128 0l-20 40h-88z" fill="${accent}"/>${label(
      226,
      226,
      148,
      84,
      palette,
      random
    )}`
  );
};

const chocolateBar: Motif = (palette, random) => {
  const [, , main, accent] = palette;
  const brown = ["#5a3420", "#7a4a2b", "#3f2416", "#e9d3b0"][Math.floor(random() * 4)] ?? "#5a3420";
  const squares = Array.from(
    { length: 6 },
    (_, at) =>
      `<rect x="${196 + (at % 3) * 70}" y="${150 + Math.floor(at / 3) * 66}" width="62" height="58" rx="6" fill="${brown}"/><rect x="${
        204 + (at % 3) * 70
      }" y="${158 + Math.floor(at / 3) * 66}" width="46" height="10" rx="5" fill="#fff" opacity=".16"/>`
  ).join("");
  return (
    `<g transform="rotate(${Math.round(
      random() * 12 - 6
    )} 300 320)"><rect x="188" y="142" width="224" height="350" rx="10" fill="${brown}" opacity=".85"/>${squares}` +
    `<path d="M180 272l20-14 20 14 20-14 20 14 20-14 20 14 20-14 20 14 20-14 20 14 20-14 20 14V500H180z" fill="${main}"/>${label(
      212,
      320,
      176,
      130,
      palette,
      random
    )}<rect x="180" y="474" width="240" height="12" fill="${accent}"/></g>`
  );
};

const jar: Motif = (palette, random) => {
  const [, , main, accent] = palette;
  const filling = ["#d98b1f", "#a83246", "#e7a93b", "#7a2f4f", "#c7a469"][Math.floor(random() * 5)] ?? "#d98b1f";
  return (
    `<rect x="186" y="220" width="228" height="272" rx="34" fill="${filling}"/><rect x="186" y="220" width="228" height="60" rx="30" fill="#fff" opacity=".3"/>` +
    `<path d="M190 160q110-26 220 0l14 52q-124 22-248 0z" fill="${main}"/><path d="M176 206q124 26 248 0v16q-124 24-248 0z" fill="${accent}"/>${label(
      222,
      310,
      156,
      130,
      palette,
      random
    )}${shine(200, 280, 14, 170)}`
  );
};

const tin: Motif = (palette, random) => {
  const [, , main, accent, detail] = palette;
  return (
    `<path d="M200 210h200v270q-100 30-200 0z" fill="${main}"/><ellipse cx="300" cy="210" rx="100" ry="26" fill="${accent}"/><ellipse cx="300" cy="200" rx="92" ry="20" fill="${detail}" opacity=".7"/>` +
    `<path d="M200 250q100 28 200 0v14q-100 28-200 0z" fill="${accent}"/>${label(228, 310, 144, 120, palette, random)}${shine(212, 280, 12, 180)}`
  );
};

const basketMotif: Motif = (palette, random) => {
  const [, , main, accent, detail] = palette;
  const rows = Array.from({ length: 5 }, (_, at) => `<path d="M${136 + at * 7} ${376 + at * 25}h${328 - at * 14}" />`).join("");
  const columns = Array.from({ length: 9 }, (_, at) => `<path d="M${150 + at * 38} 360l${Math.round((4 - at) * -4)} 132" />`).join("");
  return (
    `<path d="M150 360Q150 130 300 130T450 360" fill="none" stroke="#a8743f" stroke-width="18"/><rect x="210" y="200" width="46" height="170" rx="14" fill="${main}"/><rect x="222" y="160" width="22" height="60" rx="8" fill="${main}"/>` +
    `<circle cx="${
      320 + Math.round(random() * 20)
    }" cy="330" r="48" fill="#f2c75c"/><rect x="356" y="250" width="70" height="120" rx="8" fill="${detail}"/><rect x="356" y="290" width="70" height="26" fill="${accent}"/>` +
    `<path d="M124 356h352l-40 136H164z" fill="#c89155"/><g stroke="#8f5f30" stroke-width="7" opacity=".7">${rows}${columns}</g>` +
    `<path d="M300 372c-60-50-96 10-8 22c-70 40-10 70 8 10c18 60 78 30 8-10c88-12 52-72-8-22z" fill="${accent}"/>`
  );
};

/** A box with biscuits before it; also stands in for a type that has no motif. */
export const drawBox: Motif = (palette, random) => {
  const [, , main, accent] = palette;
  const biscuits = Array.from({ length: 5 }, (_, at) => {
    const x = 150 + at * 74;
    return `<g transform="rotate(${Math.round(
      random() * 60
    )} ${x} 478)"><circle cx="${x}" cy="478" r="34" fill="#d9a35c"/><circle cx="${x}" cy="478" r="25" fill="none" stroke="#b57f3c" stroke-width="3" stroke-dasharray="6 7"/></g>`;
  }).join("");
  return `<path d="M170 210h260v270H170z" fill="${main}"/><path d="M170 210l40-46h260l-40 46z" fill="${accent}"/><path d="M430 210l40-46v262l-40 54z" fill="${main}" opacity=".7"/>${label(
    206,
    260,
    188,
    140,
    palette,
    random
  )}${biscuits}`;
};

const teapot: Motif = ([, , main, accent, detail], random) =>
  `<path d="M190 330q0-110 110-110t110 110q0 150-110 150t-110-150z" fill="${main}"/><path d="M404 300q86-20 60 60t-80 60" fill="none" stroke="${main}" stroke-width="22"/><path d="M200 350Q140 340 126 260l28-6q14 50 56 56z" fill="${main}"/>` +
  `<path d="M232 236q68-40 136 0z" fill="${accent}"/><circle cx="300" cy="206" r="15" fill="${accent}"/><path d="M214 ${
    340 + Math.round(random() * 30)
  }q86 34 172 0" stroke="${detail}" stroke-width="8" fill="none" opacity=".7"/>`;

/** What is drawn for which product type. */
export const MOTIFS: Record<string, Motif> = {
  Wein: bottle,
  "Öl & Essig": bottle,
  Käse: cheeseWedge,
  Pasta: pastaBag,
  Schokolade: chocolateBar,
  Kaffee: pouch,
  "Aufstriche & Honig": jar,
  "Gewürze & Salz": tin,
  Tee: tin,
  Teegeschirr: teapot,
  Geschenkkörbe: basketMotif,
  Gebäck: drawBox,
};
