// app/platform/pdf/qr-size.ts
var smallestModuleMillimetres = 0.33;
var smallestModuleDots = 4;
var quietZoneModules = 4;
var bytesByVersion = [
  14,
  26,
  42,
  62,
  84,
  106,
  122,
  152,
  180,
  213,
  251,
  287,
  331,
  362,
  412,
  450,
  504,
  560,
  624,
  666,
  711,
  779,
  857,
  911,
  997,
  1059,
  1125,
  1190,
  1264,
  1370,
  1452,
  1538,
  1628,
  1722,
  1809,
  1911,
  1989,
  2099,
  2213,
  2331
];
function qrSize(url, dotsPerInch) {
  const version = smallestQrVersion(url);
  if (version === null) return null;
  const modulesPerSide = 17 + 4 * version;
  const moduleDots = qrModuleDots(dotsPerInch);
  const sideDots = modulesPerSide * moduleDots;
  const outerDots = sideDots + 2 * quietZoneModules * moduleDots;
  return {
    version,
    modulesPerSide,
    moduleDots,
    moduleMillimetres: millimetresFromDots(moduleDots, dotsPerInch),
    sideDots,
    sideMillimetres: millimetresFromDots(sideDots, dotsPerInch),
    outerDots,
    outerMillimetres: millimetresFromDots(outerDots, dotsPerInch)
  };
}
function smallestQrVersion(url) {
  const bytes = new TextEncoder().encode(url).length;
  const index = bytesByVersion.findIndex((most) => bytes <= most);
  return index === -1 ? null : index + 1;
}
function qrModuleDots(dotsPerInch) {
  return Math.max(smallestModuleDots, Math.ceil(smallestModuleMillimetres * dotsPerInch / 25.4));
}
function millimetresFromDots(dots, dotsPerInch) {
  return dots * 25.4 / dotsPerInch;
}
function nearestDot(millimetres, dotsPerInch) {
  return Math.round(millimetres * dotsPerInch / 25.4);
}

// app/platform/pdf/page-description.ts
var pureBlack = [0, 0, 0, 100];
var paper = [0, 0, 0, 0];

// app/platform/pdf/printable-text.ts
function printableText(text) {
  return text.normalize("NFC").replace(/[\p{Cf}\p{Cs}]/gu, "").replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, " ").trim();
}

// app/platform/pdf/fit-text.ts
var stepPoints = 0.5;
function fitText(text, space, ruler) {
  const pieces = piecesOf(printableText(text));
  for (let size = space.largestPoints; size >= space.smallestPoints; size -= stepPoints) {
    const width = (line) => ruler.widthPoints(line, space.face, size) + (space.tracking ?? 0) * size * Math.max(0, [...line].length - 1);
    const lines = brokenLines(pieces, space.widthPoints, width);
    if (lines === null || lines.length > space.mostLines) continue;
    if (space.heightPoints !== void 0 && heightOfLines(lines.length, size, space, ruler) > space.heightPoints) continue;
    return {
      ok: true,
      sizePoints: size,
      lines: space.balanced ? balancedLines(pieces, lines, space.widthPoints, width) : lines
    };
  }
  return { ok: false };
}
function heightOfLines(count, sizePoints, { face, leading }, ruler) {
  return count === 0 ? 0 : (ruler.capHeight(face) + (count - 1) * leading) * sizePoints;
}
function piecesOf(text) {
  return text.split(/(?= )/).flatMap((word2) => isAddress.test(word2) ? [word2] : word2.split(afterHyphen)).filter((piece) => piece !== "");
}
var afterHyphen = /(?<=\p{L}[-–/])(?=\p{L})/u;
var isAddress = /[.@:]\p{L}/u;
function brokenLines(pieces, widthPoints, width) {
  const lines = [];
  let line = "";
  for (const piece of pieces) {
    const start = piece.trimStart();
    const longer = line === "" ? start : line + piece;
    if (width(longer) <= widthPoints) {
      line = longer;
    } else {
      if (width(start) > widthPoints) return null;
      lines.push(line);
      line = start;
    }
  }
  return line === "" ? lines : [...lines, line];
}
function balancedLines(pieces, lines, widthPoints, width) {
  let best = lines;
  let tooNarrow = widthPoints / 2;
  let wideEnough = widthPoints;
  while (wideEnough - tooNarrow > 1) {
    const middle = (tooNarrow + wideEnough) / 2;
    const tried = brokenLines(pieces, middle, width);
    if (tried !== null && tried.length === lines.length) {
      best = tried;
      wideEnough = middle;
    } else {
      tooNarrow = middle;
    }
  }
  return best;
}

// app/platform/pdf/millimetres.ts
var pointsPerMillimetre = 72 / 25.4;
function pointsFromMillimetres(millimetres) {
  return millimetres * pointsPerMillimetre;
}
function millimetresFromPoints(points) {
  return points / pointsPerMillimetre;
}

// app/platform/pdf/text-block.ts
function fitBlock(text, setting, room, ruler) {
  const space = { ...setting, widthPoints: pointsFromMillimetres(room.widthMillimetres) };
  if (room.heightMillimetres !== void 0) space.heightPoints = pointsFromMillimetres(room.heightMillimetres);
  const fitted = fitText(text, space, ruler);
  if (!fitted.ok) return null;
  const { lines, sizePoints } = fitted;
  return {
    lines,
    sizePoints,
    setting,
    capHeightMillimetres: millimetresFromPoints(ruler.capHeight(setting.face) * sizePoints),
    heightMillimetres: millimetresFromPoints(heightOfLines(lines.length, sizePoints, setting, ruler))
  };
}
function linesOfBlock(block, { leftMillimetres, topMillimetres, ink }) {
  const leadingMillimetres = millimetresFromPoints(block.setting.leading * block.sizePoints);
  return block.lines.map((text, index) => ({
    kind: "text",
    text,
    face: block.setting.face,
    sizePoints: block.sizePoints,
    trackingPoints: (block.setting.tracking ?? 0) * block.sizePoints,
    leftMillimetres,
    baselineMillimetres: topMillimetres + block.capHeightMillimetres + index * leadingMillimetres,
    ink
  }));
}
function stackHeightMillimetres(stack) {
  return placesInStack(stack).at(-1)?.bottomMillimetres ?? 0;
}
function linesOfStack(stack, leftMillimetres, topMillimetres) {
  return placesInStack(stack).flatMap(
    ({ stacked, topMillimetres: offset }) => linesOfBlock(stacked.block, { leftMillimetres, topMillimetres: topMillimetres + offset, ink: stacked.ink })
  );
}
function placesInStack(stack) {
  const places = [];
  for (const stacked of stack) {
    if (stacked.block.lines.length === 0) continue;
    const above = places.at(-1);
    const top2 = above === void 0 ? 0 : above.bottomMillimetres + stacked.gapBeforeMillimetres;
    places.push({ stacked, topMillimetres: top2, bottomMillimetres: top2 + stacked.block.heightMillimetres });
  }
  return places;
}

// app/features/inserts/pdf/card-sheet.ts
var sheet = { widthMillimetres: 105, heightMillimetres: 148, bleedMillimetres: 3 };
var marginMillimetres = 9;
var columnMillimetres = sheet.widthMillimetres - 2 * marginMillimetres;
function cardColours(dotsPerInch) {
  if (dotsPerInch === 203) return { accent: pureBlack, tint: null };
  return { accent: [85, 35, 60, 40], tint: [8, 2, 6, 0] };
}

// app/features/inserts/pdf/card-typography.ts
var cardTypography = {
  shopName: { face: "semibold", largestPoints: 9.5, smallestPoints: 7.5, mostLines: 2, leading: 1.25, tracking: 0.06 },
  headline: { face: "display", largestPoints: 27, smallestPoints: 16, mostLines: 4, leading: 1.14, balanced: true },
  greeting: { face: "regular", largestPoints: 10.5, smallestPoints: 8.5, mostLines: 2, leading: 1.36 },
  body: { face: "regular", largestPoints: 10.5, smallestPoints: 8.5, mostLines: 14, leading: 1.36 },
  offerLine: { face: "display", largestPoints: 17, smallestPoints: 12, mostLines: 3, leading: 1.18, balanced: true },
  code: { face: "semibold", largestPoints: 19, smallestPoints: 13, mostLines: 1, leading: 1, tracking: 0.05 },
  validityLine: { face: "regular", largestPoints: 8.5, smallestPoints: 7.5, mostLines: 3, leading: 1.3, balanced: true },
  scanHint: { face: "semibold", largestPoints: 8.5, smallestPoints: 7.5, mostLines: 3, leading: 1.3, balanced: true },
  legalLine: { face: "regular", largestPoints: 6.5, smallestPoints: 6, mostLines: 4, leading: 1.32, balanced: true }
};

// app/features/inserts/pdf/fit-card-texts.ts
function fitCardTexts(props, rooms, ruler) {
  const blocks = {};
  const overflow = [];
  for (const part of Object.keys(rooms)) {
    const block = fitBlock(props[part] ?? "", cardTypography[part], rooms[part], ruler);
    if (block === null) overflow.push(part);
    else blocks[part] = block;
  }
  return overflow.length === 0 ? { ok: true, blocks } : { ok: false, overflow };
}

// app/features/inserts/pdf/card-letter.ts
var top = 11;
var aboveEnd = 6;
var gaps = { aboveHeadline: 10, aboveText: 7, belowGreeting: 3.6 };
var textMillimetres = columnMillimetres - 4;
function cardLetter(props, endMillimetres, colours, ruler) {
  const column = { widthMillimetres: columnMillimetres };
  const fitted = fitCardTexts(props, { shopName: column, headline: column, greeting: column, body: { widthMillimetres: textMillimetres } }, ruler);
  if (!fitted.ok) return fitted;
  const { shopName, greeting } = fitted.blocks;
  const gapBeforeBody = greeting.lines.length > 0 ? gaps.belowGreeting : gaps.aboveText;
  const aboveBody = (headline, salutation) => [
    { block: shopName, gapBeforeMillimetres: 0, ink: colours.accent },
    { block: headline, gapBeforeMillimetres: gaps.aboveHeadline, ink: pureBlack },
    { block: salutation, gapBeforeMillimetres: gaps.aboveText, ink: pureBlack }
  ];
  const { largestPoints, smallestPoints } = cardTypography.headline;
  for (let points = largestPoints; points >= smallestPoints; points--) {
    const headline = fitBlock(props.headline, { ...cardTypography.headline, largestPoints: points }, column, ruler);
    if (headline === null) break;
    const taken = top + stackHeightMillimetres(aboveBody(headline, greeting)) + gapBeforeBody;
    const room = { widthMillimetres: textMillimetres, heightMillimetres: endMillimetres - aboveEnd - taken };
    const body = fitBlock(props.body, cardTypography.body, room, ruler);
    if (body === null) continue;
    const likeBody = { ...cardTypography.greeting, largestPoints: Math.min(greeting.sizePoints, body.sizePoints) };
    const salutation = fitBlock(props.greeting ?? "", likeBody, column, ruler) ?? greeting;
    const stack = [...aboveBody(headline, salutation), { block: body, gapBeforeMillimetres: gapBeforeBody, ink: pureBlack }];
    return { ok: true, elements: linesOfStack(stack, marginMillimetres, top) };
  }
  return { ok: false, overflow: ["body"] };
}

// app/features/inserts/pdf/offer-panel.ts
var gaps2 = { aboveOffer: 8, aboveTicket: 5.5, aboveLegalLine: 5, belowLegalLine: 7 };
var ticketPadding = 4.5;
var ticketRadius = 2;
var strokePoints = 0.7;
function offerPanel(props, qr, colours, ruler) {
  const quietZone = (qr.outerMillimetres - qr.sideMillimetres) / 2;
  const besideQr = Math.max(quietZone, ticketPadding);
  const column = { widthMillimetres: columnMillimetres };
  const besideQrColumn = { widthMillimetres: columnMillimetres - ticketPadding - qr.sideMillimetres - 2 * besideQr };
  const fitted = fitCardTexts(
    props,
    { offerLine: column, code: besideQrColumn, validityLine: besideQrColumn, scanHint: besideQrColumn, legalLine: column },
    ruler
  );
  if (!fitted.ok) return fitted;
  const { offerLine, code, validityLine, scanHint, legalLine } = fitted.blocks;
  const promise = [
    { block: code, gapBeforeMillimetres: 0, ink: pureBlack },
    { block: validityLine, gapBeforeMillimetres: 3.8, ink: pureBlack },
    { block: scanHint, gapBeforeMillimetres: 2.7, ink: pureBlack }
  ];
  const promiseHeight = stackHeightMillimetres(promise);
  const ticketHeight = Math.max(qr.sideMillimetres + 2 * besideQr, promiseHeight + 2 * ticketPadding);
  const legalTop = sheet.heightMillimetres - gaps2.belowLegalLine - legalLine.heightMillimetres;
  const ticketTop = legalTop - gaps2.aboveLegalLine - ticketHeight;
  const offerTop = ticketTop - gaps2.aboveTicket - offerLine.heightMillimetres;
  const top2 = offerTop - gaps2.aboveOffer;
  const left = marginMillimetres;
  const qrLeft = left + columnMillimetres - besideQr - qr.sideMillimetres;
  const qrTop = ticketTop + (ticketHeight - qr.sideMillimetres) / 2;
  return {
    ok: true,
    topMillimetres: top2,
    elements: [
      ground(top2, colours),
      ...linesOfBlock(offerLine, { leftMillimetres: left, topMillimetres: offerTop, ink: colours.accent }),
      {
        kind: "box",
        leftMillimetres: left,
        topMillimetres: ticketTop,
        widthMillimetres: columnMillimetres,
        heightMillimetres: ticketHeight,
        radiusMillimetres: ticketRadius,
        fill: paper,
        ...colours.tint === null && { outline: { ink: pureBlack, widthPoints: strokePoints } }
      },
      ...linesOfStack(promise, left + ticketPadding, ticketTop + (ticketHeight - promiseHeight) / 2),
      {
        kind: "qr",
        url: props.qrUrl,
        dotsPerInch: props.dotsPerInch,
        leftDots: nearestDot(qrLeft, props.dotsPerInch),
        topDots: nearestDot(qrTop, props.dotsPerInch)
      },
      ...linesOfBlock(legalLine, { leftMillimetres: left, topMillimetres: legalTop, ink: pureBlack })
    ]
  };
}
function ground(topMillimetres, { tint }) {
  const { bleedMillimetres, widthMillimetres, heightMillimetres } = sheet;
  if (tint === null) {
    return {
      kind: "line",
      from: { leftMillimetres: marginMillimetres, topMillimetres },
      to: { leftMillimetres: marginMillimetres + columnMillimetres, topMillimetres },
      widthPoints: strokePoints,
      ink: pureBlack
    };
  }
  return {
    kind: "box",
    leftMillimetres: -bleedMillimetres,
    topMillimetres,
    widthMillimetres: widthMillimetres + 2 * bleedMillimetres,
    heightMillimetres: heightMillimetres - topMillimetres + bleedMillimetres,
    fill: tint
  };
}

// app/features/inserts/pdf/insert-card.ts
var largestQrMillimetres = 32;
function insertCard(props, ruler) {
  const uncovered = uncoveredTexts(props, ruler);
  const qr = qrSize(props.qrUrl, props.dotsPerInch);
  if (qr === null || qr.outerMillimetres > largestQrMillimetres) return { ok: false, overflow: ["qrUrl"], uncovered };
  const colours = cardColours(props.dotsPerInch);
  const panel = offerPanel(props, qr, colours, ruler);
  if (!panel.ok) return { ok: false, overflow: panel.overflow, uncovered };
  const letter = cardLetter(props, panel.topMillimetres, colours, ruler);
  if (!letter.ok) return { ok: false, overflow: letter.overflow, uncovered };
  if (uncovered.length > 0) return { ok: false, overflow: [], uncovered };
  return {
    ok: true,
    page: {
      language: props.language,
      trimWidthMillimetres: sheet.widthMillimetres,
      trimHeightMillimetres: sheet.heightMillimetres,
      bleedMillimetres: sheet.bleedMillimetres,
      elements: [...panel.elements, ...letter.elements]
    }
  };
}
function uncoveredTexts(props, ruler) {
  const texts = Object.keys(cardTypography);
  return texts.map((text) => ({ text, characters: ruler.uncoveredCharacters(props[text] ?? "") })).filter(({ characters }) => characters.length > 0);
}

// app/platform/pdf/font.server.ts
import { create } from "fontkit";

// app/platform/pdf/font-file.server.ts
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
var fileNames = {
  regular: "SourceSans3_400Regular.ttf",
  semibold: "SourceSans3_600SemiBold.ttf",
  display: "SourceSerif4_600SemiBold.ttf"
};
function fontFile(face) {
  return readFileSync(join(projectFolder(), "app/platform/pdf/fonts", fileNames[face]));
}
function projectFolder() {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest) && isOurs(readFileSync(manifest, "utf8"))) return folder;
    if (dirname(folder) === folder) throw new Error(`no folder of the project kundenkreis above ${start}: its fonts cannot be found`);
  }
}
function isOurs(manifest) {
  const parsed = JSON.parse(manifest);
  return typeof parsed === "object" && parsed !== null && "name" in parsed && parsed.name === "kundenkreis";
}

// app/platform/pdf/font.server.ts
var everyFace = ["regular", "semibold", "display"];
var fonts = /* @__PURE__ */ new Map();
function fontOf(face) {
  let font = fonts.get(face);
  if (font === void 0) {
    font = rememberingWords(create(fontFile(face)));
    meetGlyphsInOrder(font);
    fonts.set(face, font);
  }
  return font;
}
var usualTwins = "\u03BC\u2018\u2019";
function meetGlyphsInOrder(font) {
  for (const character of usualTwins) font.glyphForCodePoint(character.charCodeAt(0));
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
}
var mostWordsRemembered = 2e3;
function rememberingWords(font) {
  const runs = /* @__PURE__ */ new Map();
  const layout = (word2) => {
    let run = runs.get(word2);
    if (run === void 0) {
      run = font.layout(word2);
      if (runs.size >= mostWordsRemembered) runs.clear();
      runs.set(word2, run);
    }
    const positions = run.positions.map((position) => ({ ...position }));
    return Object.create(run, { positions: { value: positions } });
  };
  return Object.create(font, { layout: { value: layout } });
}

// app/platform/pdf/font-covers.server.ts
var plainScript = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]$/u;
var markOrEmoji = /^[\p{M}\p{Emoji_Presentation}]$/u;
var covered = /* @__PURE__ */ new Map();
function uncoveredCharacters(text) {
  return [...new Set(printableText(text))].filter((character) => !isCovered(character));
}
function isCovered(character) {
  let answer = covered.get(character);
  if (answer === void 0) {
    const codePoint = character.codePointAt(0) ?? 0;
    answer = plainScript.test(character) && !markOrEmoji.test(character) && everyFace.every((face) => fontOf(face).hasGlyphForCodePoint(codePoint));
    covered.set(character, answer);
  }
  return answer;
}

// app/platform/pdf/font-ruler.server.ts
var fontRuler = {
  widthPoints(text, face, sizePoints) {
    const font = fontOf(face);
    const units = text.split(/(?<= )/).reduce((sum, word2) => sum + font.layout(word2).advanceWidth, 0);
    return units / font.unitsPerEm * sizePoints;
  },
  capHeight(face) {
    const font = fontOf(face);
    return font.capHeight / font.unitsPerEm;
  },
  uncoveredCharacters
};

// app/platform/pdf/stream-pdf.server.ts
import { Readable } from "node:stream";
import PDFDocument from "pdfkit";

// app/kernel/assert-never.ts
function assertNever(value) {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}

// app/platform/pdf/qr-matrix.ts
import { create as create2 } from "qrcode";
var fixedMask = 2;
function darkRunsOfQr(url) {
  const version = smallestQrVersion(url);
  if (version === null) throw new RangeError(`a URL of ${url.length} characters does not fit into a QR code`);
  const bytes = new TextEncoder().encode(url);
  const { modules } = create2([{ data: bytes, mode: "byte" }], {
    version,
    errorCorrectionLevel: "M",
    maskPattern: fixedMask
  });
  const runs = [];
  for (let row = 0; row < modules.size; row++) {
    let start = null;
    for (let column = 0; column <= modules.size; column++) {
      const dark = column < modules.size && modules.get(row, column) !== 0;
      if (dark && start === null) start = column;
      if (!dark && start !== null) {
        runs.push({ row, column: start, modules: column - start });
        start = null;
      }
    }
  }
  return runs;
}

// app/platform/pdf/draw-qr.server.ts
function drawQr(document, qr, trimOriginPoints) {
  const points = (dots) => dots * 72 / qr.dotsPerInch;
  const moduleDots = qrModuleDots(qr.dotsPerInch);
  for (const { row, column, modules } of darkRunsOfQr(qr.url)) {
    document.rect(
      trimOriginPoints + points(qr.leftDots + column * moduleDots),
      trimOriginPoints + points(qr.topDots + row * moduleDots),
      points(modules * moduleDots),
      points(moduleDots)
    );
  }
  document.fillColor([...pureBlack]).fill();
}

// app/platform/pdf/draw-page.server.ts
function drawPage(document, page) {
  const bleed = pointsFromMillimetres(page.bleedMillimetres);
  const trimWidth = pointsFromMillimetres(page.trimWidthMillimetres);
  const trimHeight = pointsFromMillimetres(page.trimHeightMillimetres);
  const size = [trimWidth + 2 * bleed, trimHeight + 2 * bleed];
  const trimBox = [bleed, bleed, bleed + trimWidth, bleed + trimHeight];
  document.addPage({ size, margin: 0 });
  Object.assign(document.page.dictionary.data, { BleedBox: [0, 0, ...size], TrimBox: trimBox, CropBox: trimBox });
  document.markContent("Span", { lang: page.language });
  for (const element of page.elements) drawElement(document, element, bleed);
  document.endMarkedContent();
}
function drawElement(document, element, trimOriginPoints) {
  const at = (millimetres) => trimOriginPoints + pointsFromMillimetres(millimetres);
  switch (element.kind) {
    case "box":
      return drawBox(document, element, at);
    case "line":
      return drawLine(document, element, at);
    case "text":
      return drawText(document, element, at);
    case "qr":
      return drawQr(document, element, trimOriginPoints);
    default:
      return assertNever(element);
  }
}
function drawBox(document, box, at) {
  const path = () => {
    const [left, top2] = [at(box.leftMillimetres), at(box.topMillimetres)];
    const [width, height] = [pointsFromMillimetres(box.widthMillimetres), pointsFromMillimetres(box.heightMillimetres)];
    if (box.radiusMillimetres === void 0) document.rect(left, top2, width, height);
    else document.roundedRect(left, top2, width, height, pointsFromMillimetres(box.radiusMillimetres));
  };
  if (box.fill !== void 0) {
    path();
    document.fillColor(mutable(box.fill)).fill();
  }
  if (box.outline !== void 0) {
    path();
    document.lineWidth(box.outline.widthPoints).strokeColor(mutable(box.outline.ink)).stroke();
  }
}
function drawLine(document, line, at) {
  document.moveTo(at(line.from.leftMillimetres), at(line.from.topMillimetres)).lineTo(at(line.to.leftMillimetres), at(line.to.topMillimetres)).lineWidth(line.widthPoints).strokeColor(mutable(line.ink)).stroke();
}
function drawText(document, line, at) {
  const text = printableText(line.text);
  const uncovered = uncoveredCharacters(text);
  if (uncovered.length > 0) {
    throw new Error(`a line of type holds ${uncovered.length} characters that the font lacks`);
  }
  document.font(line.face).fontSize(line.sizePoints).fillColor(mutable(line.ink)).text(text, at(line.leftMillimetres), at(line.baselineMillimetres), {
    lineBreak: false,
    baseline: "alphabetic",
    characterSpacing: line.trackingPoints ?? 0
  });
}
function mutable(ink) {
  return [...ink];
}

// app/platform/pdf/stream-pdf.server.ts
function streamPdf(pages2, facts) {
  return Readable.from(pdfBytes(pages2, facts), { objectMode: false });
}
async function* pdfBytes(pages2, { title, language, createdAt, compress = true }) {
  const document = new PDFDocument({
    autoFirstPage: false,
    compress,
    font: "",
    // or it begins with Helvetica, which is not embedded
    lang: language,
    displayTitle: true,
    fontLayoutCache: false,
    // fontOf remembers, and forgets in time: pdfkit would keep every name and code to the end
    info: { Title: title, Creator: "Kundenkreis", Producer: "Kundenkreis", CreationDate: createdAt }
  });
  for (const face of everyFace) document.registerFont(face, fontOf(face));
  let pageCount = 0;
  for await (const page of pages2) {
    drawPage(document, page);
    pageCount++;
    yield* written(document);
  }
  if (pageCount === 0) throw new Error("a PDF needs at least one page");
  document.end();
  yield* written(document);
}
function* written(document) {
  for (let bytes = document.read(); bytes !== null; bytes = document.read()) yield bytes;
}

// ../../tmp/pdfhelper/bench.mts
var base = { shopName: "Feinkost Lindenhof", headline: "Sch\xF6n, dass Sie da sind.", body: "vielen Dank f\xFCr Ihre erste Bestellung. Wir haben sie heute mit Sorgfalt gepackt. Damit das Wiederkommen leichtf\xE4llt, liegt hier etwas f\xFCr Ihren n\xE4chsten Einkauf bei.", offerLine: "10\xA0% auf Ihre n\xE4chste Bestellung ab 40\xA0\u20AC", validityLine: "G\xFCltig 60 Tage ab Lieferung, sp\xE4testens bis 28. Februar 2026.", scanHint: "Scannen, und der Code ist schon eingel\xF6st.", legalLine: "Einmal einl\xF6sbar, nicht mit anderen Rabattcodes kombinierbar. Keine Barauszahlung. feinkost-lindenhof.de", language: "de", dotsPerInch: 300 };
var A = "23456789BCDFGHJKLMNPQRSTVWXYZ";
var seed = 1;
var rnd = (n) => (seed = seed * 1103515245 + 12345 & 2147483647) % n;
var word = (n) => Array.from({ length: n }, () => A[rnd(29)]).join("");
async function* pages(n) {
  for (let i = 0; i < n; i++) {
    const o = insertCard({ ...base, greeting: `Guten Tag V${word(6).toLowerCase()} N${word(8).toLowerCase()},`, code: `${word(4)}-${word(4)}-${word(4)}`, qrUrl: `https://www.feinkost-lindenhof.de/a/k/${word(12)}` }, fontRuler);
    if (!o.ok) throw new Error(JSON.stringify(o));
    yield o.page;
    if (i % 2e3 === 1999) {
      globalThis.gc?.();
      console.log("  page", i + 1, "heap", (process.memoryUsage().heapUsed / 1e6).toFixed(1), "rss", process.memoryUsage().rss / 1e6 | 0);
    }
  }
}
for (const n of (process.env.N ?? "1,1,1,100,1000,10000").split(",").map(Number)) {
  const t = performance.now();
  let b = 0;
  for await (const c of streamPdf(pages(n), { title: "x", language: "de", createdAt: /* @__PURE__ */ new Date(0) })) b += c.length;
  const ms = performance.now() - t;
  console.log(n, "pages", ms.toFixed(0) + "ms", (n / ms * 1e3 | 0) + " p/s", (b / n | 0) + " B/page");
}
//# sourceMappingURL=data:application/json;base64,ewogICJ2ZXJzaW9uIjogMywKICAic291cmNlcyI6IFsiYXBwL3BsYXRmb3JtL3BkZi9xci1zaXplLnRzIiwgImFwcC9wbGF0Zm9ybS9wZGYvcGFnZS1kZXNjcmlwdGlvbi50cyIsICJhcHAvcGxhdGZvcm0vcGRmL3ByaW50YWJsZS10ZXh0LnRzIiwgImFwcC9wbGF0Zm9ybS9wZGYvZml0LXRleHQudHMiLCAiYXBwL3BsYXRmb3JtL3BkZi9taWxsaW1ldHJlcy50cyIsICJhcHAvcGxhdGZvcm0vcGRmL3RleHQtYmxvY2sudHMiLCAiYXBwL2ZlYXR1cmVzL2luc2VydHMvcGRmL2NhcmQtc2hlZXQudHMiLCAiYXBwL2ZlYXR1cmVzL2luc2VydHMvcGRmL2NhcmQtdHlwb2dyYXBoeS50cyIsICJhcHAvZmVhdHVyZXMvaW5zZXJ0cy9wZGYvZml0LWNhcmQtdGV4dHMudHMiLCAiYXBwL2ZlYXR1cmVzL2luc2VydHMvcGRmL2NhcmQtbGV0dGVyLnRzIiwgImFwcC9mZWF0dXJlcy9pbnNlcnRzL3BkZi9vZmZlci1wYW5lbC50cyIsICJhcHAvZmVhdHVyZXMvaW5zZXJ0cy9wZGYvaW5zZXJ0LWNhcmQudHMiLCAiYXBwL3BsYXRmb3JtL3BkZi9mb250LnNlcnZlci50cyIsICJhcHAvcGxhdGZvcm0vcGRmL2ZvbnQtZmlsZS5zZXJ2ZXIudHMiLCAiYXBwL3BsYXRmb3JtL3BkZi9mb250LWNvdmVycy5zZXJ2ZXIudHMiLCAiYXBwL3BsYXRmb3JtL3BkZi9mb250LXJ1bGVyLnNlcnZlci50cyIsICJhcHAvcGxhdGZvcm0vcGRmL3N0cmVhbS1wZGYuc2VydmVyLnRzIiwgImFwcC9rZXJuZWwvYXNzZXJ0LW5ldmVyLnRzIiwgImFwcC9wbGF0Zm9ybS9wZGYvcXItbWF0cml4LnRzIiwgImFwcC9wbGF0Zm9ybS9wZGYvZHJhdy1xci5zZXJ2ZXIudHMiLCAiYXBwL3BsYXRmb3JtL3BkZi9kcmF3LXBhZ2Uuc2VydmVyLnRzIiwgIi4uLy4uL3RtcC9wZGZoZWxwZXIvYmVuY2gubXRzIl0sCiAgInNvdXJjZXNDb250ZW50IjogWyJpbXBvcnQgdHlwZSB7IERvdHNQZXJJbmNoIH0gZnJvbSBcIi4vcGFnZS1kZXNjcmlwdGlvblwiO1xuXG4vKiogV2hhdCBhIHBob25lIHJlYWRzIGF0IGFybSdzIGxlbmd0aCwgZnJvbSBhIG1hdHQgY2FyZCwgaW4gYSBraXRjaGVuJ3MgbGlnaHQuICovXG5jb25zdCBzbWFsbGVzdE1vZHVsZU1pbGxpbWV0cmVzID0gMC4zMztcbi8qKiBVbmRlciBmb3VyIGRvdHMgYSB0aGVybWFsIHByaW50ZXIncyBibGVlZGluZyBoZWF0IGNsb3NlcyB0aGUgZ2FwcyBiZXR3ZWVuIG1vZHVsZXMuICovXG5jb25zdCBzbWFsbGVzdE1vZHVsZURvdHMgPSA0O1xuLyoqIElTTy9JRUMgMTgwMDQ6IHRoaXMgbWFueSBtb2R1bGVzIGFyb3VuZCB0aGUgc3ltYm9sIHN0YXkgZnJlZSBvZiBhbnl0aGluZy4gKi9cbmV4cG9ydCBjb25zdCBxdWlldFpvbmVNb2R1bGVzID0gNDtcblxuLyoqIEJ5dGVzIHRoYXQgZml0IGludG8gdmVyc2lvbnMgMSB0byA0MCBhdCBlcnJvciBjb3JyZWN0aW9uIGxldmVsIE0gKElTTy9JRUMgMTgwMDQsIHRhYmxlIDcpLiAqL1xuY29uc3QgYnl0ZXNCeVZlcnNpb24gPSBbXG4gIDE0LCAyNiwgNDIsIDYyLCA4NCwgMTA2LCAxMjIsIDE1MiwgMTgwLCAyMTMsIDI1MSwgMjg3LCAzMzEsIDM2MiwgNDEyLCA0NTAsIDUwNCwgNTYwLCA2MjQsIDY2NiwgNzExLCA3NzksIDg1NywgOTExLCA5OTcsXG4gIDEwNTksIDExMjUsIDExOTAsIDEyNjQsIDEzNzAsIDE0NTIsIDE1MzgsIDE2MjgsIDE3MjIsIDE4MDksIDE5MTEsIDE5ODksIDIwOTksIDIyMTMsIDIzMzEsXG5dO1xuXG5leHBvcnQgdHlwZSBRclNpemUgPSB7XG4gIHZlcnNpb246IG51bWJlcjtcbiAgbW9kdWxlc1BlclNpZGU6IG51bWJlcjtcbiAgLyoqIEVkZ2Ugb2YgYSBtb2R1bGUgaW4gcHJpbnRlciBkb3RzLCBhbHdheXMgd2hvbGUuICovXG4gIG1vZHVsZURvdHM6IG51bWJlcjtcbiAgbW9kdWxlTWlsbGltZXRyZXM6IG51bWJlcjtcbiAgLyoqIEVkZ2Ugb2YgdGhlIHN5bWJvbCB3aXRob3V0IGl0cyBxdWlldCB6b25lLiAqL1xuICBzaWRlRG90czogbnVtYmVyO1xuICBzaWRlTWlsbGltZXRyZXM6IG51bWJlcjtcbiAgLyoqIEVkZ2Ugd2l0aCB0aGUgcXVpZXQgem9uZSBvbiBib3RoIHNpZGVzLiAqL1xuICBvdXRlckRvdHM6IG51bWJlcjtcbiAgb3V0ZXJNaWxsaW1ldHJlczogbnVtYmVyO1xufTtcblxuLyoqIEhvdyBsYXJnZSB0aGUgUVIgY29kZSBvZiBhIFVSTCBpcyBvbiBwYXBlcjogdGhlIHNtYWxsZXN0IHZlcnNpb24gdGhhdCBob2xkcyBpdCwgbW9kdWxlcyBvZiB3aG9sZSBkb3RzLiBOdWxsIGlmIG5vIHZlcnNpb24gaG9sZHMgaXQuICovXG5leHBvcnQgZnVuY3Rpb24gcXJTaXplKHVybDogc3RyaW5nLCBkb3RzUGVySW5jaDogRG90c1BlckluY2gpOiBRclNpemUgfCBudWxsIHtcbiAgY29uc3QgdmVyc2lvbiA9IHNtYWxsZXN0UXJWZXJzaW9uKHVybCk7XG4gIGlmICh2ZXJzaW9uID09PSBudWxsKSByZXR1cm4gbnVsbDtcbiAgY29uc3QgbW9kdWxlc1BlclNpZGUgPSAxNyArIDQgKiB2ZXJzaW9uO1xuICBjb25zdCBtb2R1bGVEb3RzID0gcXJNb2R1bGVEb3RzKGRvdHNQZXJJbmNoKTtcbiAgY29uc3Qgc2lkZURvdHMgPSBtb2R1bGVzUGVyU2lkZSAqIG1vZHVsZURvdHM7XG4gIGNvbnN0IG91dGVyRG90cyA9IHNpZGVEb3RzICsgMiAqIHF1aWV0Wm9uZU1vZHVsZXMgKiBtb2R1bGVEb3RzO1xuICByZXR1cm4ge1xuICAgIHZlcnNpb24sXG4gICAgbW9kdWxlc1BlclNpZGUsXG4gICAgbW9kdWxlRG90cyxcbiAgICBtb2R1bGVNaWxsaW1ldHJlczogbWlsbGltZXRyZXNGcm9tRG90cyhtb2R1bGVEb3RzLCBkb3RzUGVySW5jaCksXG4gICAgc2lkZURvdHMsXG4gICAgc2lkZU1pbGxpbWV0cmVzOiBtaWxsaW1ldHJlc0Zyb21Eb3RzKHNpZGVEb3RzLCBkb3RzUGVySW5jaCksXG4gICAgb3V0ZXJEb3RzLFxuICAgIG91dGVyTWlsbGltZXRyZXM6IG1pbGxpbWV0cmVzRnJvbURvdHMob3V0ZXJEb3RzLCBkb3RzUGVySW5jaCksXG4gIH07XG59XG5cbi8qKiBUaGUgc21hbGxlc3QgdmVyc2lvbiAoMSB0byA0MCkgdGhhdCBob2xkcyB0aGUgVVJMJ3MgVVRGLTggYnl0ZXMgYXQgbGV2ZWwgTSwgb3IgbnVsbC4gKi9cbmV4cG9ydCBmdW5jdGlvbiBzbWFsbGVzdFFyVmVyc2lvbih1cmw6IHN0cmluZyk6IG51bWJlciB8IG51bGwge1xuICBjb25zdCBieXRlcyA9IG5ldyBUZXh0RW5jb2RlcigpLmVuY29kZSh1cmwpLmxlbmd0aDtcbiAgY29uc3QgaW5kZXggPSBieXRlc0J5VmVyc2lvbi5maW5kSW5kZXgoKG1vc3QpID0+IGJ5dGVzIDw9IG1vc3QpO1xuICByZXR1cm4gaW5kZXggPT09IC0xID8gbnVsbCA6IGluZGV4ICsgMTtcbn1cblxuLyoqIEVkZ2Ugb2YgYSBtb2R1bGUgaW4gZG90czogNCBhdCAyMDMgZHBpICgwLjUwIG1tKSwgNCBhdCAzMDAgYW5kIDggYXQgNjAwICgwLjM0IG1tKS4gKi9cbmV4cG9ydCBmdW5jdGlvbiBxck1vZHVsZURvdHMoZG90c1BlckluY2g6IERvdHNQZXJJbmNoKTogbnVtYmVyIHtcbiAgcmV0dXJuIE1hdGgubWF4KHNtYWxsZXN0TW9kdWxlRG90cywgTWF0aC5jZWlsKChzbWFsbGVzdE1vZHVsZU1pbGxpbWV0cmVzICogZG90c1BlckluY2gpIC8gMjUuNCkpO1xufVxuXG5leHBvcnQgZnVuY3Rpb24gbWlsbGltZXRyZXNGcm9tRG90cyhkb3RzOiBudW1iZXIsIGRvdHNQZXJJbmNoOiBEb3RzUGVySW5jaCk6IG51bWJlciB7XG4gIHJldHVybiAoZG90cyAqIDI1LjQpIC8gZG90c1BlckluY2g7XG59XG5cbi8qKiBUaGUgcHJpbnRlciBkb3QgbmVhcmVzdCB0byBhIGxlbmd0aCwgYm90aCBjb3VudGVkIGZyb20gdGhlIHRyaW0gYm94J3MgbGVmdCBvciB0b3AgZWRnZS4gKi9cbmV4cG9ydCBmdW5jdGlvbiBuZWFyZXN0RG90KG1pbGxpbWV0cmVzOiBudW1iZXIsIGRvdHNQZXJJbmNoOiBEb3RzUGVySW5jaCk6IG51bWJlciB7XG4gIHJldHVybiBNYXRoLnJvdW5kKChtaWxsaW1ldHJlcyAqIGRvdHNQZXJJbmNoKSAvIDI1LjQpO1xufVxuIiwgIi8qXG4gKiBXaGF0IGEgcHJpbnRlZCBwYWdlIGlzLCBhcyBwbGFpbiBkYXRhLiBGZWF0dXJlcyBkZXNjcmliZSBwYWdlcywgYGRyYXctcGFnZS5zZXJ2ZXIudHNgIGRyYXdzIHRoZW0uXG4gKlxuICogTGVuZ3RocyBhcmUgbWlsbGltZXRyZXMgZnJvbSB0aGUgbGVmdCBhbmQgdG9wIGVkZ2Ugb2YgdGhlICp0cmltIGJveCogKHRoZSBzaGVldCBhZnRlciBjdXR0aW5nKSwgc28gdGhhdCB3aGF0IHJlYWNoZXNcbiAqIGludG8gdGhlIGJsZWVkIGhhcyBuZWdhdGl2ZSBwb3NpdGlvbnMuIFR5cGUgc2l6ZXMgYW5kIHN0cm9rZSB3aWR0aHMgYXJlIHBvaW50cy4gQSBRUiBjb2RlIGFsb25lIGlzIHBsYWNlZCBpbiBwcmludGVyXG4gKiBkb3RzLCBmcm9tIHRoZSBzYW1lIGNvcm5lcjogb25seSBzbyBkbyBpdHMgbW9kdWxlcyBmYWxsIG9uIHdob2xlIGRvdHMgKGBxci1zaXplLnRzYCkuXG4gKi9cblxuLyoqIEluayBpbiBwZXIgY2VudDogY3lhbiwgbWFnZW50YSwgeWVsbG93LCBibGFjay4gKi9cbmV4cG9ydCB0eXBlIEluayA9IHJlYWRvbmx5IFtjeWFuOiBudW1iZXIsIG1hZ2VudGE6IG51bWJlciwgeWVsbG93OiBudW1iZXIsIGJsYWNrOiBudW1iZXJdO1xuXG4vKiogQmxhY2sgaW5rIGFsb25lOiBzbWFsbCB0eXBlIGluIGZvdXIgaW5rcyBzaG93cyBjb2xvdXJlZCByaW1zIGFzIHNvb24gYXMgYSBzaGVldCBzaGlmdHMgaW4gdGhlIHByZXNzLiAqL1xuZXhwb3J0IGNvbnN0IHB1cmVCbGFjazogSW5rID0gWzAsIDAsIDAsIDEwMF07XG5cbi8qKiBObyBpbmsgYXQgYWxsOiB0aGUgcGFwZXIuICovXG5leHBvcnQgY29uc3QgcGFwZXI6IEluayA9IFswLCAwLCAwLCAwXTtcblxuLyoqIFRoZSBjdXRzIHRoYXQgYXJlIGVtYmVkZGVkOiB0d28gZm9yIHJlYWRpbmcsIG9uZSBmb3IgaGVhZGxpbmVzLiAqL1xuZXhwb3J0IHR5cGUgRmFjZSA9IFwicmVndWxhclwiIHwgXCJzZW1pYm9sZFwiIHwgXCJkaXNwbGF5XCI7XG5cbi8qKiBBIG51bWJlciBvZiBkb3RzIHBlciBpbmNoIHRoYXQgcHJpbnRlcnMgZm9yIGluc2VydHMgaGF2ZTogdGhlcm1hbCBsYWJlbCBwcmludGVycyAyMDMsIHRoZSBvdGhlcnMgMzAwIG9yIDYwMC4gKi9cbmV4cG9ydCB0eXBlIERvdHNQZXJJbmNoID0gMjAzIHwgMzAwIHwgNjAwO1xuXG5leHBvcnQgdHlwZSBGaWxsZWRCb3ggPSB7XG4gIGtpbmQ6IFwiYm94XCI7XG4gIGxlZnRNaWxsaW1ldHJlczogbnVtYmVyO1xuICB0b3BNaWxsaW1ldHJlczogbnVtYmVyO1xuICB3aWR0aE1pbGxpbWV0cmVzOiBudW1iZXI7XG4gIGhlaWdodE1pbGxpbWV0cmVzOiBudW1iZXI7XG4gIHJhZGl1c01pbGxpbWV0cmVzPzogbnVtYmVyO1xuICBmaWxsPzogSW5rO1xuICBvdXRsaW5lPzogeyBpbms6IEluazsgd2lkdGhQb2ludHM6IG51bWJlciB9O1xufTtcblxuZXhwb3J0IHR5cGUgU3RyYWlnaHRMaW5lID0ge1xuICBraW5kOiBcImxpbmVcIjtcbiAgZnJvbTogeyBsZWZ0TWlsbGltZXRyZXM6IG51bWJlcjsgdG9wTWlsbGltZXRyZXM6IG51bWJlciB9O1xuICB0bzogeyBsZWZ0TWlsbGltZXRyZXM6IG51bWJlcjsgdG9wTWlsbGltZXRyZXM6IG51bWJlciB9O1xuICB3aWR0aFBvaW50czogbnVtYmVyO1xuICBpbms6IEluaztcbn07XG5cbi8qKiBPbmUgbGluZSBvZiB0eXBlLCBsZWZ0LWFsaWduZWQgb24gaXRzIGJhc2VsaW5lOiB3aGVyZSBsaW5lcyBicmVhayBpcyBkZWNpZGVkIGJlZm9yZSAoYGZpdC10ZXh0LnRzYCkuICovXG5leHBvcnQgdHlwZSBUZXh0TGluZSA9IHtcbiAga2luZDogXCJ0ZXh0XCI7XG4gIHRleHQ6IHN0cmluZztcbiAgZmFjZTogRmFjZTtcbiAgc2l6ZVBvaW50czogbnVtYmVyO1xuICB0cmFja2luZ1BvaW50cz86IG51bWJlcjtcbiAgbGVmdE1pbGxpbWV0cmVzOiBudW1iZXI7XG4gIGJhc2VsaW5lTWlsbGltZXRyZXM6IG51bWJlcjtcbiAgaW5rOiBJbms7XG59O1xuXG5leHBvcnQgdHlwZSBRckNvZGUgPSB7XG4gIGtpbmQ6IFwicXJcIjtcbiAgdXJsOiBzdHJpbmc7XG4gIGRvdHNQZXJJbmNoOiBEb3RzUGVySW5jaDtcbiAgLyoqIE9mIHRoZSBmaXJzdCBtb2R1bGUsIGluc2lkZSB0aGUgcXVpZXQgem9uZSwgd2hpY2ggbXVzdCBiZSBsZWZ0IGZyZWUgb2YgYW55dGhpbmcuICovXG4gIGxlZnREb3RzOiBudW1iZXI7XG4gIHRvcERvdHM6IG51bWJlcjtcbn07XG5cbmV4cG9ydCB0eXBlIFBhZ2VFbGVtZW50ID0gRmlsbGVkQm94IHwgU3RyYWlnaHRMaW5lIHwgVGV4dExpbmUgfCBRckNvZGU7XG5cbmV4cG9ydCB0eXBlIFBhZ2VEZXNjcmlwdGlvbiA9IHtcbiAgLyoqIEJDUCA0Nywgb2YgdGhlIHRleHRzIG9uIHRoaXMgcGFnZTogcGFnZXMgb2Ygb25lIHByaW50IHJ1biBtYXkgZGlmZmVyLiAqL1xuICBsYW5ndWFnZTogc3RyaW5nO1xuICB0cmltV2lkdGhNaWxsaW1ldHJlczogbnVtYmVyO1xuICB0cmltSGVpZ2h0TWlsbGltZXRyZXM6IG51bWJlcjtcbiAgYmxlZWRNaWxsaW1ldHJlczogbnVtYmVyO1xuICAvKiogUGFpbnRlZCBpbiB0aGlzIG9yZGVyLCB0aGUgZmlyc3QgbG93ZXN0LiAqL1xuICBlbGVtZW50czogUGFnZUVsZW1lbnRbXTtcbn07XG4iLCAiLyoqXG4gKiBBIHRleHQgYXMgaXQgbWF5IGJlIHNldDogY29tcG9zZWQgKE5GQyksIG9uIG9uZSBsaW5lLCBzaW5nbGUgc3BhY2VzLCB3aXRob3V0IGNvbnRyb2wgYW5kIGZvcm1hdCBjaGFyYWN0ZXJzIChsaW5lXG4gKiBicmVha3MsIHplcm8td2lkdGggY2hhcmFjdGVycywgbWFya3Mgb2Ygd3JpdGluZyBkaXJlY3Rpb24pIGFuZCBoYWxmIGNoYXJhY3RlcnMuIE5vLWJyZWFrIHNwYWNlcyBzdGF5IHdoYXQgdGhleSBhcmUuXG4gKi9cbmV4cG9ydCBmdW5jdGlvbiBwcmludGFibGVUZXh0KHRleHQ6IHN0cmluZyk6IHN0cmluZyB7XG4gIHJldHVybiB0ZXh0XG4gICAgLm5vcm1hbGl6ZShcIk5GQ1wiKVxuICAgIC5yZXBsYWNlKC9bXFxwe0NmfVxccHtDc31dL2d1LCBcIlwiKVxuICAgIC5yZXBsYWNlKC9bXFxwe0NjfVxccHtabH1cXHB7WnB9IF0rL2d1LCBcIiBcIilcbiAgICAudHJpbSgpO1xufVxuIiwgImltcG9ydCB0eXBlIHsgRmFjZSB9IGZyb20gXCIuL3BhZ2UtZGVzY3JpcHRpb25cIjtcbmltcG9ydCB7IHByaW50YWJsZVRleHQgfSBmcm9tIFwiLi9wcmludGFibGUtdGV4dFwiO1xuaW1wb3J0IHR5cGUgeyBUZXh0UnVsZXIgfSBmcm9tIFwiLi90ZXh0LXJ1bGVyXCI7XG5cbmV4cG9ydCB0eXBlIFRleHRTcGFjZSA9IHtcbiAgZmFjZTogRmFjZTtcbiAgd2lkdGhQb2ludHM6IG51bWJlcjtcbiAgLyoqIEZyb20gdGhlIHRvcCBvZiB0aGUgZmlyc3QgbGluZSdzIGNhcGl0YWxzIHRvIHRoZSBiYXNlbGluZSBvZiB0aGUgbGFzdCBsaW5lLiAqL1xuICBoZWlnaHRQb2ludHM/OiBudW1iZXI7XG4gIG1vc3RMaW5lczogbnVtYmVyO1xuICAvKiogQmFzZWxpbmUgdG8gYmFzZWxpbmUsIGFzIGEgbXVsdGlwbGUgb2YgdGhlIHR5cGUgc2l6ZS4gKi9cbiAgbGVhZGluZzogbnVtYmVyO1xuICBsYXJnZXN0UG9pbnRzOiBudW1iZXI7XG4gIC8qKiBUeXBlIGlzIG5ldmVyIHNldCBzbWFsbGVyIHRoYW4gdGhpcy4gKi9cbiAgc21hbGxlc3RQb2ludHM6IG51bWJlcjtcbiAgLyoqIEJldHdlZW4gbGV0dGVycywgYXMgYSBzaGFyZSBvZiB0aGUgdHlwZSBzaXplLiAqL1xuICB0cmFja2luZz86IG51bWJlcjtcbiAgLyoqIExpbmVzIG9mIGFib3V0IHRoZSBzYW1lIGxlbmd0aCAoaGVhZGxpbmVzKSBpbnN0ZWFkIG9mIGVhY2ggYXMgZnVsbCBhcyBpdCBnb2VzIChydW5uaW5nIHRleHQpLiAqL1xuICBiYWxhbmNlZD86IGJvb2xlYW47XG59O1xuXG5leHBvcnQgdHlwZSBGaXR0ZWRUZXh0ID0geyBvazogdHJ1ZTsgc2l6ZVBvaW50czogbnVtYmVyOyBsaW5lczogc3RyaW5nW10gfSB8IHsgb2s6IGZhbHNlIH07XG5cbnR5cGUgV2lkdGhPZkxpbmUgPSAobGluZTogc3RyaW5nKSA9PiBudW1iZXI7XG5cbmNvbnN0IHN0ZXBQb2ludHMgPSAwLjU7XG5cbi8qKlxuICogQnJlYWtzIGEgdGV4dCBpbnRvIGxpbmVzIGFuZCB0YWtlcyB0aGUgbGFyZ2VzdCB0eXBlIHNpemUgYXQgd2hpY2ggaXQgZml0cyBpbnRvIGEgc3BhY2UuIE5vdCBmaXR0aW5nIGV2ZW4gYXQgdGhlXG4gKiBzbWFsbGVzdCBpcyBhIHZhbHVlOyBub3RoaW5nIGlzIGV2ZXIgY3V0IG9mZi4gQW4gZW1wdHkgdGV4dCBmaXRzIHdpdGggbm8gbGluZXMuXG4gKi9cbmV4cG9ydCBmdW5jdGlvbiBmaXRUZXh0KHRleHQ6IHN0cmluZywgc3BhY2U6IFRleHRTcGFjZSwgcnVsZXI6IFRleHRSdWxlcik6IEZpdHRlZFRleHQge1xuICBjb25zdCBwaWVjZXMgPSBwaWVjZXNPZihwcmludGFibGVUZXh0KHRleHQpKTtcbiAgZm9yIChsZXQgc2l6ZSA9IHNwYWNlLmxhcmdlc3RQb2ludHM7IHNpemUgPj0gc3BhY2Uuc21hbGxlc3RQb2ludHM7IHNpemUgLT0gc3RlcFBvaW50cykge1xuICAgIGNvbnN0IHdpZHRoOiBXaWR0aE9mTGluZSA9IChsaW5lKSA9PlxuICAgICAgcnVsZXIud2lkdGhQb2ludHMobGluZSwgc3BhY2UuZmFjZSwgc2l6ZSkgKyAoc3BhY2UudHJhY2tpbmcgPz8gMCkgKiBzaXplICogTWF0aC5tYXgoMCwgWy4uLmxpbmVdLmxlbmd0aCAtIDEpO1xuICAgIGNvbnN0IGxpbmVzID0gYnJva2VuTGluZXMocGllY2VzLCBzcGFjZS53aWR0aFBvaW50cywgd2lkdGgpO1xuICAgIGlmIChsaW5lcyA9PT0gbnVsbCB8fCBsaW5lcy5sZW5ndGggPiBzcGFjZS5tb3N0TGluZXMpIGNvbnRpbnVlO1xuICAgIGlmIChzcGFjZS5oZWlnaHRQb2ludHMgIT09IHVuZGVmaW5lZCAmJiBoZWlnaHRPZkxpbmVzKGxpbmVzLmxlbmd0aCwgc2l6ZSwgc3BhY2UsIHJ1bGVyKSA+IHNwYWNlLmhlaWdodFBvaW50cykgY29udGludWU7XG4gICAgcmV0dXJuIHtcbiAgICAgIG9rOiB0cnVlLFxuICAgICAgc2l6ZVBvaW50czogc2l6ZSxcbiAgICAgIGxpbmVzOiBzcGFjZS5iYWxhbmNlZCA/IGJhbGFuY2VkTGluZXMocGllY2VzLCBsaW5lcywgc3BhY2Uud2lkdGhQb2ludHMsIHdpZHRoKSA6IGxpbmVzLFxuICAgIH07XG4gIH1cbiAgcmV0dXJuIHsgb2s6IGZhbHNlIH07XG59XG5cbi8qKiBGcm9tIHRoZSB0b3Agb2YgdGhlIGZpcnN0IGxpbmUncyBjYXBpdGFscyB0byB0aGUgYmFzZWxpbmUgb2YgdGhlIGxhc3QgbGluZSwgaW4gcG9pbnRzLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGhlaWdodE9mTGluZXMoXG4gIGNvdW50OiBudW1iZXIsXG4gIHNpemVQb2ludHM6IG51bWJlcixcbiAgeyBmYWNlLCBsZWFkaW5nIH06IFBpY2s8VGV4dFNwYWNlLCBcImZhY2VcIiB8IFwibGVhZGluZ1wiPixcbiAgcnVsZXI6IFRleHRSdWxlcixcbik6IG51bWJlciB7XG4gIHJldHVybiBjb3VudCA9PT0gMCA/IDAgOiAocnVsZXIuY2FwSGVpZ2h0KGZhY2UpICsgKGNvdW50IC0gMSkgKiBsZWFkaW5nKSAqIHNpemVQb2ludHM7XG59XG5cbi8qKiBUaGUgc21hbGxlc3QgcGFydHMgdGhhdCBzdGF5IHRvZ2V0aGVyLCBlYWNoIHdpdGggdGhlIGJsYW5rIGJlZm9yZSBpdC4gKi9cbmZ1bmN0aW9uIHBpZWNlc09mKHRleHQ6IHN0cmluZyk6IHN0cmluZ1tdIHtcbiAgcmV0dXJuIHRleHRcbiAgICAuc3BsaXQoLyg/PSApLylcbiAgICAuZmxhdE1hcCgod29yZCkgPT4gKGlzQWRkcmVzcy50ZXN0KHdvcmQpID8gW3dvcmRdIDogd29yZC5zcGxpdChhZnRlckh5cGhlbikpKVxuICAgIC5maWx0ZXIoKHBpZWNlKSA9PiBwaWVjZSAhPT0gXCJcIik7XG59XG5cbi8qKiBBIGNvbXBvdW5kIG1heSBicmVhayBhZnRlciBpdHMgaHlwaGVuLCBhbiBhZGRyZXNzIG9uIHRoZSBpbnRlcm5ldCBtYXkgbm90LiAqL1xuY29uc3QgYWZ0ZXJIeXBoZW4gPSAvKD88PVxccHtMfVstXHUyMDEzL10pKD89XFxwe0x9KS91O1xuY29uc3QgaXNBZGRyZXNzID0gL1suQDpdXFxwe0x9L3U7XG5cbi8qKiBGaWxscyBsaW5lIGFmdGVyIGxpbmU7IG51bGwgaWYgYSBzaW5nbGUgcGllY2UgaXMgd2lkZXIgdGhhbiB0aGUgc3BhY2UuICovXG5mdW5jdGlvbiBicm9rZW5MaW5lcyhwaWVjZXM6IHN0cmluZ1tdLCB3aWR0aFBvaW50czogbnVtYmVyLCB3aWR0aDogV2lkdGhPZkxpbmUpOiBzdHJpbmdbXSB8IG51bGwge1xuICBjb25zdCBsaW5lczogc3RyaW5nW10gPSBbXTtcbiAgbGV0IGxpbmUgPSBcIlwiO1xuICBmb3IgKGNvbnN0IHBpZWNlIG9mIHBpZWNlcykge1xuICAgIGNvbnN0IHN0YXJ0ID0gcGllY2UudHJpbVN0YXJ0KCk7XG4gICAgY29uc3QgbG9uZ2VyID0gbGluZSA9PT0gXCJcIiA/IHN0YXJ0IDogbGluZSArIHBpZWNlO1xuICAgIGlmICh3aWR0aChsb25nZXIpIDw9IHdpZHRoUG9pbnRzKSB7XG4gICAgICBsaW5lID0gbG9uZ2VyO1xuICAgIH0gZWxzZSB7XG4gICAgICBpZiAod2lkdGgoc3RhcnQpID4gd2lkdGhQb2ludHMpIHJldHVybiBudWxsO1xuICAgICAgbGluZXMucHVzaChsaW5lKTtcbiAgICAgIGxpbmUgPSBzdGFydDtcbiAgICB9XG4gIH1cbiAgcmV0dXJuIGxpbmUgPT09IFwiXCIgPyBsaW5lcyA6IFsuLi5saW5lcywgbGluZV07XG59XG5cbi8qKiBBcyBtYW55IGxpbmVzIGFzIGJlZm9yZSwgaW4gdGhlIG5hcnJvd2VzdCBjb2x1bW4gdGhhdCBzdGlsbCBob2xkcyB0aGVtOiBubyB3b3JkIGlzIGxlZnQgYWxvbmUgaW4gdGhlIGxhc3QgbGluZS4gKi9cbmZ1bmN0aW9uIGJhbGFuY2VkTGluZXMocGllY2VzOiBzdHJpbmdbXSwgbGluZXM6IHN0cmluZ1tdLCB3aWR0aFBvaW50czogbnVtYmVyLCB3aWR0aDogV2lkdGhPZkxpbmUpOiBzdHJpbmdbXSB7XG4gIGxldCBiZXN0ID0gbGluZXM7XG4gIGxldCB0b29OYXJyb3cgPSB3aWR0aFBvaW50cyAvIDI7XG4gIGxldCB3aWRlRW5vdWdoID0gd2lkdGhQb2ludHM7XG4gIHdoaWxlICh3aWRlRW5vdWdoIC0gdG9vTmFycm93ID4gMSkge1xuICAgIGNvbnN0IG1pZGRsZSA9ICh0b29OYXJyb3cgKyB3aWRlRW5vdWdoKSAvIDI7XG4gICAgY29uc3QgdHJpZWQgPSBicm9rZW5MaW5lcyhwaWVjZXMsIG1pZGRsZSwgd2lkdGgpO1xuICAgIGlmICh0cmllZCAhPT0gbnVsbCAmJiB0cmllZC5sZW5ndGggPT09IGxpbmVzLmxlbmd0aCkge1xuICAgICAgYmVzdCA9IHRyaWVkO1xuICAgICAgd2lkZUVub3VnaCA9IG1pZGRsZTtcbiAgICB9IGVsc2Uge1xuICAgICAgdG9vTmFycm93ID0gbWlkZGxlO1xuICAgIH1cbiAgfVxuICByZXR1cm4gYmVzdDtcbn1cbiIsICJjb25zdCBwb2ludHNQZXJNaWxsaW1ldHJlID0gNzIgLyAyNS40O1xuXG5leHBvcnQgZnVuY3Rpb24gcG9pbnRzRnJvbU1pbGxpbWV0cmVzKG1pbGxpbWV0cmVzOiBudW1iZXIpOiBudW1iZXIge1xuICByZXR1cm4gbWlsbGltZXRyZXMgKiBwb2ludHNQZXJNaWxsaW1ldHJlO1xufVxuXG5leHBvcnQgZnVuY3Rpb24gbWlsbGltZXRyZXNGcm9tUG9pbnRzKHBvaW50czogbnVtYmVyKTogbnVtYmVyIHtcbiAgcmV0dXJuIHBvaW50cyAvIHBvaW50c1Blck1pbGxpbWV0cmU7XG59XG4iLCAiaW1wb3J0IHsgZml0VGV4dCwgaGVpZ2h0T2ZMaW5lcywgdHlwZSBUZXh0U3BhY2UgfSBmcm9tIFwiLi9maXQtdGV4dFwiO1xuaW1wb3J0IHsgbWlsbGltZXRyZXNGcm9tUG9pbnRzLCBwb2ludHNGcm9tTWlsbGltZXRyZXMgfSBmcm9tIFwiLi9taWxsaW1ldHJlc1wiO1xuaW1wb3J0IHR5cGUgeyBJbmssIFRleHRMaW5lIH0gZnJvbSBcIi4vcGFnZS1kZXNjcmlwdGlvblwiO1xuaW1wb3J0IHR5cGUgeyBUZXh0UnVsZXIgfSBmcm9tIFwiLi90ZXh0LXJ1bGVyXCI7XG5cbi8qKiBIb3cgYSB0ZXh0IGlzIHNldCwgd2hlcmV2ZXIgaXQgc3RhbmRzLiAqL1xuZXhwb3J0IHR5cGUgVGV4dFNldHRpbmcgPSBPbWl0PFRleHRTcGFjZSwgXCJ3aWR0aFBvaW50c1wiIHwgXCJoZWlnaHRQb2ludHNcIj47XG5cbmV4cG9ydCB0eXBlIEJsb2NrUm9vbSA9IHsgd2lkdGhNaWxsaW1ldHJlczogbnVtYmVyOyBoZWlnaHRNaWxsaW1ldHJlcz86IG51bWJlciB9O1xuXG4vKiogQSB0ZXh0IHdpdGggaXRzIGxpbmUgYnJlYWtzIGFuZCB0eXBlIHNpemUgZGVjaWRlZCwgcmVhZHkgdG8gYmUgcHV0IHNvbWV3aGVyZS4gKi9cbmV4cG9ydCB0eXBlIFRleHRCbG9jayA9IHtcbiAgbGluZXM6IHN0cmluZ1tdO1xuICBzaXplUG9pbnRzOiBudW1iZXI7XG4gIHNldHRpbmc6IFRleHRTZXR0aW5nO1xuICBjYXBIZWlnaHRNaWxsaW1ldHJlczogbnVtYmVyO1xuICAvKiogRnJvbSB0aGUgdG9wIG9mIHRoZSBmaXJzdCBsaW5lJ3MgY2FwaXRhbHMgdG8gdGhlIGJhc2VsaW5lIG9mIHRoZSBsYXN0OiB3aGF0IHRoZSBleWUgdGFrZXMgZm9yIHRoZSBibG9jay4gKi9cbiAgaGVpZ2h0TWlsbGltZXRyZXM6IG51bWJlcjtcbn07XG5cbi8qKiBOdWxsIHdoZXJlIHRoZSB0ZXh0IGRvZXMgbm90IGZpdCBpbnRvIHRoZSByb29tIGV2ZW4gaW4gaXRzIHNtYWxsZXN0IHNpemUuICovXG5leHBvcnQgZnVuY3Rpb24gZml0QmxvY2sodGV4dDogc3RyaW5nLCBzZXR0aW5nOiBUZXh0U2V0dGluZywgcm9vbTogQmxvY2tSb29tLCBydWxlcjogVGV4dFJ1bGVyKTogVGV4dEJsb2NrIHwgbnVsbCB7XG4gIGNvbnN0IHNwYWNlOiBUZXh0U3BhY2UgPSB7IC4uLnNldHRpbmcsIHdpZHRoUG9pbnRzOiBwb2ludHNGcm9tTWlsbGltZXRyZXMocm9vbS53aWR0aE1pbGxpbWV0cmVzKSB9O1xuICBpZiAocm9vbS5oZWlnaHRNaWxsaW1ldHJlcyAhPT0gdW5kZWZpbmVkKSBzcGFjZS5oZWlnaHRQb2ludHMgPSBwb2ludHNGcm9tTWlsbGltZXRyZXMocm9vbS5oZWlnaHRNaWxsaW1ldHJlcyk7XG4gIGNvbnN0IGZpdHRlZCA9IGZpdFRleHQodGV4dCwgc3BhY2UsIHJ1bGVyKTtcbiAgaWYgKCFmaXR0ZWQub2spIHJldHVybiBudWxsO1xuICBjb25zdCB7IGxpbmVzLCBzaXplUG9pbnRzIH0gPSBmaXR0ZWQ7XG4gIHJldHVybiB7XG4gICAgbGluZXMsXG4gICAgc2l6ZVBvaW50cyxcbiAgICBzZXR0aW5nLFxuICAgIGNhcEhlaWdodE1pbGxpbWV0cmVzOiBtaWxsaW1ldHJlc0Zyb21Qb2ludHMocnVsZXIuY2FwSGVpZ2h0KHNldHRpbmcuZmFjZSkgKiBzaXplUG9pbnRzKSxcbiAgICBoZWlnaHRNaWxsaW1ldHJlczogbWlsbGltZXRyZXNGcm9tUG9pbnRzKGhlaWdodE9mTGluZXMobGluZXMubGVuZ3RoLCBzaXplUG9pbnRzLCBzZXR0aW5nLCBydWxlcikpLFxuICB9O1xufVxuXG5leHBvcnQgdHlwZSBCbG9ja1BsYWNlID0ge1xuICBsZWZ0TWlsbGltZXRyZXM6IG51bWJlcjtcbiAgLyoqIE9mIHRoZSBmaXJzdCBsaW5lJ3MgY2FwaXRhbHMuICovXG4gIHRvcE1pbGxpbWV0cmVzOiBudW1iZXI7XG4gIGluazogSW5rO1xufTtcblxuZXhwb3J0IGZ1bmN0aW9uIGxpbmVzT2ZCbG9jayhibG9jazogVGV4dEJsb2NrLCB7IGxlZnRNaWxsaW1ldHJlcywgdG9wTWlsbGltZXRyZXMsIGluayB9OiBCbG9ja1BsYWNlKTogVGV4dExpbmVbXSB7XG4gIGNvbnN0IGxlYWRpbmdNaWxsaW1ldHJlcyA9IG1pbGxpbWV0cmVzRnJvbVBvaW50cyhibG9jay5zZXR0aW5nLmxlYWRpbmcgKiBibG9jay5zaXplUG9pbnRzKTtcbiAgcmV0dXJuIGJsb2NrLmxpbmVzLm1hcCgodGV4dCwgaW5kZXgpID0+ICh7XG4gICAga2luZDogXCJ0ZXh0XCIsXG4gICAgdGV4dCxcbiAgICBmYWNlOiBibG9jay5zZXR0aW5nLmZhY2UsXG4gICAgc2l6ZVBvaW50czogYmxvY2suc2l6ZVBvaW50cyxcbiAgICB0cmFja2luZ1BvaW50czogKGJsb2NrLnNldHRpbmcudHJhY2tpbmcgPz8gMCkgKiBibG9jay5zaXplUG9pbnRzLFxuICAgIGxlZnRNaWxsaW1ldHJlcyxcbiAgICBiYXNlbGluZU1pbGxpbWV0cmVzOiB0b3BNaWxsaW1ldHJlcyArIGJsb2NrLmNhcEhlaWdodE1pbGxpbWV0cmVzICsgaW5kZXggKiBsZWFkaW5nTWlsbGltZXRyZXMsXG4gICAgaW5rLFxuICB9KSk7XG59XG5cbi8qKiBCbG9ja3MgdW5kZXIgZWFjaCBvdGhlci4gQSBibG9jayB3aXRob3V0IGxpbmVzIHRha2VzIG5vIHJvb20sIG5vciBkb2VzIHRoZSBnYXAgYmVmb3JlIGl0LiAqL1xuZXhwb3J0IHR5cGUgU3RhY2tlZEJsb2NrID0geyBibG9jazogVGV4dEJsb2NrOyBnYXBCZWZvcmVNaWxsaW1ldHJlczogbnVtYmVyOyBpbms6IEluayB9O1xuXG5leHBvcnQgZnVuY3Rpb24gc3RhY2tIZWlnaHRNaWxsaW1ldHJlcyhzdGFjazogU3RhY2tlZEJsb2NrW10pOiBudW1iZXIge1xuICByZXR1cm4gcGxhY2VzSW5TdGFjayhzdGFjaykuYXQoLTEpPy5ib3R0b21NaWxsaW1ldHJlcyA/PyAwO1xufVxuXG5leHBvcnQgZnVuY3Rpb24gbGluZXNPZlN0YWNrKHN0YWNrOiBTdGFja2VkQmxvY2tbXSwgbGVmdE1pbGxpbWV0cmVzOiBudW1iZXIsIHRvcE1pbGxpbWV0cmVzOiBudW1iZXIpOiBUZXh0TGluZVtdIHtcbiAgcmV0dXJuIHBsYWNlc0luU3RhY2soc3RhY2spLmZsYXRNYXAoKHsgc3RhY2tlZCwgdG9wTWlsbGltZXRyZXM6IG9mZnNldCB9KSA9PlxuICAgIGxpbmVzT2ZCbG9jayhzdGFja2VkLmJsb2NrLCB7IGxlZnRNaWxsaW1ldHJlcywgdG9wTWlsbGltZXRyZXM6IHRvcE1pbGxpbWV0cmVzICsgb2Zmc2V0LCBpbms6IHN0YWNrZWQuaW5rIH0pLFxuICApO1xufVxuXG50eXBlIFBsYWNlSW5TdGFjayA9IHsgc3RhY2tlZDogU3RhY2tlZEJsb2NrOyB0b3BNaWxsaW1ldHJlczogbnVtYmVyOyBib3R0b21NaWxsaW1ldHJlczogbnVtYmVyIH07XG5cbmZ1bmN0aW9uIHBsYWNlc0luU3RhY2soc3RhY2s6IFN0YWNrZWRCbG9ja1tdKTogUGxhY2VJblN0YWNrW10ge1xuICBjb25zdCBwbGFjZXM6IFBsYWNlSW5TdGFja1tdID0gW107XG4gIGZvciAoY29uc3Qgc3RhY2tlZCBvZiBzdGFjaykge1xuICAgIGlmIChzdGFja2VkLmJsb2NrLmxpbmVzLmxlbmd0aCA9PT0gMCkgY29udGludWU7XG4gICAgY29uc3QgYWJvdmUgPSBwbGFjZXMuYXQoLTEpO1xuICAgIGNvbnN0IHRvcCA9IGFib3ZlID09PSB1bmRlZmluZWQgPyAwIDogYWJvdmUuYm90dG9tTWlsbGltZXRyZXMgKyBzdGFja2VkLmdhcEJlZm9yZU1pbGxpbWV0cmVzO1xuICAgIHBsYWNlcy5wdXNoKHsgc3RhY2tlZCwgdG9wTWlsbGltZXRyZXM6IHRvcCwgYm90dG9tTWlsbGltZXRyZXM6IHRvcCArIHN0YWNrZWQuYmxvY2suaGVpZ2h0TWlsbGltZXRyZXMgfSk7XG4gIH1cbiAgcmV0dXJuIHBsYWNlcztcbn1cbiIsICJpbXBvcnQgeyB0eXBlIERvdHNQZXJJbmNoLCB0eXBlIEluaywgcHVyZUJsYWNrIH0gZnJvbSBcIn4vcGxhdGZvcm0vcGRmL3BhZ2UtZGVzY3JpcHRpb25cIjtcblxuLyoqIEE2IHVwcmlnaHQsIGluIG1pbGxpbWV0cmVzLCB3aXRoIHdoYXQgaXMgY3V0IG9mZiBhcm91bmQgaXQuICovXG5leHBvcnQgY29uc3Qgc2hlZXQgPSB7IHdpZHRoTWlsbGltZXRyZXM6IDEwNSwgaGVpZ2h0TWlsbGltZXRyZXM6IDE0OCwgYmxlZWRNaWxsaW1ldHJlczogMyB9O1xuXG5leHBvcnQgY29uc3QgbWFyZ2luTWlsbGltZXRyZXMgPSA5O1xuZXhwb3J0IGNvbnN0IGNvbHVtbk1pbGxpbWV0cmVzID0gc2hlZXQud2lkdGhNaWxsaW1ldHJlcyAtIDIgKiBtYXJnaW5NaWxsaW1ldHJlcztcblxuZXhwb3J0IHR5cGUgQ2FyZENvbG91cnMgPSB7XG4gIC8qKiBPZiB0aGUgc2hvcCdzIG5hbWUgYW5kIHRoZSBvZmZlcjsgZXZlcnl0aGluZyBlbHNlIGlzIGJsYWNrLiAqL1xuICBhY2NlbnQ6IEluaztcbiAgLyoqIEJlaGluZCB0aGUgb2ZmZXIuIE51bGw6IHBhcGVyLCBkaXZpZGVkIGJ5IGxpbmVzLiAqL1xuICB0aW50OiBJbmsgfCBudWxsO1xufTtcblxuLyoqIEEgcHJpbnRlciBvZiAyMDMgZHBpIGlzIGEgdGhlcm1hbCBvbmU6IGl0IGtub3dzIGJsYWNrIGFuZCBub3RoaW5nIGVsc2UsIGFuZCB3aGF0IGlzIG1lYW50IGFzIGEgdGludCBjb21lcyBvdXQgYXMgZG90cy4gKi9cbmV4cG9ydCBmdW5jdGlvbiBjYXJkQ29sb3Vycyhkb3RzUGVySW5jaDogRG90c1BlckluY2gpOiBDYXJkQ29sb3VycyB7XG4gIGlmIChkb3RzUGVySW5jaCA9PT0gMjAzKSByZXR1cm4geyBhY2NlbnQ6IHB1cmVCbGFjaywgdGludDogbnVsbCB9O1xuICByZXR1cm4geyBhY2NlbnQ6IFs4NSwgMzUsIDYwLCA0MF0sIHRpbnQ6IFs4LCAyLCA2LCAwXSB9O1xufVxuIiwgImltcG9ydCB0eXBlIHsgVGV4dFNldHRpbmcgfSBmcm9tIFwifi9wbGF0Zm9ybS9wZGYvdGV4dC1ibG9ja1wiO1xuaW1wb3J0IHR5cGUgeyBDYXJkVGV4dCB9IGZyb20gXCIuL2NhcmQtcHJvcHNcIjtcblxuLyoqIEhvdyBlYWNoIHRleHQgb2YgYSBjYXJkIGlzIHNldC4gVGhlIHNtYWxsZXN0IHNpemVzIGFyZSB3aGF0IGlzIHN0aWxsIHJlYWQgd2l0aG91dCBnbGFzc2VzLCB0aGUgbGVnYWwgbGluZSdzIHdoYXQgaXMgdXN1YWwuICovXG5leHBvcnQgY29uc3QgY2FyZFR5cG9ncmFwaHk6IFJlY29yZDxDYXJkVGV4dCwgVGV4dFNldHRpbmc+ID0ge1xuICBzaG9wTmFtZTogeyBmYWNlOiBcInNlbWlib2xkXCIsIGxhcmdlc3RQb2ludHM6IDkuNSwgc21hbGxlc3RQb2ludHM6IDcuNSwgbW9zdExpbmVzOiAyLCBsZWFkaW5nOiAxLjI1LCB0cmFja2luZzogMC4wNiB9LFxuICBoZWFkbGluZTogeyBmYWNlOiBcImRpc3BsYXlcIiwgbGFyZ2VzdFBvaW50czogMjcsIHNtYWxsZXN0UG9pbnRzOiAxNiwgbW9zdExpbmVzOiA0LCBsZWFkaW5nOiAxLjE0LCBiYWxhbmNlZDogdHJ1ZSB9LFxuICBncmVldGluZzogeyBmYWNlOiBcInJlZ3VsYXJcIiwgbGFyZ2VzdFBvaW50czogMTAuNSwgc21hbGxlc3RQb2ludHM6IDguNSwgbW9zdExpbmVzOiAyLCBsZWFkaW5nOiAxLjM2IH0sXG4gIGJvZHk6IHsgZmFjZTogXCJyZWd1bGFyXCIsIGxhcmdlc3RQb2ludHM6IDEwLjUsIHNtYWxsZXN0UG9pbnRzOiA4LjUsIG1vc3RMaW5lczogMTQsIGxlYWRpbmc6IDEuMzYgfSxcbiAgb2ZmZXJMaW5lOiB7IGZhY2U6IFwiZGlzcGxheVwiLCBsYXJnZXN0UG9pbnRzOiAxNywgc21hbGxlc3RQb2ludHM6IDEyLCBtb3N0TGluZXM6IDMsIGxlYWRpbmc6IDEuMTgsIGJhbGFuY2VkOiB0cnVlIH0sXG4gIGNvZGU6IHsgZmFjZTogXCJzZW1pYm9sZFwiLCBsYXJnZXN0UG9pbnRzOiAxOSwgc21hbGxlc3RQb2ludHM6IDEzLCBtb3N0TGluZXM6IDEsIGxlYWRpbmc6IDEsIHRyYWNraW5nOiAwLjA1IH0sXG4gIHZhbGlkaXR5TGluZTogeyBmYWNlOiBcInJlZ3VsYXJcIiwgbGFyZ2VzdFBvaW50czogOC41LCBzbWFsbGVzdFBvaW50czogNy41LCBtb3N0TGluZXM6IDMsIGxlYWRpbmc6IDEuMywgYmFsYW5jZWQ6IHRydWUgfSxcbiAgc2NhbkhpbnQ6IHsgZmFjZTogXCJzZW1pYm9sZFwiLCBsYXJnZXN0UG9pbnRzOiA4LjUsIHNtYWxsZXN0UG9pbnRzOiA3LjUsIG1vc3RMaW5lczogMywgbGVhZGluZzogMS4zLCBiYWxhbmNlZDogdHJ1ZSB9LFxuICBsZWdhbExpbmU6IHsgZmFjZTogXCJyZWd1bGFyXCIsIGxhcmdlc3RQb2ludHM6IDYuNSwgc21hbGxlc3RQb2ludHM6IDYsIG1vc3RMaW5lczogNCwgbGVhZGluZzogMS4zMiwgYmFsYW5jZWQ6IHRydWUgfSxcbn07XG4iLCAiaW1wb3J0IHsgZml0QmxvY2ssIHR5cGUgQmxvY2tSb29tLCB0eXBlIFRleHRCbG9jayB9IGZyb20gXCJ+L3BsYXRmb3JtL3BkZi90ZXh0LWJsb2NrXCI7XG5pbXBvcnQgdHlwZSB7IFRleHRSdWxlciB9IGZyb20gXCJ+L3BsYXRmb3JtL3BkZi90ZXh0LXJ1bGVyXCI7XG5pbXBvcnQgdHlwZSB7IENhcmRUZXh0LCBJbnNlcnRDYXJkUHJvcHMgfSBmcm9tIFwiLi9jYXJkLXByb3BzXCI7XG5pbXBvcnQgeyBjYXJkVHlwb2dyYXBoeSB9IGZyb20gXCIuL2NhcmQtdHlwb2dyYXBoeVwiO1xuXG5leHBvcnQgdHlwZSBGaXR0ZWRDYXJkVGV4dHM8UGFydCBleHRlbmRzIENhcmRUZXh0PiA9XG4gIHwgeyBvazogdHJ1ZTsgYmxvY2tzOiBSZWNvcmQ8UGFydCwgVGV4dEJsb2NrPiB9XG4gIHwgeyBvazogZmFsc2U7IG92ZXJmbG93OiBQYXJ0W10gfTtcblxuLyoqIFNldHMgc2V2ZXJhbCB0ZXh0cyBvZiBhIGNhcmQgaW50byB0aGUgcm9vbXMgZ2l2ZW4gZm9yIHRoZW0sIGFuZCBuYW1lcyBldmVyeSBvbmUgdGhhdCBkb2VzIG5vdCBmaXQuICovXG5leHBvcnQgZnVuY3Rpb24gZml0Q2FyZFRleHRzPFBhcnQgZXh0ZW5kcyBDYXJkVGV4dD4oXG4gIHByb3BzOiBJbnNlcnRDYXJkUHJvcHMsXG4gIHJvb21zOiBSZWNvcmQ8UGFydCwgQmxvY2tSb29tPixcbiAgcnVsZXI6IFRleHRSdWxlcixcbik6IEZpdHRlZENhcmRUZXh0czxQYXJ0PiB7XG4gIGNvbnN0IGJsb2NrczogUGFydGlhbDxSZWNvcmQ8UGFydCwgVGV4dEJsb2NrPj4gPSB7fTtcbiAgY29uc3Qgb3ZlcmZsb3c6IFBhcnRbXSA9IFtdO1xuICBmb3IgKGNvbnN0IHBhcnQgb2YgT2JqZWN0LmtleXMocm9vbXMpIGFzIFBhcnRbXSkge1xuICAgIGNvbnN0IGJsb2NrID0gZml0QmxvY2socHJvcHNbcGFydF0gPz8gXCJcIiwgY2FyZFR5cG9ncmFwaHlbcGFydF0sIHJvb21zW3BhcnRdLCBydWxlcik7XG4gICAgaWYgKGJsb2NrID09PSBudWxsKSBvdmVyZmxvdy5wdXNoKHBhcnQpO1xuICAgIGVsc2UgYmxvY2tzW3BhcnRdID0gYmxvY2s7XG4gIH1cbiAgcmV0dXJuIG92ZXJmbG93Lmxlbmd0aCA9PT0gMCA/IHsgb2s6IHRydWUsIGJsb2NrczogYmxvY2tzIGFzIFJlY29yZDxQYXJ0LCBUZXh0QmxvY2s+IH0gOiB7IG9rOiBmYWxzZSwgb3ZlcmZsb3cgfTtcbn1cbiIsICJpbXBvcnQgeyB0eXBlIFBhZ2VFbGVtZW50LCBwdXJlQmxhY2sgfSBmcm9tIFwifi9wbGF0Zm9ybS9wZGYvcGFnZS1kZXNjcmlwdGlvblwiO1xuaW1wb3J0IHsgZml0QmxvY2ssIGxpbmVzT2ZTdGFjaywgdHlwZSBTdGFja2VkQmxvY2ssIHN0YWNrSGVpZ2h0TWlsbGltZXRyZXMsIHR5cGUgVGV4dEJsb2NrIH0gZnJvbSBcIn4vcGxhdGZvcm0vcGRmL3RleHQtYmxvY2tcIjtcbmltcG9ydCB0eXBlIHsgVGV4dFJ1bGVyIH0gZnJvbSBcIn4vcGxhdGZvcm0vcGRmL3RleHQtcnVsZXJcIjtcbmltcG9ydCB0eXBlIHsgQ2FyZFRleHQsIEluc2VydENhcmRQcm9wcyB9IGZyb20gXCIuL2NhcmQtcHJvcHNcIjtcbmltcG9ydCB7IHR5cGUgQ2FyZENvbG91cnMsIGNvbHVtbk1pbGxpbWV0cmVzLCBtYXJnaW5NaWxsaW1ldHJlcyB9IGZyb20gXCIuL2NhcmQtc2hlZXRcIjtcbmltcG9ydCB7IGNhcmRUeXBvZ3JhcGh5IH0gZnJvbSBcIi4vY2FyZC10eXBvZ3JhcGh5XCI7XG5pbXBvcnQgeyBmaXRDYXJkVGV4dHMgfSBmcm9tIFwiLi9maXQtY2FyZC10ZXh0c1wiO1xuXG5leHBvcnQgdHlwZSBDYXJkTGV0dGVyID0geyBvazogdHJ1ZTsgZWxlbWVudHM6IFBhZ2VFbGVtZW50W10gfSB8IHsgb2s6IGZhbHNlOyBvdmVyZmxvdzogQ2FyZFRleHRbXSB9O1xuXG5jb25zdCB0b3AgPSAxMTtcbmNvbnN0IGFib3ZlRW5kID0gNjtcbmNvbnN0IGdhcHMgPSB7IGFib3ZlSGVhZGxpbmU6IDEwLCBhYm92ZVRleHQ6IDcsIGJlbG93R3JlZXRpbmc6IDMuNiB9O1xuLyoqIFJ1bm5pbmcgdGV4dCBrZWVwcyBvZmYgdGhlIHJpZ2h0IGVkZ2UgYSBsaXR0bGUgbW9yZTogc2hvcnRlciBsaW5lcyByZWFkIGVhc2llciwgYW5kIHJhZ2dlZCBvbmVzIGxvb2sgbGVzcyBlbXB0eS4gKi9cbmNvbnN0IHRleHRNaWxsaW1ldHJlcyA9IGNvbHVtbk1pbGxpbWV0cmVzIC0gNDtcblxuLyoqXG4gKiBUaGUgdXBwZXIgcGFydCBvZiBhIGNhcmQsIGZyb20gaXRzIHVwcGVyIGVkZ2UgdG8gd2hlcmUgdGhlIG9mZmVyIGJlZ2luczogc2hvcCwgaGVhZGxpbmUsIGdyZWV0aW5nIGFuZCB0ZXh0LiBUaGV5XG4gKiBzaGFyZSB0aGUgcm9vbTogd2hlcmUgdGhlIHRleHQgaXMgbG9uZywgdGhlIGhlYWRsaW5lIG1ha2VzIHdheSBmaXJzdCwgdGhlbiB0aGUgdGV4dCBpdHNlbGYuXG4gKi9cbmV4cG9ydCBmdW5jdGlvbiBjYXJkTGV0dGVyKHByb3BzOiBJbnNlcnRDYXJkUHJvcHMsIGVuZE1pbGxpbWV0cmVzOiBudW1iZXIsIGNvbG91cnM6IENhcmRDb2xvdXJzLCBydWxlcjogVGV4dFJ1bGVyKTogQ2FyZExldHRlciB7XG4gIGNvbnN0IGNvbHVtbiA9IHsgd2lkdGhNaWxsaW1ldHJlczogY29sdW1uTWlsbGltZXRyZXMgfTtcbiAgY29uc3QgZml0dGVkID0gZml0Q2FyZFRleHRzKHByb3BzLCB7IHNob3BOYW1lOiBjb2x1bW4sIGhlYWRsaW5lOiBjb2x1bW4sIGdyZWV0aW5nOiBjb2x1bW4sIGJvZHk6IHsgd2lkdGhNaWxsaW1ldHJlczogdGV4dE1pbGxpbWV0cmVzIH0gfSwgcnVsZXIpO1xuICBpZiAoIWZpdHRlZC5vaykgcmV0dXJuIGZpdHRlZDtcbiAgY29uc3QgeyBzaG9wTmFtZSwgZ3JlZXRpbmcgfSA9IGZpdHRlZC5ibG9ja3M7XG4gIGNvbnN0IGdhcEJlZm9yZUJvZHkgPSBncmVldGluZy5saW5lcy5sZW5ndGggPiAwID8gZ2Fwcy5iZWxvd0dyZWV0aW5nIDogZ2Fwcy5hYm92ZVRleHQ7XG4gIGNvbnN0IGFib3ZlQm9keSA9IChoZWFkbGluZTogVGV4dEJsb2NrLCBzYWx1dGF0aW9uOiBUZXh0QmxvY2spOiBTdGFja2VkQmxvY2tbXSA9PiBbXG4gICAgeyBibG9jazogc2hvcE5hbWUsIGdhcEJlZm9yZU1pbGxpbWV0cmVzOiAwLCBpbms6IGNvbG91cnMuYWNjZW50IH0sXG4gICAgeyBibG9jazogaGVhZGxpbmUsIGdhcEJlZm9yZU1pbGxpbWV0cmVzOiBnYXBzLmFib3ZlSGVhZGxpbmUsIGluazogcHVyZUJsYWNrIH0sXG4gICAgeyBibG9jazogc2FsdXRhdGlvbiwgZ2FwQmVmb3JlTWlsbGltZXRyZXM6IGdhcHMuYWJvdmVUZXh0LCBpbms6IHB1cmVCbGFjayB9LFxuICBdO1xuXG4gIGNvbnN0IHsgbGFyZ2VzdFBvaW50cywgc21hbGxlc3RQb2ludHMgfSA9IGNhcmRUeXBvZ3JhcGh5LmhlYWRsaW5lO1xuICBmb3IgKGxldCBwb2ludHMgPSBsYXJnZXN0UG9pbnRzOyBwb2ludHMgPj0gc21hbGxlc3RQb2ludHM7IHBvaW50cy0tKSB7XG4gICAgY29uc3QgaGVhZGxpbmUgPSBmaXRCbG9jayhwcm9wcy5oZWFkbGluZSwgeyAuLi5jYXJkVHlwb2dyYXBoeS5oZWFkbGluZSwgbGFyZ2VzdFBvaW50czogcG9pbnRzIH0sIGNvbHVtbiwgcnVsZXIpO1xuICAgIGlmIChoZWFkbGluZSA9PT0gbnVsbCkgYnJlYWs7XG4gICAgY29uc3QgdGFrZW4gPSB0b3AgKyBzdGFja0hlaWdodE1pbGxpbWV0cmVzKGFib3ZlQm9keShoZWFkbGluZSwgZ3JlZXRpbmcpKSArIGdhcEJlZm9yZUJvZHk7XG4gICAgY29uc3Qgcm9vbSA9IHsgd2lkdGhNaWxsaW1ldHJlczogdGV4dE1pbGxpbWV0cmVzLCBoZWlnaHRNaWxsaW1ldHJlczogZW5kTWlsbGltZXRyZXMgLSBhYm92ZUVuZCAtIHRha2VuIH07XG4gICAgY29uc3QgYm9keSA9IGZpdEJsb2NrKHByb3BzLmJvZHksIGNhcmRUeXBvZ3JhcGh5LmJvZHksIHJvb20sIHJ1bGVyKTtcbiAgICBpZiAoYm9keSA9PT0gbnVsbCkgY29udGludWU7XG4gICAgLy8gQSBzYWx1dGF0aW9uIGxhcmdlciB0aGFuIHRoZSB0ZXh0IGl0IGJlZ2lucyB3b3VsZCBsb29rIGxpa2UgYSBtaXN0YWtlLlxuICAgIGNvbnN0IGxpa2VCb2R5ID0geyAuLi5jYXJkVHlwb2dyYXBoeS5ncmVldGluZywgbGFyZ2VzdFBvaW50czogTWF0aC5taW4oZ3JlZXRpbmcuc2l6ZVBvaW50cywgYm9keS5zaXplUG9pbnRzKSB9O1xuICAgIGNvbnN0IHNhbHV0YXRpb24gPSBmaXRCbG9jayhwcm9wcy5ncmVldGluZyA/PyBcIlwiLCBsaWtlQm9keSwgY29sdW1uLCBydWxlcikgPz8gZ3JlZXRpbmc7XG4gICAgY29uc3Qgc3RhY2sgPSBbLi4uYWJvdmVCb2R5KGhlYWRsaW5lLCBzYWx1dGF0aW9uKSwgeyBibG9jazogYm9keSwgZ2FwQmVmb3JlTWlsbGltZXRyZXM6IGdhcEJlZm9yZUJvZHksIGluazogcHVyZUJsYWNrIH1dO1xuICAgIHJldHVybiB7IG9rOiB0cnVlLCBlbGVtZW50czogbGluZXNPZlN0YWNrKHN0YWNrLCBtYXJnaW5NaWxsaW1ldHJlcywgdG9wKSB9O1xuICB9XG4gIHJldHVybiB7IG9rOiBmYWxzZSwgb3ZlcmZsb3c6IFtcImJvZHlcIl0gfTtcbn1cbiIsICJpbXBvcnQgeyB0eXBlIFBhZ2VFbGVtZW50LCBwYXBlciwgcHVyZUJsYWNrIH0gZnJvbSBcIn4vcGxhdGZvcm0vcGRmL3BhZ2UtZGVzY3JpcHRpb25cIjtcbmltcG9ydCB7IG5lYXJlc3REb3QsIHR5cGUgUXJTaXplIH0gZnJvbSBcIn4vcGxhdGZvcm0vcGRmL3FyLXNpemVcIjtcbmltcG9ydCB7IGxpbmVzT2ZCbG9jaywgbGluZXNPZlN0YWNrLCB0eXBlIFN0YWNrZWRCbG9jaywgc3RhY2tIZWlnaHRNaWxsaW1ldHJlcyB9IGZyb20gXCJ+L3BsYXRmb3JtL3BkZi90ZXh0LWJsb2NrXCI7XG5pbXBvcnQgdHlwZSB7IFRleHRSdWxlciB9IGZyb20gXCJ+L3BsYXRmb3JtL3BkZi90ZXh0LXJ1bGVyXCI7XG5pbXBvcnQgdHlwZSB7IENhcmRUZXh0LCBJbnNlcnRDYXJkUHJvcHMgfSBmcm9tIFwiLi9jYXJkLXByb3BzXCI7XG5pbXBvcnQgeyB0eXBlIENhcmRDb2xvdXJzLCBjb2x1bW5NaWxsaW1ldHJlcywgbWFyZ2luTWlsbGltZXRyZXMsIHNoZWV0IH0gZnJvbSBcIi4vY2FyZC1zaGVldFwiO1xuaW1wb3J0IHsgZml0Q2FyZFRleHRzIH0gZnJvbSBcIi4vZml0LWNhcmQtdGV4dHNcIjtcblxuZXhwb3J0IHR5cGUgT2ZmZXJQYW5lbCA9XG4gIHwgeyBvazogdHJ1ZTsgdG9wTWlsbGltZXRyZXM6IG51bWJlcjsgZWxlbWVudHM6IFBhZ2VFbGVtZW50W10gfVxuICB8IHsgb2s6IGZhbHNlOyBvdmVyZmxvdzogQ2FyZFRleHRbXSB9O1xuXG5jb25zdCBnYXBzID0geyBhYm92ZU9mZmVyOiA4LCBhYm92ZVRpY2tldDogNS41LCBhYm92ZUxlZ2FsTGluZTogNSwgYmVsb3dMZWdhbExpbmU6IDcgfTtcbmNvbnN0IHRpY2tldFBhZGRpbmcgPSA0LjU7XG5jb25zdCB0aWNrZXRSYWRpdXMgPSAyO1xuY29uc3Qgc3Ryb2tlUG9pbnRzID0gMC43O1xuXG4vKipcbiAqIFRoZSBsb3dlciBwYXJ0IG9mIGEgY2FyZCwgZG93biB0byB0aGUgZWRnZSBhbmQgYXMgaGlnaCBhcyBpdCBuZWVkczogdGhlIG9mZmVyLCB0aGVuIGEgdGlja2V0IHdpdGggdGhlIGNvZGUsIGhvdyBsb25nXG4gKiBpdCBpcyB2YWxpZCBhbmQgdGhlIFFSIGNvZGUsIHRoZW4gdGhlIGNvbmRpdGlvbnMuXG4gKi9cbmV4cG9ydCBmdW5jdGlvbiBvZmZlclBhbmVsKHByb3BzOiBJbnNlcnRDYXJkUHJvcHMsIHFyOiBRclNpemUsIGNvbG91cnM6IENhcmRDb2xvdXJzLCBydWxlcjogVGV4dFJ1bGVyKTogT2ZmZXJQYW5lbCB7XG4gIGNvbnN0IHF1aWV0Wm9uZSA9IChxci5vdXRlck1pbGxpbWV0cmVzIC0gcXIuc2lkZU1pbGxpbWV0cmVzKSAvIDI7XG4gIGNvbnN0IGJlc2lkZVFyID0gTWF0aC5tYXgocXVpZXRab25lLCB0aWNrZXRQYWRkaW5nKTtcbiAgY29uc3QgY29sdW1uID0geyB3aWR0aE1pbGxpbWV0cmVzOiBjb2x1bW5NaWxsaW1ldHJlcyB9O1xuICBjb25zdCBiZXNpZGVRckNvbHVtbiA9IHsgd2lkdGhNaWxsaW1ldHJlczogY29sdW1uTWlsbGltZXRyZXMgLSB0aWNrZXRQYWRkaW5nIC0gcXIuc2lkZU1pbGxpbWV0cmVzIC0gMiAqIGJlc2lkZVFyIH07XG4gIGNvbnN0IGZpdHRlZCA9IGZpdENhcmRUZXh0cyhcbiAgICBwcm9wcyxcbiAgICB7IG9mZmVyTGluZTogY29sdW1uLCBjb2RlOiBiZXNpZGVRckNvbHVtbiwgdmFsaWRpdHlMaW5lOiBiZXNpZGVRckNvbHVtbiwgc2NhbkhpbnQ6IGJlc2lkZVFyQ29sdW1uLCBsZWdhbExpbmU6IGNvbHVtbiB9LFxuICAgIHJ1bGVyLFxuICApO1xuICBpZiAoIWZpdHRlZC5vaykgcmV0dXJuIGZpdHRlZDtcbiAgY29uc3QgeyBvZmZlckxpbmUsIGNvZGUsIHZhbGlkaXR5TGluZSwgc2NhbkhpbnQsIGxlZ2FsTGluZSB9ID0gZml0dGVkLmJsb2NrcztcblxuICBjb25zdCBwcm9taXNlOiBTdGFja2VkQmxvY2tbXSA9IFtcbiAgICB7IGJsb2NrOiBjb2RlLCBnYXBCZWZvcmVNaWxsaW1ldHJlczogMCwgaW5rOiBwdXJlQmxhY2sgfSxcbiAgICB7IGJsb2NrOiB2YWxpZGl0eUxpbmUsIGdhcEJlZm9yZU1pbGxpbWV0cmVzOiAzLjgsIGluazogcHVyZUJsYWNrIH0sXG4gICAgeyBibG9jazogc2NhbkhpbnQsIGdhcEJlZm9yZU1pbGxpbWV0cmVzOiAyLjcsIGluazogcHVyZUJsYWNrIH0sXG4gIF07XG4gIGNvbnN0IHByb21pc2VIZWlnaHQgPSBzdGFja0hlaWdodE1pbGxpbWV0cmVzKHByb21pc2UpO1xuICBjb25zdCB0aWNrZXRIZWlnaHQgPSBNYXRoLm1heChxci5zaWRlTWlsbGltZXRyZXMgKyAyICogYmVzaWRlUXIsIHByb21pc2VIZWlnaHQgKyAyICogdGlja2V0UGFkZGluZyk7XG5cbiAgLy8gRnJvbSB0aGUgc2hlZXQncyBsb3dlciBlZGdlIHVwd2FyZHMuXG4gIGNvbnN0IGxlZ2FsVG9wID0gc2hlZXQuaGVpZ2h0TWlsbGltZXRyZXMgLSBnYXBzLmJlbG93TGVnYWxMaW5lIC0gbGVnYWxMaW5lLmhlaWdodE1pbGxpbWV0cmVzO1xuICBjb25zdCB0aWNrZXRUb3AgPSBsZWdhbFRvcCAtIGdhcHMuYWJvdmVMZWdhbExpbmUgLSB0aWNrZXRIZWlnaHQ7XG4gIGNvbnN0IG9mZmVyVG9wID0gdGlja2V0VG9wIC0gZ2Fwcy5hYm92ZVRpY2tldCAtIG9mZmVyTGluZS5oZWlnaHRNaWxsaW1ldHJlcztcbiAgY29uc3QgdG9wID0gb2ZmZXJUb3AgLSBnYXBzLmFib3ZlT2ZmZXI7XG5cbiAgY29uc3QgbGVmdCA9IG1hcmdpbk1pbGxpbWV0cmVzO1xuICBjb25zdCBxckxlZnQgPSBsZWZ0ICsgY29sdW1uTWlsbGltZXRyZXMgLSBiZXNpZGVRciAtIHFyLnNpZGVNaWxsaW1ldHJlcztcbiAgY29uc3QgcXJUb3AgPSB0aWNrZXRUb3AgKyAodGlja2V0SGVpZ2h0IC0gcXIuc2lkZU1pbGxpbWV0cmVzKSAvIDI7XG4gIHJldHVybiB7XG4gICAgb2s6IHRydWUsXG4gICAgdG9wTWlsbGltZXRyZXM6IHRvcCxcbiAgICBlbGVtZW50czogW1xuICAgICAgZ3JvdW5kKHRvcCwgY29sb3VycyksXG4gICAgICAuLi5saW5lc09mQmxvY2sob2ZmZXJMaW5lLCB7IGxlZnRNaWxsaW1ldHJlczogbGVmdCwgdG9wTWlsbGltZXRyZXM6IG9mZmVyVG9wLCBpbms6IGNvbG91cnMuYWNjZW50IH0pLFxuICAgICAge1xuICAgICAgICBraW5kOiBcImJveFwiLFxuICAgICAgICBsZWZ0TWlsbGltZXRyZXM6IGxlZnQsXG4gICAgICAgIHRvcE1pbGxpbWV0cmVzOiB0aWNrZXRUb3AsXG4gICAgICAgIHdpZHRoTWlsbGltZXRyZXM6IGNvbHVtbk1pbGxpbWV0cmVzLFxuICAgICAgICBoZWlnaHRNaWxsaW1ldHJlczogdGlja2V0SGVpZ2h0LFxuICAgICAgICByYWRpdXNNaWxsaW1ldHJlczogdGlja2V0UmFkaXVzLFxuICAgICAgICBmaWxsOiBwYXBlcixcbiAgICAgICAgLi4uKGNvbG91cnMudGludCA9PT0gbnVsbCAmJiB7IG91dGxpbmU6IHsgaW5rOiBwdXJlQmxhY2ssIHdpZHRoUG9pbnRzOiBzdHJva2VQb2ludHMgfSB9KSxcbiAgICAgIH0sXG4gICAgICAuLi5saW5lc09mU3RhY2socHJvbWlzZSwgbGVmdCArIHRpY2tldFBhZGRpbmcsIHRpY2tldFRvcCArICh0aWNrZXRIZWlnaHQgLSBwcm9taXNlSGVpZ2h0KSAvIDIpLFxuICAgICAge1xuICAgICAgICBraW5kOiBcInFyXCIsXG4gICAgICAgIHVybDogcHJvcHMucXJVcmwsXG4gICAgICAgIGRvdHNQZXJJbmNoOiBwcm9wcy5kb3RzUGVySW5jaCxcbiAgICAgICAgbGVmdERvdHM6IG5lYXJlc3REb3QocXJMZWZ0LCBwcm9wcy5kb3RzUGVySW5jaCksXG4gICAgICAgIHRvcERvdHM6IG5lYXJlc3REb3QocXJUb3AsIHByb3BzLmRvdHNQZXJJbmNoKSxcbiAgICAgIH0sXG4gICAgICAuLi5saW5lc09mQmxvY2sobGVnYWxMaW5lLCB7IGxlZnRNaWxsaW1ldHJlczogbGVmdCwgdG9wTWlsbGltZXRyZXM6IGxlZ2FsVG9wLCBpbms6IHB1cmVCbGFjayB9KSxcbiAgICBdLFxuICB9O1xufVxuXG4vKiogV2hhdCBzZXRzIHRoZSBwYW5lbCBhcGFydCBmcm9tIHRoZSBsZXR0ZXIgYWJvdmUgaXQ6IGEgdGludCB0aGF0IHJ1bnMgb2ZmIHRoZSBzaGVldCwgb3IgYSBsaW5lIHdoZXJlIHRoZXJlIGlzIGJ1dCBibGFjay4gKi9cbmZ1bmN0aW9uIGdyb3VuZCh0b3BNaWxsaW1ldHJlczogbnVtYmVyLCB7IHRpbnQgfTogQ2FyZENvbG91cnMpOiBQYWdlRWxlbWVudCB7XG4gIGNvbnN0IHsgYmxlZWRNaWxsaW1ldHJlcywgd2lkdGhNaWxsaW1ldHJlcywgaGVpZ2h0TWlsbGltZXRyZXMgfSA9IHNoZWV0O1xuICBpZiAodGludCA9PT0gbnVsbCkge1xuICAgIHJldHVybiB7XG4gICAgICBraW5kOiBcImxpbmVcIixcbiAgICAgIGZyb206IHsgbGVmdE1pbGxpbWV0cmVzOiBtYXJnaW5NaWxsaW1ldHJlcywgdG9wTWlsbGltZXRyZXMgfSxcbiAgICAgIHRvOiB7IGxlZnRNaWxsaW1ldHJlczogbWFyZ2luTWlsbGltZXRyZXMgKyBjb2x1bW5NaWxsaW1ldHJlcywgdG9wTWlsbGltZXRyZXMgfSxcbiAgICAgIHdpZHRoUG9pbnRzOiBzdHJva2VQb2ludHMsXG4gICAgICBpbms6IHB1cmVCbGFjayxcbiAgICB9O1xuICB9XG4gIHJldHVybiB7XG4gICAga2luZDogXCJib3hcIixcbiAgICBsZWZ0TWlsbGltZXRyZXM6IC1ibGVlZE1pbGxpbWV0cmVzLFxuICAgIHRvcE1pbGxpbWV0cmVzLFxuICAgIHdpZHRoTWlsbGltZXRyZXM6IHdpZHRoTWlsbGltZXRyZXMgKyAyICogYmxlZWRNaWxsaW1ldHJlcyxcbiAgICBoZWlnaHRNaWxsaW1ldHJlczogaGVpZ2h0TWlsbGltZXRyZXMgLSB0b3BNaWxsaW1ldHJlcyArIGJsZWVkTWlsbGltZXRyZXMsXG4gICAgZmlsbDogdGludCxcbiAgfTtcbn1cbiIsICJpbXBvcnQgdHlwZSB7IFBhZ2VEZXNjcmlwdGlvbiB9IGZyb20gXCJ+L3BsYXRmb3JtL3BkZi9wYWdlLWRlc2NyaXB0aW9uXCI7XG5pbXBvcnQgeyBxclNpemUgfSBmcm9tIFwifi9wbGF0Zm9ybS9wZGYvcXItc2l6ZVwiO1xuaW1wb3J0IHR5cGUgeyBUZXh0UnVsZXIgfSBmcm9tIFwifi9wbGF0Zm9ybS9wZGYvdGV4dC1ydWxlclwiO1xuaW1wb3J0IHsgY2FyZExldHRlciB9IGZyb20gXCIuL2NhcmQtbGV0dGVyXCI7XG5pbXBvcnQgdHlwZSB7IENhcmRUZXh0LCBJbnNlcnRDYXJkUHJvcHMgfSBmcm9tIFwiLi9jYXJkLXByb3BzXCI7XG5pbXBvcnQgeyBjYXJkQ29sb3Vycywgc2hlZXQgfSBmcm9tIFwiLi9jYXJkLXNoZWV0XCI7XG5pbXBvcnQgeyBjYXJkVHlwb2dyYXBoeSB9IGZyb20gXCIuL2NhcmQtdHlwb2dyYXBoeVwiO1xuaW1wb3J0IHsgb2ZmZXJQYW5lbCB9IGZyb20gXCIuL29mZmVyLXBhbmVsXCI7XG5cbmV4cG9ydCB0eXBlIEluc2VydENhcmRPdXRjb21lID0geyBvazogdHJ1ZTsgcGFnZTogUGFnZURlc2NyaXB0aW9uIH0gfCAoeyBvazogZmFsc2UgfSAmIENhcmRQcm9ibGVtcyk7XG5cbmV4cG9ydCB0eXBlIENhcmRQcm9ibGVtcyA9IHtcbiAgLyoqIFRvbyBsb25nIGZvciB0aGVpciBwbGFjZSBldmVuIGluIHRoZSBzbWFsbGVzdCB0eXBlLiAqL1xuICBvdmVyZmxvdzogKENhcmRUZXh0IHwgXCJxclVybFwiKVtdO1xuICAvKiogSG9sZGluZyBjaGFyYWN0ZXJzIHRoYXQgdGhlIGZvbnQgbGFja3MsIGVhY2ggY2hhcmFjdGVyIG9uY2UuICovXG4gIHVuY292ZXJlZDogeyB0ZXh0OiBDYXJkVGV4dDsgY2hhcmFjdGVyczogc3RyaW5nW10gfVtdO1xufTtcblxuLyoqIEJlc2lkZSBhIGxhcmdlciBRUiBjb2RlIHRoZSBjb2RlIGluIGxldHRlcnMgaGFzIG5vIHBsYWNlLiAqL1xuY29uc3QgbGFyZ2VzdFFyTWlsbGltZXRyZXMgPSAzMjtcblxuLyoqXG4gKiBUaGUgaW5zZXJ0IGFzIGEgcGFnZTogQTYgdXByaWdodCB3aXRoIDMgbW0gYmxlZWQuIEFib3ZlLCBzaG9wLCBoZWFkbGluZSwgZ3JlZXRpbmcgYW5kIHRleHQ7IGJlbG93LCBvbiBhIGdyb3VuZCBvZiBpdHNcbiAqIG93biwgdGhlIG9mZmVyLCBhIHRpY2tldCB3aXRoIGNvZGUgYW5kIFFSIGNvZGUsIGFuZCB0aGUgY29uZGl0aW9ucy5cbiAqXG4gKiBUZXh0cyB0aGF0IGFyZSBsb25nIGFyZSBicm9rZW4gYW5kIHNldCBzbWFsbGVyLCBkb3duIHRvIGEgc2l6ZSB0aGF0IGlzIHN0aWxsIHJlYWQuIFdoYXQgZG9lcyBub3QgZml0IHRoZW4sIGFuZCB3aGF0XG4gKiB0aGUgZm9udCBsYWNrcywgY29tZXMgYmFjayBieSBuYW1lLCBhbmQgbm8gcGFnZTogbm90aGluZyBpcyBjdXQgb2ZmIGFuZCBubyBib3ggaXMgcHJpbnRlZC5cbiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGluc2VydENhcmQocHJvcHM6IEluc2VydENhcmRQcm9wcywgcnVsZXI6IFRleHRSdWxlcik6IEluc2VydENhcmRPdXRjb21lIHtcbiAgY29uc3QgdW5jb3ZlcmVkID0gdW5jb3ZlcmVkVGV4dHMocHJvcHMsIHJ1bGVyKTtcbiAgY29uc3QgcXIgPSBxclNpemUocHJvcHMucXJVcmwsIHByb3BzLmRvdHNQZXJJbmNoKTtcbiAgaWYgKHFyID09PSBudWxsIHx8IHFyLm91dGVyTWlsbGltZXRyZXMgPiBsYXJnZXN0UXJNaWxsaW1ldHJlcykgcmV0dXJuIHsgb2s6IGZhbHNlLCBvdmVyZmxvdzogW1wicXJVcmxcIl0sIHVuY292ZXJlZCB9O1xuICBjb25zdCBjb2xvdXJzID0gY2FyZENvbG91cnMocHJvcHMuZG90c1BlckluY2gpO1xuICBjb25zdCBwYW5lbCA9IG9mZmVyUGFuZWwocHJvcHMsIHFyLCBjb2xvdXJzLCBydWxlcik7XG4gIGlmICghcGFuZWwub2spIHJldHVybiB7IG9rOiBmYWxzZSwgb3ZlcmZsb3c6IHBhbmVsLm92ZXJmbG93LCB1bmNvdmVyZWQgfTtcbiAgY29uc3QgbGV0dGVyID0gY2FyZExldHRlcihwcm9wcywgcGFuZWwudG9wTWlsbGltZXRyZXMsIGNvbG91cnMsIHJ1bGVyKTtcbiAgaWYgKCFsZXR0ZXIub2spIHJldHVybiB7IG9rOiBmYWxzZSwgb3ZlcmZsb3c6IGxldHRlci5vdmVyZmxvdywgdW5jb3ZlcmVkIH07XG4gIGlmICh1bmNvdmVyZWQubGVuZ3RoID4gMCkgcmV0dXJuIHsgb2s6IGZhbHNlLCBvdmVyZmxvdzogW10sIHVuY292ZXJlZCB9O1xuICByZXR1cm4ge1xuICAgIG9rOiB0cnVlLFxuICAgIHBhZ2U6IHtcbiAgICAgIGxhbmd1YWdlOiBwcm9wcy5sYW5ndWFnZSxcbiAgICAgIHRyaW1XaWR0aE1pbGxpbWV0cmVzOiBzaGVldC53aWR0aE1pbGxpbWV0cmVzLFxuICAgICAgdHJpbUhlaWdodE1pbGxpbWV0cmVzOiBzaGVldC5oZWlnaHRNaWxsaW1ldHJlcyxcbiAgICAgIGJsZWVkTWlsbGltZXRyZXM6IHNoZWV0LmJsZWVkTWlsbGltZXRyZXMsXG4gICAgICBlbGVtZW50czogWy4uLnBhbmVsLmVsZW1lbnRzLCAuLi5sZXR0ZXIuZWxlbWVudHNdLFxuICAgIH0sXG4gIH07XG59XG5cbmZ1bmN0aW9uIHVuY292ZXJlZFRleHRzKHByb3BzOiBJbnNlcnRDYXJkUHJvcHMsIHJ1bGVyOiBUZXh0UnVsZXIpOiBDYXJkUHJvYmxlbXNbXCJ1bmNvdmVyZWRcIl0ge1xuICBjb25zdCB0ZXh0cyA9IE9iamVjdC5rZXlzKGNhcmRUeXBvZ3JhcGh5KSBhcyBDYXJkVGV4dFtdO1xuICByZXR1cm4gdGV4dHNcbiAgICAubWFwKCh0ZXh0KSA9PiAoeyB0ZXh0LCBjaGFyYWN0ZXJzOiBydWxlci51bmNvdmVyZWRDaGFyYWN0ZXJzKHByb3BzW3RleHRdID8/IFwiXCIpIH0pKVxuICAgIC5maWx0ZXIoKHsgY2hhcmFjdGVycyB9KSA9PiBjaGFyYWN0ZXJzLmxlbmd0aCA+IDApO1xufVxuIiwgImltcG9ydCB7IGNyZWF0ZSwgdHlwZSBGb250LCB0eXBlIEdseXBoUnVuIH0gZnJvbSBcImZvbnRraXRcIjtcbmltcG9ydCB7IGZvbnRGaWxlIH0gZnJvbSBcIi4vZm9udC1maWxlLnNlcnZlclwiO1xuaW1wb3J0IHR5cGUgeyBGYWNlIH0gZnJvbSBcIi4vcGFnZS1kZXNjcmlwdGlvblwiO1xuXG5leHBvcnQgY29uc3QgZXZlcnlGYWNlOiByZWFkb25seSBGYWNlW10gPSBbXCJyZWd1bGFyXCIsIFwic2VtaWJvbGRcIiwgXCJkaXNwbGF5XCJdO1xuXG5jb25zdCBmb250cyA9IG5ldyBNYXA8RmFjZSwgRm9udD4oKTtcblxuLyoqXG4gKiBBIGZhY2UsIHJlYWQgYW5kIHBhcnNlZCBvbmNlIHBlciBwcm9jZXNzOiBkb2luZyBzbyBmb3IgZXZlcnkgZG9jdW1lbnQgd291bGQgbWFrZSBvbmUgY2FyZCBjb3N0IDYwIGluc3RlYWQgb2YgNSBtcy5cbiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGZvbnRPZihmYWNlOiBGYWNlKTogRm9udCB7XG4gIGxldCBmb250ID0gZm9udHMuZ2V0KGZhY2UpO1xuICBpZiAoZm9udCA9PT0gdW5kZWZpbmVkKSB7XG4gICAgZm9udCA9IHJlbWVtYmVyaW5nV29yZHMoY3JlYXRlKGZvbnRGaWxlKGZhY2UpKSk7XG4gICAgbWVldEdseXBoc0luT3JkZXIoZm9udCk7XG4gICAgZm9udHMuc2V0KGZhY2UsIGZvbnQpO1xuICB9XG4gIHJldHVybiBmb250O1xufVxuXG4vKiogT2YgY2hhcmFjdGVycyB0aGF0IGxvb2sgdGhlIHNhbWUsIHRoZSBvbmVzIHBlb3BsZSB0eXBlOiBHcmVlayBsZXR0ZXIgYmVmb3JlIG1pY3JvIHNpZ24sIHF1b3RhdGlvbiBtYXJrcyBiZWZvcmUgbW9kaWZpZXIgbGV0dGVycy4gKi9cbmNvbnN0IHVzdWFsVHdpbnMgPSBcIlx1MDNCQ1x1MjAxOFx1MjAxOVwiO1xuXG4vKipcbiAqIENoYXJhY3RlcnMgdGhhdCBzaGFyZSBhIGdseXBoIChibGFuayBhbmQgbm8tYnJlYWsgYmxhbmssIGh5cGhlbiBhbmQgbm8tYnJlYWsgaHlwaGVuKSBhcmUgZm91bmQgYWdhaW4gaW4gYSBQREYgYXMgdGhlXG4gKiBvbmUgdGhhdCBtZXQgdGhlIGdseXBoIGZpcnN0LiBBbGwgYXJlIG1ldCBoZXJlLCBpbiBhIGZpeGVkIG9yZGVyLCBzbyB0aGF0IHRoaXMgbmV2ZXIgZGVwZW5kcyBvbiB3aGF0IHdhcyBwcmludGVkXG4gKiBiZWZvcmUsIGFuZCB0ZXh0IGlzIGZvdW5kIGFzIGl0IGlzIHR5cGVkIGludG8gYSBzZWFyY2ggZmllbGQuXG4gKi9cbmZ1bmN0aW9uIG1lZXRHbHlwaHNJbk9yZGVyKGZvbnQ6IEZvbnQpOiB2b2lkIHtcbiAgZm9yIChjb25zdCBjaGFyYWN0ZXIgb2YgdXN1YWxUd2lucykgZm9udC5nbHlwaEZvckNvZGVQb2ludChjaGFyYWN0ZXIuY2hhckNvZGVBdCgwKSk7XG4gIGZvciAoY29uc3QgY29kZVBvaW50IG9mIGZvbnQuY2hhcmFjdGVyU2V0KSBmb250LmdseXBoRm9yQ29kZVBvaW50KGNvZGVQb2ludCk7XG59XG5cbi8qKiBBYm91dCAyIEtCIGVhY2guIENhcmRzIHNoYXJlIG1vc3Qgb2YgdGhlaXIgd29yZHM7IHdoZW4gbmFtZXMgYW5kIGNvZGVzIGhhdmUgZmlsbGVkIHRoZSBtZW1vcnkgaXQgaXMgYmVndW4gYW5ldy4gKi9cbmNvbnN0IG1vc3RXb3Jkc1JlbWVtYmVyZWQgPSAyXzAwMDtcblxuLyoqIFRoZSBmb250LCBidXQgc2hhcGluZyBhIHdvcmQgKDcgbXMgZm9yIHRob3NlIG9mIG9uZSBjYXJkKSBvbmx5IG9uY2UuIFdoYXQgaXQgaGFuZHMgb3V0IGlzIGEgY29weTogcGRma2l0IHNjYWxlcyBwb3NpdGlvbnMgaW4gcGxhY2UuICovXG5mdW5jdGlvbiByZW1lbWJlcmluZ1dvcmRzKGZvbnQ6IEZvbnQpOiBGb250IHtcbiAgY29uc3QgcnVucyA9IG5ldyBNYXA8c3RyaW5nLCBHbHlwaFJ1bj4oKTtcbiAgY29uc3QgbGF5b3V0ID0gKHdvcmQ6IHN0cmluZyk6IEdseXBoUnVuID0+IHtcbiAgICBsZXQgcnVuID0gcnVucy5nZXQod29yZCk7XG4gICAgaWYgKHJ1biA9PT0gdW5kZWZpbmVkKSB7XG4gICAgICBydW4gPSBmb250LmxheW91dCh3b3JkKTtcbiAgICAgIGlmIChydW5zLnNpemUgPj0gbW9zdFdvcmRzUmVtZW1iZXJlZCkgcnVucy5jbGVhcigpO1xuICAgICAgcnVucy5zZXQod29yZCwgcnVuKTtcbiAgICB9XG4gICAgY29uc3QgcG9zaXRpb25zID0gcnVuLnBvc2l0aW9ucy5tYXAoKHBvc2l0aW9uKSA9PiAoeyAuLi5wb3NpdGlvbiB9KSk7XG4gICAgcmV0dXJuIE9iamVjdC5jcmVhdGUocnVuLCB7IHBvc2l0aW9uczogeyB2YWx1ZTogcG9zaXRpb25zIH0gfSkgYXMgR2x5cGhSdW47XG4gIH07XG4gIHJldHVybiBPYmplY3QuY3JlYXRlKGZvbnQsIHsgbGF5b3V0OiB7IHZhbHVlOiBsYXlvdXQgfSB9KSBhcyBGb250O1xufVxuIiwgImltcG9ydCB7IGV4aXN0c1N5bmMsIHJlYWRGaWxlU3luYyB9IGZyb20gXCJub2RlOmZzXCI7XG5pbXBvcnQgeyBkaXJuYW1lLCBqb2luIH0gZnJvbSBcIm5vZGU6cGF0aFwiO1xuaW1wb3J0IHsgZmlsZVVSTFRvUGF0aCB9IGZyb20gXCJub2RlOnVybFwiO1xuaW1wb3J0IHR5cGUgeyBGYWNlIH0gZnJvbSBcIi4vcGFnZS1kZXNjcmlwdGlvblwiO1xuXG5jb25zdCBmaWxlTmFtZXM6IFJlY29yZDxGYWNlLCBzdHJpbmc+ID0ge1xuICByZWd1bGFyOiBcIlNvdXJjZVNhbnMzXzQwMFJlZ3VsYXIudHRmXCIsXG4gIHNlbWlib2xkOiBcIlNvdXJjZVNhbnMzXzYwMFNlbWlCb2xkLnR0ZlwiLFxuICBkaXNwbGF5OiBcIlNvdXJjZVNlcmlmNF82MDBTZW1pQm9sZC50dGZcIixcbn07XG5cbi8qKlxuICogVGhlIGJ5dGVzIG9mIGEgZmFjZS5cbiAqXG4gKiBUaGUgYnVpbHQgc2VydmVyIGlzIG9uZSBidW5kbGVkIGZpbGUgc29tZXdoZXJlIHVuZGVyIGBidWlsZC9gLCBzbyBhIHBhdGggcmVsYXRpdmUgdG8gdGhpcyBtb2R1bGUgd291bGQgcG9pbnRcbiAqIG5vd2hlcmUuIFRoZSBmb250cyBhcmUgbG9va2VkIGZvciBmcm9tIHRoZSBwcm9qZWN0J3MgZm9sZGVyIGluc3RlYWQ6IHRoZSBuZWFyZXN0IG9uZSBhYm92ZSB0aGF0IGlzIGNhbGxlZFxuICogYGt1bmRlbmtyZWlzYCBpbiBpdHMgcGFja2FnZS5qc29uLiBBbiBpbWFnZSB0aGF0IGlzIHNoaXBwZWQgbXVzdCBob2xkIGBwYWNrYWdlLmpzb25gIGFuZCBgYXBwL3BsYXRmb3JtL3BkZi9mb250cy9gLlxuICovXG5leHBvcnQgZnVuY3Rpb24gZm9udEZpbGUoZmFjZTogRmFjZSk6IFVpbnQ4QXJyYXkge1xuICByZXR1cm4gcmVhZEZpbGVTeW5jKGpvaW4ocHJvamVjdEZvbGRlcigpLCBcImFwcC9wbGF0Zm9ybS9wZGYvZm9udHNcIiwgZmlsZU5hbWVzW2ZhY2VdKSk7XG59XG5cbmZ1bmN0aW9uIHByb2plY3RGb2xkZXIoKTogc3RyaW5nIHtcbiAgY29uc3Qgc3RhcnQgPSBkaXJuYW1lKGZpbGVVUkxUb1BhdGgoaW1wb3J0Lm1ldGEudXJsKSk7XG4gIGZvciAobGV0IGZvbGRlciA9IHN0YXJ0OyA7IGZvbGRlciA9IGRpcm5hbWUoZm9sZGVyKSkge1xuICAgIGNvbnN0IG1hbmlmZXN0ID0gam9pbihmb2xkZXIsIFwicGFja2FnZS5qc29uXCIpO1xuICAgIGlmIChleGlzdHNTeW5jKG1hbmlmZXN0KSAmJiBpc091cnMocmVhZEZpbGVTeW5jKG1hbmlmZXN0LCBcInV0ZjhcIikpKSByZXR1cm4gZm9sZGVyO1xuICAgIGlmIChkaXJuYW1lKGZvbGRlcikgPT09IGZvbGRlcikgdGhyb3cgbmV3IEVycm9yKGBubyBmb2xkZXIgb2YgdGhlIHByb2plY3Qga3VuZGVua3JlaXMgYWJvdmUgJHtzdGFydH06IGl0cyBmb250cyBjYW5ub3QgYmUgZm91bmRgKTtcbiAgfVxufVxuXG5mdW5jdGlvbiBpc091cnMobWFuaWZlc3Q6IHN0cmluZyk6IGJvb2xlYW4ge1xuICBjb25zdCBwYXJzZWQ6IHVua25vd24gPSBKU09OLnBhcnNlKG1hbmlmZXN0KTtcbiAgcmV0dXJuIHR5cGVvZiBwYXJzZWQgPT09IFwib2JqZWN0XCIgJiYgcGFyc2VkICE9PSBudWxsICYmIFwibmFtZVwiIGluIHBhcnNlZCAmJiBwYXJzZWQubmFtZSA9PT0gXCJrdW5kZW5rcmVpc1wiO1xufVxuIiwgImltcG9ydCB7IGV2ZXJ5RmFjZSwgZm9udE9mIH0gZnJvbSBcIi4vZm9udC5zZXJ2ZXJcIjtcbmltcG9ydCB7IHByaW50YWJsZVRleHQgfSBmcm9tIFwiLi9wcmludGFibGUtdGV4dFwiO1xuXG4vKiogU2NyaXB0cyB0aGF0IGFyZSBzZXQgbGV0dGVyIGFmdGVyIGxldHRlciwgZnJvbSBsZWZ0IHRvIHJpZ2h0LiBFdmVyeXRoaW5nIGVsc2UgbmVlZHMgbW9yZSB0aGFuIGhhdmluZyB0aGUgZ2x5cGhzLiAqL1xuY29uc3QgcGxhaW5TY3JpcHQgPSAvXltcXHB7U2NyaXB0PUxhdGlufVxccHtTY3JpcHQ9R3JlZWt9XFxwe1NjcmlwdD1DeXJpbGxpY31cXHB7U2NyaXB0PUNvbW1vbn1dJC91O1xuLyoqIE1hcmtzIHRoYXQgc3RheWVkIGFsb25lIGFmdGVyIGNvbXBvc2luZyAoTkZDKSBhbmQgcGljdHVyZXM6IHRoZWlyIGdseXBocywgd2hlcmUgdGhlcmUgYXJlIGFueSwgZG8gbm90IGxhbmQgd2hlcmUgdGhleSBiZWxvbmcuICovXG5jb25zdCBtYXJrT3JFbW9qaSA9IC9eW1xccHtNfVxccHtFbW9qaV9QcmVzZW50YXRpb259XSQvdTtcblxuY29uc3QgY292ZXJlZCA9IG5ldyBNYXA8c3RyaW5nLCBib29sZWFuPigpO1xuXG4vKipcbiAqIFdoZXRoZXIgYSB0ZXh0IGNhbiBiZSBzZXQgaW4gZXZlcnkgZmFjZSB3aXRob3V0IGEgYm94IGluIGl0OiBzY3JpcHRzIGJleW9uZCBMYXRpbiwgR3JlZWsgYW5kIEN5cmlsbGljLCBlbW9qaSBhbmRcbiAqIG1hcmtzIHRoYXQgZG8gbm90IGNvbWJpbmUgaW50byBhIGxldHRlciBhcmUgbm90IGNvdmVyZWQuIEFzayBpdCBiZWZvcmUgYSBjdXN0b21lcidzIG5hbWUgaXMgcHJpbnRlZCwgYW5kIHByaW50XG4gKiB3aXRob3V0IHRoZSBuYW1lIHdoZXJlIGl0IHNheXMgbm8uXG4gKi9cbmV4cG9ydCBmdW5jdGlvbiBmb250Q292ZXJzKHRleHQ6IHN0cmluZyk6IGJvb2xlYW4ge1xuICByZXR1cm4gdW5jb3ZlcmVkQ2hhcmFjdGVycyh0ZXh0KS5sZW5ndGggPT09IDA7XG59XG5cbi8qKiBUaGUgY2hhcmFjdGVycyB0aGF0IGBmb250Q292ZXJzYCBzdHVtYmxlcyBvdmVyLCBlYWNoIG9uY2UuICovXG5leHBvcnQgZnVuY3Rpb24gdW5jb3ZlcmVkQ2hhcmFjdGVycyh0ZXh0OiBzdHJpbmcpOiBzdHJpbmdbXSB7XG4gIHJldHVybiBbLi4ubmV3IFNldChwcmludGFibGVUZXh0KHRleHQpKV0uZmlsdGVyKChjaGFyYWN0ZXIpID0+ICFpc0NvdmVyZWQoY2hhcmFjdGVyKSk7XG59XG5cbi8qKiBXaGF0IGlzIGxlZnQgb2YgYSB0ZXh0IHdpdGhvdXQgdGhlbSwgZm9yIG5hbWVzIHRoYXQgbm9ib2R5IHR5cGVkIGZvciBwcmludCAoYSBzaG9wJ3MgXCJGZWlua29zdCBcdTI3MjhcIikuICovXG5leHBvcnQgZnVuY3Rpb24gY292ZXJlZFRleHQodGV4dDogc3RyaW5nKTogc3RyaW5nIHtcbiAgcmV0dXJuIHByaW50YWJsZVRleHQoWy4uLnByaW50YWJsZVRleHQodGV4dCldLmZpbHRlcihpc0NvdmVyZWQpLmpvaW4oXCJcIikpO1xufVxuXG5mdW5jdGlvbiBpc0NvdmVyZWQoY2hhcmFjdGVyOiBzdHJpbmcpOiBib29sZWFuIHtcbiAgbGV0IGFuc3dlciA9IGNvdmVyZWQuZ2V0KGNoYXJhY3Rlcik7XG4gIGlmIChhbnN3ZXIgPT09IHVuZGVmaW5lZCkge1xuICAgIGNvbnN0IGNvZGVQb2ludCA9IGNoYXJhY3Rlci5jb2RlUG9pbnRBdCgwKSA/PyAwO1xuICAgIGFuc3dlciA9XG4gICAgICBwbGFpblNjcmlwdC50ZXN0KGNoYXJhY3RlcikgJiZcbiAgICAgICFtYXJrT3JFbW9qaS50ZXN0KGNoYXJhY3RlcikgJiZcbiAgICAgIGV2ZXJ5RmFjZS5ldmVyeSgoZmFjZSkgPT4gZm9udE9mKGZhY2UpLmhhc0dseXBoRm9yQ29kZVBvaW50KGNvZGVQb2ludCkpO1xuICAgIGNvdmVyZWQuc2V0KGNoYXJhY3RlciwgYW5zd2VyKTtcbiAgfVxuICByZXR1cm4gYW5zd2VyO1xufVxuIiwgImltcG9ydCB7IHVuY292ZXJlZENoYXJhY3RlcnMgfSBmcm9tIFwiLi9mb250LWNvdmVycy5zZXJ2ZXJcIjtcbmltcG9ydCB7IGZvbnRPZiB9IGZyb20gXCIuL2ZvbnQuc2VydmVyXCI7XG5pbXBvcnQgdHlwZSB7IFRleHRSdWxlciB9IGZyb20gXCIuL3RleHQtcnVsZXJcIjtcblxuLyoqIE1lYXN1cmVzIHdpdGggdGhlIGZvbnRzIHRoYXQgYXJlIGVtYmVkZGVkLCBrZXJuaW5nIGluY2x1ZGVkLiAqL1xuZXhwb3J0IGNvbnN0IGZvbnRSdWxlcjogVGV4dFJ1bGVyID0ge1xuICB3aWR0aFBvaW50cyh0ZXh0LCBmYWNlLCBzaXplUG9pbnRzKSB7XG4gICAgY29uc3QgZm9udCA9IGZvbnRPZihmYWNlKTtcbiAgICAvLyBTaGFwZWQgYXMgcGRma2l0IHNoYXBlcywgb25lIHdvcmQgYXQgYSB0aW1lIHdpdGggdGhlIGJsYW5rIGJlaGluZCBpdCwgc28gdGhhdCBtZWFzdXJlZCBhbmQgZHJhd24gd2lkdGggYXJlIHRoZSBzYW1lLlxuICAgIGNvbnN0IHVuaXRzID0gdGV4dC5zcGxpdCgvKD88PSApLykucmVkdWNlKChzdW0sIHdvcmQpID0+IHN1bSArIGZvbnQubGF5b3V0KHdvcmQpLmFkdmFuY2VXaWR0aCwgMCk7XG4gICAgcmV0dXJuICh1bml0cyAvIGZvbnQudW5pdHNQZXJFbSkgKiBzaXplUG9pbnRzO1xuICB9LFxuICBjYXBIZWlnaHQoZmFjZSkge1xuICAgIGNvbnN0IGZvbnQgPSBmb250T2YoZmFjZSk7XG4gICAgcmV0dXJuIGZvbnQuY2FwSGVpZ2h0IC8gZm9udC51bml0c1BlckVtO1xuICB9LFxuICB1bmNvdmVyZWRDaGFyYWN0ZXJzLFxufTtcbiIsICJpbXBvcnQgeyBSZWFkYWJsZSB9IGZyb20gXCJub2RlOnN0cmVhbVwiO1xuaW1wb3J0IFBERkRvY3VtZW50IGZyb20gXCJwZGZraXRcIjtcbmltcG9ydCB7IGRyYXdQYWdlIH0gZnJvbSBcIi4vZHJhdy1wYWdlLnNlcnZlclwiO1xuaW1wb3J0IHsgZXZlcnlGYWNlLCBmb250T2YgfSBmcm9tIFwiLi9mb250LnNlcnZlclwiO1xuaW1wb3J0IHR5cGUgeyBQYWdlRGVzY3JpcHRpb24gfSBmcm9tIFwiLi9wYWdlLWRlc2NyaXB0aW9uXCI7XG5cbmV4cG9ydCB0eXBlIFBkZkZhY3RzID0ge1xuICB0aXRsZTogc3RyaW5nO1xuICAvKiogQkNQIDQ3LCBmb3Igc2NyZWVuIHJlYWRlcnMgYW5kIHNlYXJjaDogYGRlYCwgYGVuLUdCYC4gKi9cbiAgbGFuZ3VhZ2U6IHN0cmluZztcbiAgY3JlYXRlZEF0OiBEYXRlO1xuICAvKiogRmFsc2UgbWFrZXMgdGhlIGNvbnRlbnQgb2YgdGhlIHBhZ2VzIHJlYWRhYmxlIGluIHRoZSBmaWxlLiAqL1xuICBjb21wcmVzcz86IGJvb2xlYW47XG59O1xuXG4vKipcbiAqIEEgUERGIG9mIHRoZSBwYWdlcywgYXMgYnl0ZXMgdGhhdCBmbG93IHdoaWxlIHBhZ2VzIHN0aWxsIGFycml2ZS4gVGhlIG5leHQgcGFnZSBpcyBhc2tlZCBmb3Igb25seSB3aGVuIHRoZSByZWFkZXIgaGFzXG4gKiB0YWtlbiB3aGF0IHRoZXJlIHdhcywgc28gdGhhdCB0aG91c2FuZHMgb2YgcGFnZXMgbmVlZCBubyBtb3JlIG1lbW9yeSB0aGFuIG9uZS4gVGhlIHNhbWUgcGFnZXMgYW5kIGZhY3RzXG4gKiBtYWtlIHRoZSBzYW1lIGJ5dGVzLlxuICpcbiAqIFdoYXQgdGhlIHBhZ2VzIHRocm93IGRlc3Ryb3lzIHRoZSBzdHJlYW0gd2l0aCB0aGF0IGVycm9yLCBhbmQgYSByZWFkZXIgd2hvIGdvZXMgYXdheSBlbmRzIHRoZSBwYWdlcy4gQSBkb2N1bWVudFxuICogd2l0aG91dCBhIHBhZ2UgaXMgbm9uZTogaXQgaXMgYW4gZXJyb3IgYXMgd2VsbC5cbiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHN0cmVhbVBkZihwYWdlczogQXN5bmNJdGVyYWJsZTxQYWdlRGVzY3JpcHRpb24+IHwgSXRlcmFibGU8UGFnZURlc2NyaXB0aW9uPiwgZmFjdHM6IFBkZkZhY3RzKTogUmVhZGFibGUge1xuICByZXR1cm4gUmVhZGFibGUuZnJvbShwZGZCeXRlcyhwYWdlcywgZmFjdHMpLCB7IG9iamVjdE1vZGU6IGZhbHNlIH0pO1xufVxuXG5hc3luYyBmdW5jdGlvbiogcGRmQnl0ZXMoXG4gIHBhZ2VzOiBBc3luY0l0ZXJhYmxlPFBhZ2VEZXNjcmlwdGlvbj4gfCBJdGVyYWJsZTxQYWdlRGVzY3JpcHRpb24+LFxuICB7IHRpdGxlLCBsYW5ndWFnZSwgY3JlYXRlZEF0LCBjb21wcmVzcyA9IHRydWUgfTogUGRmRmFjdHMsXG4pOiBBc3luY0dlbmVyYXRvcjxCdWZmZXI+IHtcbiAgLy8gVmVyc2lvbiAxLjMsIHBkZmtpdCdzIGRlZmF1bHQsIHNpbmNlIGZyb20gMS40IG9uIGl0IHdyaXRlcyB0aGUgdGl0bGUgYSBzZWNvbmQgdGltZSBpbnRvIFhNUCwgdW5lc2NhcGVkIGFuZCBub3QgaW4gVVRGLTguXG4gIGNvbnN0IGRvY3VtZW50ID0gbmV3IFBERkRvY3VtZW50KHtcbiAgICBhdXRvRmlyc3RQYWdlOiBmYWxzZSxcbiAgICBjb21wcmVzcyxcbiAgICBmb250OiBcIlwiLCAvLyBvciBpdCBiZWdpbnMgd2l0aCBIZWx2ZXRpY2EsIHdoaWNoIGlzIG5vdCBlbWJlZGRlZFxuICAgIGxhbmc6IGxhbmd1YWdlLFxuICAgIGRpc3BsYXlUaXRsZTogdHJ1ZSxcbiAgICBmb250TGF5b3V0Q2FjaGU6IGZhbHNlLCAvLyBmb250T2YgcmVtZW1iZXJzLCBhbmQgZm9yZ2V0cyBpbiB0aW1lOiBwZGZraXQgd291bGQga2VlcCBldmVyeSBuYW1lIGFuZCBjb2RlIHRvIHRoZSBlbmRcbiAgICBpbmZvOiB7IFRpdGxlOiB0aXRsZSwgQ3JlYXRvcjogXCJLdW5kZW5rcmVpc1wiLCBQcm9kdWNlcjogXCJLdW5kZW5rcmVpc1wiLCBDcmVhdGlvbkRhdGU6IGNyZWF0ZWRBdCB9LFxuICB9KTtcbiAgZm9yIChjb25zdCBmYWNlIG9mIGV2ZXJ5RmFjZSkgZG9jdW1lbnQucmVnaXN0ZXJGb250KGZhY2UsIGZvbnRPZihmYWNlKSk7XG5cbiAgbGV0IHBhZ2VDb3VudCA9IDA7XG4gIGZvciBhd2FpdCAoY29uc3QgcGFnZSBvZiBwYWdlcykge1xuICAgIGRyYXdQYWdlKGRvY3VtZW50LCBwYWdlKTtcbiAgICBwYWdlQ291bnQrKztcbiAgICB5aWVsZCogd3JpdHRlbihkb2N1bWVudCk7XG4gIH1cbiAgaWYgKHBhZ2VDb3VudCA9PT0gMCkgdGhyb3cgbmV3IEVycm9yKFwiYSBQREYgbmVlZHMgYXQgbGVhc3Qgb25lIHBhZ2VcIik7XG4gIGRvY3VtZW50LmVuZCgpO1xuICB5aWVsZCogd3JpdHRlbihkb2N1bWVudCk7XG59XG5cbi8qKiBXaGF0IHBkZmtpdCBoYXMgd3JpdHRlbiBzbyBmYXIuIEl0IHdvcmtzIHN5bmNocm9ub3VzbHkgYW5kIGhvbGRzIGV2ZXJ5dGhpbmcgcmVhZHksIGhvd2V2ZXIgbXVjaCB0aGF0IGlzLiAqL1xuZnVuY3Rpb24qIHdyaXR0ZW4oZG9jdW1lbnQ6IFBERktpdC5QREZEb2N1bWVudCk6IEdlbmVyYXRvcjxCdWZmZXI+IHtcbiAgZm9yIChsZXQgYnl0ZXM6IEJ1ZmZlciB8IG51bGwgPSBkb2N1bWVudC5yZWFkKCk7IGJ5dGVzICE9PSBudWxsOyBieXRlcyA9IGRvY3VtZW50LnJlYWQoKSkgeWllbGQgYnl0ZXM7XG59XG4iLCAiLyoqIENsb3NlcyBhIHN3aXRjaCBvdmVyIGEgdW5pb246IGEgY2FzZSBmb3Jnb3R0ZW4gZG9lcyBub3QgY29tcGlsZSwgb25lIHRoYXQgc2xpcHBlZCBpbiBhdCBydW4gdGltZSBpcyBuYW1lZC4gKi9cbmV4cG9ydCBmdW5jdGlvbiBhc3NlcnROZXZlcih2YWx1ZTogbmV2ZXIpOiBuZXZlciB7XG4gIHRocm93IG5ldyBFcnJvcihgVW5leHBlY3RlZCB2YWx1ZTogJHtKU09OLnN0cmluZ2lmeSh2YWx1ZSl9YCk7XG59XG4iLCAiaW1wb3J0IHsgY3JlYXRlIH0gZnJvbSBcInFyY29kZVwiO1xuaW1wb3J0IHsgc21hbGxlc3RRclZlcnNpb24gfSBmcm9tIFwiLi9xci1zaXplXCI7XG5cbi8qKiBEYXJrIG1vZHVsZXMgc2lkZSBieSBzaWRlIGluIG9uZSByb3c6IGRyYXduIGFzIG9uZSByZWN0YW5nbGUuICovXG5leHBvcnQgdHlwZSBEYXJrUnVuID0geyByb3c6IG51bWJlcjsgY29sdW1uOiBudW1iZXI7IG1vZHVsZXM6IG51bWJlciB9O1xuXG4vKipcbiAqIFRyeWluZyBhbGwgZWlnaHQgbWFza3MgYW5kIHdlaWdoaW5nIHRoZW0gaXMgdGhyZWUgcXVhcnRlcnMgb2YgdGhlIHdvcmsgb2YgbWFraW5nIGEgc3ltYm9sICgwLjM4IGFnYWluc3QgMC4xMCBtcyksIGFuZFxuICogZXZlcnkgZGVjb2RlciB1bmRvZXMgYW55IG1hc2suIFdoYXQgdGhlIHdlaWdoaW5nIGF2b2lkcywgbGFyZ2UgZXZlbiBhcmVhcywgZG9lcyBub3QgYXJpc2UgZnJvbSBhIHJhbmRvbSB0b2tlbi5cbiAqL1xuY29uc3QgZml4ZWRNYXNrID0gMjtcblxuLyoqXG4gKiBUaGUgZGFyayBtb2R1bGVzIG9mIHRoZSBRUiBjb2RlIG9mIGEgVVJMOiBieXRlIG1vZGUsIGxldmVsIE0sIHRoZSBzbWFsbGVzdCB2ZXJzaW9uIHRoYXQgaG9sZHMgaXQuXG4gKiBAdGhyb3dzIFJhbmdlRXJyb3IgaWYgdGhlIFVSTCBpcyBsb25nZXIgdGhhbiBhbnkgdmVyc2lvbiBob2xkcyAoYHFyU2l6ZWAgc2F5cyBzbyBiZWZvcmVoYW5kKVxuICovXG5leHBvcnQgZnVuY3Rpb24gZGFya1J1bnNPZlFyKHVybDogc3RyaW5nKTogRGFya1J1bltdIHtcbiAgY29uc3QgdmVyc2lvbiA9IHNtYWxsZXN0UXJWZXJzaW9uKHVybCk7XG4gIGlmICh2ZXJzaW9uID09PSBudWxsKSB0aHJvdyBuZXcgUmFuZ2VFcnJvcihgYSBVUkwgb2YgJHt1cmwubGVuZ3RofSBjaGFyYWN0ZXJzIGRvZXMgbm90IGZpdCBpbnRvIGEgUVIgY29kZWApO1xuICBjb25zdCBieXRlcyA9IG5ldyBUZXh0RW5jb2RlcigpLmVuY29kZSh1cmwpO1xuICBjb25zdCB7IG1vZHVsZXMgfSA9IGNyZWF0ZShbeyBkYXRhOiBieXRlcywgbW9kZTogXCJieXRlXCIgfV0sIHtcbiAgICB2ZXJzaW9uLFxuICAgIGVycm9yQ29ycmVjdGlvbkxldmVsOiBcIk1cIixcbiAgICBtYXNrUGF0dGVybjogZml4ZWRNYXNrLFxuICB9KTtcbiAgY29uc3QgcnVuczogRGFya1J1bltdID0gW107XG4gIGZvciAobGV0IHJvdyA9IDA7IHJvdyA8IG1vZHVsZXMuc2l6ZTsgcm93KyspIHtcbiAgICBsZXQgc3RhcnQ6IG51bWJlciB8IG51bGwgPSBudWxsO1xuICAgIGZvciAobGV0IGNvbHVtbiA9IDA7IGNvbHVtbiA8PSBtb2R1bGVzLnNpemU7IGNvbHVtbisrKSB7XG4gICAgICBjb25zdCBkYXJrID0gY29sdW1uIDwgbW9kdWxlcy5zaXplICYmIG1vZHVsZXMuZ2V0KHJvdywgY29sdW1uKSAhPT0gMDtcbiAgICAgIGlmIChkYXJrICYmIHN0YXJ0ID09PSBudWxsKSBzdGFydCA9IGNvbHVtbjtcbiAgICAgIGlmICghZGFyayAmJiBzdGFydCAhPT0gbnVsbCkge1xuICAgICAgICBydW5zLnB1c2goeyByb3csIGNvbHVtbjogc3RhcnQsIG1vZHVsZXM6IGNvbHVtbiAtIHN0YXJ0IH0pO1xuICAgICAgICBzdGFydCA9IG51bGw7XG4gICAgICB9XG4gICAgfVxuICB9XG4gIHJldHVybiBydW5zO1xufVxuIiwgImltcG9ydCB7IHB1cmVCbGFjaywgdHlwZSBRckNvZGUgfSBmcm9tIFwiLi9wYWdlLWRlc2NyaXB0aW9uXCI7XG5pbXBvcnQgeyBkYXJrUnVuc09mUXIgfSBmcm9tIFwiLi9xci1tYXRyaXhcIjtcbmltcG9ydCB7IHFyTW9kdWxlRG90cyB9IGZyb20gXCIuL3FyLXNpemVcIjtcblxuLyoqXG4gKiBEcmF3cyBhIFFSIGNvZGUgc28gdGhhdCBldmVyeSBlZGdlIGZhbGxzIG9uIGEgcHJpbnRlciBkb3Q6IHBvc2l0aW9ucyBhcmUgd2hvbGUgZG90cyBmcm9tIHRoZSBjb3JuZXIgb2YgdGhlIHRyaW0gYm94LFxuICogd2hpY2ggaXMgdGhlIGNvcm5lciBvZiB0aGUgc2hlZXQgd2hlbiBhIGNhcmQgaXMgcHJpbnRlZCBvbmUgdG8gb25lIG9uIHBhcGVyIG9yIGxhYmVscyBvZiBpdHMgb3duIHNpemUuXG4gKiBBbGwgbW9kdWxlcyBhcmUgb25lIHBhdGggd2l0aCBvbmUgZmlsbCwgc28gdGhhdCBubyByZW5kZXJlciBsZWF2ZXMgaGFpcmxpbmVzIGJldHdlZW4gdGhlbS5cbiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGRyYXdRcihkb2N1bWVudDogUERGS2l0LlBERkRvY3VtZW50LCBxcjogUXJDb2RlLCB0cmltT3JpZ2luUG9pbnRzOiBudW1iZXIpOiB2b2lkIHtcbiAgY29uc3QgcG9pbnRzID0gKGRvdHM6IG51bWJlcik6IG51bWJlciA9PiAoZG90cyAqIDcyKSAvIHFyLmRvdHNQZXJJbmNoO1xuICBjb25zdCBtb2R1bGVEb3RzID0gcXJNb2R1bGVEb3RzKHFyLmRvdHNQZXJJbmNoKTtcbiAgZm9yIChjb25zdCB7IHJvdywgY29sdW1uLCBtb2R1bGVzIH0gb2YgZGFya1J1bnNPZlFyKHFyLnVybCkpIHtcbiAgICBkb2N1bWVudC5yZWN0KFxuICAgICAgdHJpbU9yaWdpblBvaW50cyArIHBvaW50cyhxci5sZWZ0RG90cyArIGNvbHVtbiAqIG1vZHVsZURvdHMpLFxuICAgICAgdHJpbU9yaWdpblBvaW50cyArIHBvaW50cyhxci50b3BEb3RzICsgcm93ICogbW9kdWxlRG90cyksXG4gICAgICBwb2ludHMobW9kdWxlcyAqIG1vZHVsZURvdHMpLFxuICAgICAgcG9pbnRzKG1vZHVsZURvdHMpLFxuICAgICk7XG4gIH1cbiAgZG9jdW1lbnQuZmlsbENvbG9yKFsuLi5wdXJlQmxhY2tdKS5maWxsKCk7XG59XG4iLCAiaW1wb3J0IHsgYXNzZXJ0TmV2ZXIgfSBmcm9tIFwifi9rZXJuZWwvYXNzZXJ0LW5ldmVyXCI7XG5pbXBvcnQgeyBkcmF3UXIgfSBmcm9tIFwiLi9kcmF3LXFyLnNlcnZlclwiO1xuaW1wb3J0IHsgdW5jb3ZlcmVkQ2hhcmFjdGVycyB9IGZyb20gXCIuL2ZvbnQtY292ZXJzLnNlcnZlclwiO1xuaW1wb3J0IHsgcG9pbnRzRnJvbU1pbGxpbWV0cmVzIH0gZnJvbSBcIi4vbWlsbGltZXRyZXNcIjtcbmltcG9ydCB0eXBlIHsgRmlsbGVkQm94LCBJbmssIFBhZ2VEZXNjcmlwdGlvbiwgUGFnZUVsZW1lbnQsIFN0cmFpZ2h0TGluZSwgVGV4dExpbmUgfSBmcm9tIFwiLi9wYWdlLWRlc2NyaXB0aW9uXCI7XG5pbXBvcnQgeyBwcmludGFibGVUZXh0IH0gZnJvbSBcIi4vcHJpbnRhYmxlLXRleHRcIjtcblxuLyoqXG4gKiBBZGRzIGEgcGFnZSB0byB0aGUgZG9jdW1lbnQgYW5kIGRyYXdzIHdoYXQgaXRzIGRlc2NyaXB0aW9uIHNheXMuXG4gKlxuICogVGhlIHBhZ2UgcmVhY2hlcyB0byB0aGUgYmxlZWQ7IHdoYXQgaXMgc2VlbiBhbmQgcHJpbnRlZCAoY3JvcCBib3gpIGlzIHRoZSB0cmltbWVkIHNoZWV0LCBzbyB0aGF0IGFuIG9mZmljZSBvciBsYWJlbFxuICogcHJpbnRlciBwcmludHMgYSBjYXJkIGluIGl0cyB0cnVlIHNpemUgaW5zdGVhZCBvZiBzaHJpbmtpbmcgaXQgYnkgaXRzIGJsZWVkLiBBIHByaW50IHNob3AncyBzb2Z0d2FyZSByZWFkcyB0aGVcbiAqIHRyaW0gYW5kIGJsZWVkIGJveC5cbiAqIEB0aHJvd3MgaWYgYSB0ZXh0IGhvbGRzIGNoYXJhY3RlcnMgdGhhdCB0aGUgZm9udCBsYWNrcyAoYGZvbnRDb3ZlcnNgKTogYSBib3ggaXMgbmV2ZXIgcHJpbnRlZFxuICovXG5leHBvcnQgZnVuY3Rpb24gZHJhd1BhZ2UoZG9jdW1lbnQ6IFBERktpdC5QREZEb2N1bWVudCwgcGFnZTogUGFnZURlc2NyaXB0aW9uKTogdm9pZCB7XG4gIGNvbnN0IGJsZWVkID0gcG9pbnRzRnJvbU1pbGxpbWV0cmVzKHBhZ2UuYmxlZWRNaWxsaW1ldHJlcyk7XG4gIGNvbnN0IHRyaW1XaWR0aCA9IHBvaW50c0Zyb21NaWxsaW1ldHJlcyhwYWdlLnRyaW1XaWR0aE1pbGxpbWV0cmVzKTtcbiAgY29uc3QgdHJpbUhlaWdodCA9IHBvaW50c0Zyb21NaWxsaW1ldHJlcyhwYWdlLnRyaW1IZWlnaHRNaWxsaW1ldHJlcyk7XG4gIGNvbnN0IHNpemUgPSBbdHJpbVdpZHRoICsgMiAqIGJsZWVkLCB0cmltSGVpZ2h0ICsgMiAqIGJsZWVkXTtcbiAgY29uc3QgdHJpbUJveCA9IFtibGVlZCwgYmxlZWQsIGJsZWVkICsgdHJpbVdpZHRoLCBibGVlZCArIHRyaW1IZWlnaHRdO1xuICBkb2N1bWVudC5hZGRQYWdlKHsgc2l6ZSwgbWFyZ2luOiAwIH0pO1xuICBPYmplY3QuYXNzaWduKGRvY3VtZW50LnBhZ2UuZGljdGlvbmFyeS5kYXRhLCB7IEJsZWVkQm94OiBbMCwgMCwgLi4uc2l6ZV0sIFRyaW1Cb3g6IHRyaW1Cb3gsIENyb3BCb3g6IHRyaW1Cb3ggfSk7XG4gIGRvY3VtZW50Lm1hcmtDb250ZW50KFwiU3BhblwiLCB7IGxhbmc6IHBhZ2UubGFuZ3VhZ2UgfSk7XG4gIGZvciAoY29uc3QgZWxlbWVudCBvZiBwYWdlLmVsZW1lbnRzKSBkcmF3RWxlbWVudChkb2N1bWVudCwgZWxlbWVudCwgYmxlZWQpO1xuICBkb2N1bWVudC5lbmRNYXJrZWRDb250ZW50KCk7XG59XG5cbmZ1bmN0aW9uIGRyYXdFbGVtZW50KGRvY3VtZW50OiBQREZLaXQuUERGRG9jdW1lbnQsIGVsZW1lbnQ6IFBhZ2VFbGVtZW50LCB0cmltT3JpZ2luUG9pbnRzOiBudW1iZXIpOiB2b2lkIHtcbiAgY29uc3QgYXQgPSAobWlsbGltZXRyZXM6IG51bWJlcik6IG51bWJlciA9PiB0cmltT3JpZ2luUG9pbnRzICsgcG9pbnRzRnJvbU1pbGxpbWV0cmVzKG1pbGxpbWV0cmVzKTtcbiAgc3dpdGNoIChlbGVtZW50LmtpbmQpIHtcbiAgICBjYXNlIFwiYm94XCI6XG4gICAgICByZXR1cm4gZHJhd0JveChkb2N1bWVudCwgZWxlbWVudCwgYXQpO1xuICAgIGNhc2UgXCJsaW5lXCI6XG4gICAgICByZXR1cm4gZHJhd0xpbmUoZG9jdW1lbnQsIGVsZW1lbnQsIGF0KTtcbiAgICBjYXNlIFwidGV4dFwiOlxuICAgICAgcmV0dXJuIGRyYXdUZXh0KGRvY3VtZW50LCBlbGVtZW50LCBhdCk7XG4gICAgY2FzZSBcInFyXCI6XG4gICAgICByZXR1cm4gZHJhd1FyKGRvY3VtZW50LCBlbGVtZW50LCB0cmltT3JpZ2luUG9pbnRzKTtcbiAgICBkZWZhdWx0OlxuICAgICAgcmV0dXJuIGFzc2VydE5ldmVyKGVsZW1lbnQpO1xuICB9XG59XG5cbnR5cGUgUG9zaXRpb24gPSAobWlsbGltZXRyZXM6IG51bWJlcikgPT4gbnVtYmVyO1xuXG5mdW5jdGlvbiBkcmF3Qm94KGRvY3VtZW50OiBQREZLaXQuUERGRG9jdW1lbnQsIGJveDogRmlsbGVkQm94LCBhdDogUG9zaXRpb24pOiB2b2lkIHtcbiAgY29uc3QgcGF0aCA9ICgpOiB2b2lkID0+IHtcbiAgICBjb25zdCBbbGVmdCwgdG9wXSA9IFthdChib3gubGVmdE1pbGxpbWV0cmVzKSwgYXQoYm94LnRvcE1pbGxpbWV0cmVzKV07XG4gICAgY29uc3QgW3dpZHRoLCBoZWlnaHRdID0gW3BvaW50c0Zyb21NaWxsaW1ldHJlcyhib3gud2lkdGhNaWxsaW1ldHJlcyksIHBvaW50c0Zyb21NaWxsaW1ldHJlcyhib3guaGVpZ2h0TWlsbGltZXRyZXMpXTtcbiAgICBpZiAoYm94LnJhZGl1c01pbGxpbWV0cmVzID09PSB1bmRlZmluZWQpIGRvY3VtZW50LnJlY3QobGVmdCwgdG9wLCB3aWR0aCwgaGVpZ2h0KTtcbiAgICBlbHNlIGRvY3VtZW50LnJvdW5kZWRSZWN0KGxlZnQsIHRvcCwgd2lkdGgsIGhlaWdodCwgcG9pbnRzRnJvbU1pbGxpbWV0cmVzKGJveC5yYWRpdXNNaWxsaW1ldHJlcykpO1xuICB9O1xuICBpZiAoYm94LmZpbGwgIT09IHVuZGVmaW5lZCkge1xuICAgIHBhdGgoKTtcbiAgICBkb2N1bWVudC5maWxsQ29sb3IobXV0YWJsZShib3guZmlsbCkpLmZpbGwoKTtcbiAgfVxuICBpZiAoYm94Lm91dGxpbmUgIT09IHVuZGVmaW5lZCkge1xuICAgIHBhdGgoKTtcbiAgICBkb2N1bWVudC5saW5lV2lkdGgoYm94Lm91dGxpbmUud2lkdGhQb2ludHMpLnN0cm9rZUNvbG9yKG11dGFibGUoYm94Lm91dGxpbmUuaW5rKSkuc3Ryb2tlKCk7XG4gIH1cbn1cblxuZnVuY3Rpb24gZHJhd0xpbmUoZG9jdW1lbnQ6IFBERktpdC5QREZEb2N1bWVudCwgbGluZTogU3RyYWlnaHRMaW5lLCBhdDogUG9zaXRpb24pOiB2b2lkIHtcbiAgZG9jdW1lbnRcbiAgICAubW92ZVRvKGF0KGxpbmUuZnJvbS5sZWZ0TWlsbGltZXRyZXMpLCBhdChsaW5lLmZyb20udG9wTWlsbGltZXRyZXMpKVxuICAgIC5saW5lVG8oYXQobGluZS50by5sZWZ0TWlsbGltZXRyZXMpLCBhdChsaW5lLnRvLnRvcE1pbGxpbWV0cmVzKSlcbiAgICAubGluZVdpZHRoKGxpbmUud2lkdGhQb2ludHMpXG4gICAgLnN0cm9rZUNvbG9yKG11dGFibGUobGluZS5pbmspKVxuICAgIC5zdHJva2UoKTtcbn1cblxuZnVuY3Rpb24gZHJhd1RleHQoZG9jdW1lbnQ6IFBERktpdC5QREZEb2N1bWVudCwgbGluZTogVGV4dExpbmUsIGF0OiBQb3NpdGlvbik6IHZvaWQge1xuICBjb25zdCB0ZXh0ID0gcHJpbnRhYmxlVGV4dChsaW5lLnRleHQpO1xuICBjb25zdCB1bmNvdmVyZWQgPSB1bmNvdmVyZWRDaGFyYWN0ZXJzKHRleHQpO1xuICBpZiAodW5jb3ZlcmVkLmxlbmd0aCA+IDApIHtcbiAgICAvLyBOb3QgdGhlIGNoYXJhY3RlcnMgdGhlbXNlbHZlczogdGhleSBtYXkgYmUgcGFydCBvZiBhIG5hbWUsIGFuZCB0aGlzIG1lc3NhZ2UgZ29lcyBpbnRvIGEgbG9nLlxuICAgIHRocm93IG5ldyBFcnJvcihgYSBsaW5lIG9mIHR5cGUgaG9sZHMgJHt1bmNvdmVyZWQubGVuZ3RofSBjaGFyYWN0ZXJzIHRoYXQgdGhlIGZvbnQgbGFja3NgKTtcbiAgfVxuICBkb2N1bWVudFxuICAgIC5mb250KGxpbmUuZmFjZSlcbiAgICAuZm9udFNpemUobGluZS5zaXplUG9pbnRzKVxuICAgIC5maWxsQ29sb3IobXV0YWJsZShsaW5lLmluaykpXG4gICAgLnRleHQodGV4dCwgYXQobGluZS5sZWZ0TWlsbGltZXRyZXMpLCBhdChsaW5lLmJhc2VsaW5lTWlsbGltZXRyZXMpLCB7XG4gICAgICBsaW5lQnJlYWs6IGZhbHNlLFxuICAgICAgYmFzZWxpbmU6IFwiYWxwaGFiZXRpY1wiLFxuICAgICAgY2hhcmFjdGVyU3BhY2luZzogbGluZS50cmFja2luZ1BvaW50cyA/PyAwLFxuICAgIH0pO1xufVxuXG5mdW5jdGlvbiBtdXRhYmxlKGluazogSW5rKTogW251bWJlciwgbnVtYmVyLCBudW1iZXIsIG51bWJlcl0ge1xuICByZXR1cm4gWy4uLmlua107XG59XG4iLCAiaW1wb3J0IHsgaW5zZXJ0Q2FyZCB9IGZyb20gXCIvd29yay9tYWluL2FwcC9mZWF0dXJlcy9pbnNlcnRzL3BkZi9pbnNlcnQtY2FyZFwiO1xuaW1wb3J0IHsgZm9udFJ1bGVyIH0gZnJvbSBcIi93b3JrL21haW4vYXBwL3BsYXRmb3JtL3BkZi9mb250LXJ1bGVyLnNlcnZlclwiO1xuaW1wb3J0IHsgc3RyZWFtUGRmIH0gZnJvbSBcIi93b3JrL21haW4vYXBwL3BsYXRmb3JtL3BkZi9zdHJlYW0tcGRmLnNlcnZlclwiO1xuY29uc3QgYmFzZSA9IHsgc2hvcE5hbWU6IFwiRmVpbmtvc3QgTGluZGVuaG9mXCIsIGhlYWRsaW5lOiBcIlNjaFx1MDBGNm4sIGRhc3MgU2llIGRhIHNpbmQuXCIsIGJvZHk6IFwidmllbGVuIERhbmsgZlx1MDBGQ3IgSWhyZSBlcnN0ZSBCZXN0ZWxsdW5nLiBXaXIgaGFiZW4gc2llIGhldXRlIG1pdCBTb3JnZmFsdCBnZXBhY2t0LiBEYW1pdCBkYXMgV2llZGVya29tbWVuIGxlaWNodGZcdTAwRTRsbHQsIGxpZWd0IGhpZXIgZXR3YXMgZlx1MDBGQ3IgSWhyZW4gblx1MDBFNGNoc3RlbiBFaW5rYXVmIGJlaS5cIiwgb2ZmZXJMaW5lOiBcIjEwXFx1MDBhMCUgYXVmIElocmUgblx1MDBFNGNoc3RlIEJlc3RlbGx1bmcgYWIgNDBcXHUwMGEwXHUyMEFDXCIsIHZhbGlkaXR5TGluZTogXCJHXHUwMEZDbHRpZyA2MCBUYWdlIGFiIExpZWZlcnVuZywgc3BcdTAwRTR0ZXN0ZW5zIGJpcyAyOC4gRmVicnVhciAyMDI2LlwiLCBzY2FuSGludDogXCJTY2FubmVuLCB1bmQgZGVyIENvZGUgaXN0IHNjaG9uIGVpbmdlbFx1MDBGNnN0LlwiLCBsZWdhbExpbmU6IFwiRWlubWFsIGVpbmxcdTAwRjZzYmFyLCBuaWNodCBtaXQgYW5kZXJlbiBSYWJhdHRjb2RlcyBrb21iaW5pZXJiYXIuIEtlaW5lIEJhcmF1c3phaGx1bmcuIGZlaW5rb3N0LWxpbmRlbmhvZi5kZVwiLCBsYW5ndWFnZTogXCJkZVwiLCBkb3RzUGVySW5jaDogMzAwIGFzIGNvbnN0IH07XG5jb25zdCBBPVwiMjM0NTY3ODlCQ0RGR0hKS0xNTlBRUlNUVldYWVpcIjtcbmxldCBzZWVkPTE7IGNvbnN0IHJuZD0objpudW1iZXIpPT4oc2VlZD0oc2VlZCoxMTAzNTE1MjQ1KzEyMzQ1KSYweDdmZmZmZmZmKSVuO1xuY29uc3Qgd29yZD0objpudW1iZXIpPT5BcnJheS5mcm9tKHtsZW5ndGg6bn0sKCk9PkFbcm5kKDI5KV0pLmpvaW4oXCJcIik7XG5hc3luYyBmdW5jdGlvbiogcGFnZXMobjpudW1iZXIpeyBmb3IobGV0IGk9MDtpPG47aSsrKXsgY29uc3Qgbz1pbnNlcnRDYXJkKHsuLi5iYXNlLCBncmVldGluZzpgR3V0ZW4gVGFnIFYke3dvcmQoNikudG9Mb3dlckNhc2UoKX0gTiR7d29yZCg4KS50b0xvd2VyQ2FzZSgpfSxgLCBjb2RlOmAke3dvcmQoNCl9LSR7d29yZCg0KX0tJHt3b3JkKDQpfWAsIHFyVXJsOmBodHRwczovL3d3dy5mZWlua29zdC1saW5kZW5ob2YuZGUvYS9rLyR7d29yZCgxMil9YH0sZm9udFJ1bGVyKTsgaWYoIW8ub2spIHRocm93IG5ldyBFcnJvcihKU09OLnN0cmluZ2lmeShvKSk7IHlpZWxkIG8ucGFnZTsgaWYoaSUyMDAwPT09MTk5OSl7Z2xvYmFsVGhpcy5nYz8uKCk7IGNvbnNvbGUubG9nKFwiICBwYWdlXCIsaSsxLFwiaGVhcFwiLChwcm9jZXNzLm1lbW9yeVVzYWdlKCkuaGVhcFVzZWQvMWU2KS50b0ZpeGVkKDEpLFwicnNzXCIsKHByb2Nlc3MubWVtb3J5VXNhZ2UoKS5yc3MvMWU2fDApKTt9IH0gfVxuZm9yIChjb25zdCBuIG9mIChwcm9jZXNzLmVudi5OPz9cIjEsMSwxLDEwMCwxMDAwLDEwMDAwXCIpLnNwbGl0KFwiLFwiKS5tYXAoTnVtYmVyKSkgeyBjb25zdCB0PXBlcmZvcm1hbmNlLm5vdygpOyBsZXQgYj0wOyBmb3IgYXdhaXQgKGNvbnN0IGMgb2Ygc3RyZWFtUGRmKHBhZ2VzKG4pLHt0aXRsZTpcInhcIixsYW5ndWFnZTpcImRlXCIsY3JlYXRlZEF0Om5ldyBEYXRlKDApfSkpIGIrPWMubGVuZ3RoOyBjb25zdCBtcz1wZXJmb3JtYW5jZS5ub3coKS10OyBjb25zb2xlLmxvZyhuLFwicGFnZXNcIixtcy50b0ZpeGVkKDApK1wibXNcIiwobi9tcyoxMDAwfDApK1wiIHAvc1wiLChiL258MCkrXCIgQi9wYWdlXCIpOyB9XG4iXSwKICAibWFwcGluZ3MiOiAiO0FBR0EsSUFBTSw0QkFBNEI7QUFFbEMsSUFBTSxxQkFBcUI7QUFFcEIsSUFBTSxtQkFBbUI7QUFHaEMsSUFBTSxpQkFBaUI7QUFBQSxFQUNyQjtBQUFBLEVBQUk7QUFBQSxFQUFJO0FBQUEsRUFBSTtBQUFBLEVBQUk7QUFBQSxFQUFJO0FBQUEsRUFBSztBQUFBLEVBQUs7QUFBQSxFQUFLO0FBQUEsRUFBSztBQUFBLEVBQUs7QUFBQSxFQUFLO0FBQUEsRUFBSztBQUFBLEVBQUs7QUFBQSxFQUFLO0FBQUEsRUFBSztBQUFBLEVBQUs7QUFBQSxFQUFLO0FBQUEsRUFBSztBQUFBLEVBQUs7QUFBQSxFQUFLO0FBQUEsRUFBSztBQUFBLEVBQUs7QUFBQSxFQUFLO0FBQUEsRUFBSztBQUFBLEVBQ25IO0FBQUEsRUFBTTtBQUFBLEVBQU07QUFBQSxFQUFNO0FBQUEsRUFBTTtBQUFBLEVBQU07QUFBQSxFQUFNO0FBQUEsRUFBTTtBQUFBLEVBQU07QUFBQSxFQUFNO0FBQUEsRUFBTTtBQUFBLEVBQU07QUFBQSxFQUFNO0FBQUEsRUFBTTtBQUFBLEVBQU07QUFDdEY7QUFpQk8sU0FBUyxPQUFPLEtBQWEsYUFBeUM7QUFDM0UsUUFBTSxVQUFVLGtCQUFrQixHQUFHO0FBQ3JDLE1BQUksWUFBWSxLQUFNLFFBQU87QUFDN0IsUUFBTSxpQkFBaUIsS0FBSyxJQUFJO0FBQ2hDLFFBQU0sYUFBYSxhQUFhLFdBQVc7QUFDM0MsUUFBTSxXQUFXLGlCQUFpQjtBQUNsQyxRQUFNLFlBQVksV0FBVyxJQUFJLG1CQUFtQjtBQUNwRCxTQUFPO0FBQUEsSUFDTDtBQUFBLElBQ0E7QUFBQSxJQUNBO0FBQUEsSUFDQSxtQkFBbUIsb0JBQW9CLFlBQVksV0FBVztBQUFBLElBQzlEO0FBQUEsSUFDQSxpQkFBaUIsb0JBQW9CLFVBQVUsV0FBVztBQUFBLElBQzFEO0FBQUEsSUFDQSxrQkFBa0Isb0JBQW9CLFdBQVcsV0FBVztBQUFBLEVBQzlEO0FBQ0Y7QUFHTyxTQUFTLGtCQUFrQixLQUE0QjtBQUM1RCxRQUFNLFFBQVEsSUFBSSxZQUFZLEVBQUUsT0FBTyxHQUFHLEVBQUU7QUFDNUMsUUFBTSxRQUFRLGVBQWUsVUFBVSxDQUFDLFNBQVMsU0FBUyxJQUFJO0FBQzlELFNBQU8sVUFBVSxLQUFLLE9BQU8sUUFBUTtBQUN2QztBQUdPLFNBQVMsYUFBYSxhQUFrQztBQUM3RCxTQUFPLEtBQUssSUFBSSxvQkFBb0IsS0FBSyxLQUFNLDRCQUE0QixjQUFlLElBQUksQ0FBQztBQUNqRztBQUVPLFNBQVMsb0JBQW9CLE1BQWMsYUFBa0M7QUFDbEYsU0FBUSxPQUFPLE9BQVE7QUFDekI7QUFHTyxTQUFTLFdBQVcsYUFBcUIsYUFBa0M7QUFDaEYsU0FBTyxLQUFLLE1BQU8sY0FBYyxjQUFlLElBQUk7QUFDdEQ7OztBQ3hETyxJQUFNLFlBQWlCLENBQUMsR0FBRyxHQUFHLEdBQUcsR0FBRztBQUdwQyxJQUFNLFFBQWEsQ0FBQyxHQUFHLEdBQUcsR0FBRyxDQUFDOzs7QUNYOUIsU0FBUyxjQUFjLE1BQXNCO0FBQ2xELFNBQU8sS0FDSixVQUFVLEtBQUssRUFDZixRQUFRLG9CQUFvQixFQUFFLEVBQzlCLFFBQVEsNEJBQTRCLEdBQUcsRUFDdkMsS0FBSztBQUNWOzs7QUNlQSxJQUFNLGFBQWE7QUFNWixTQUFTLFFBQVEsTUFBYyxPQUFrQixPQUE4QjtBQUNwRixRQUFNLFNBQVMsU0FBUyxjQUFjLElBQUksQ0FBQztBQUMzQyxXQUFTLE9BQU8sTUFBTSxlQUFlLFFBQVEsTUFBTSxnQkFBZ0IsUUFBUSxZQUFZO0FBQ3JGLFVBQU0sUUFBcUIsQ0FBQyxTQUMxQixNQUFNLFlBQVksTUFBTSxNQUFNLE1BQU0sSUFBSSxLQUFLLE1BQU0sWUFBWSxLQUFLLE9BQU8sS0FBSyxJQUFJLEdBQUcsQ0FBQyxHQUFHLElBQUksRUFBRSxTQUFTLENBQUM7QUFDN0csVUFBTSxRQUFRLFlBQVksUUFBUSxNQUFNLGFBQWEsS0FBSztBQUMxRCxRQUFJLFVBQVUsUUFBUSxNQUFNLFNBQVMsTUFBTSxVQUFXO0FBQ3RELFFBQUksTUFBTSxpQkFBaUIsVUFBYSxjQUFjLE1BQU0sUUFBUSxNQUFNLE9BQU8sS0FBSyxJQUFJLE1BQU0sYUFBYztBQUM5RyxXQUFPO0FBQUEsTUFDTCxJQUFJO0FBQUEsTUFDSixZQUFZO0FBQUEsTUFDWixPQUFPLE1BQU0sV0FBVyxjQUFjLFFBQVEsT0FBTyxNQUFNLGFBQWEsS0FBSyxJQUFJO0FBQUEsSUFDbkY7QUFBQSxFQUNGO0FBQ0EsU0FBTyxFQUFFLElBQUksTUFBTTtBQUNyQjtBQUdPLFNBQVMsY0FDZCxPQUNBLFlBQ0EsRUFBRSxNQUFNLFFBQVEsR0FDaEIsT0FDUTtBQUNSLFNBQU8sVUFBVSxJQUFJLEtBQUssTUFBTSxVQUFVLElBQUksS0FBSyxRQUFRLEtBQUssV0FBVztBQUM3RTtBQUdBLFNBQVMsU0FBUyxNQUF3QjtBQUN4QyxTQUFPLEtBQ0osTUFBTSxPQUFPLEVBQ2IsUUFBUSxDQUFDQSxVQUFVLFVBQVUsS0FBS0EsS0FBSSxJQUFJLENBQUNBLEtBQUksSUFBSUEsTUFBSyxNQUFNLFdBQVcsQ0FBRSxFQUMzRSxPQUFPLENBQUMsVUFBVSxVQUFVLEVBQUU7QUFDbkM7QUFHQSxJQUFNLGNBQWM7QUFDcEIsSUFBTSxZQUFZO0FBR2xCLFNBQVMsWUFBWSxRQUFrQixhQUFxQixPQUFxQztBQUMvRixRQUFNLFFBQWtCLENBQUM7QUFDekIsTUFBSSxPQUFPO0FBQ1gsYUFBVyxTQUFTLFFBQVE7QUFDMUIsVUFBTSxRQUFRLE1BQU0sVUFBVTtBQUM5QixVQUFNLFNBQVMsU0FBUyxLQUFLLFFBQVEsT0FBTztBQUM1QyxRQUFJLE1BQU0sTUFBTSxLQUFLLGFBQWE7QUFDaEMsYUFBTztBQUFBLElBQ1QsT0FBTztBQUNMLFVBQUksTUFBTSxLQUFLLElBQUksWUFBYSxRQUFPO0FBQ3ZDLFlBQU0sS0FBSyxJQUFJO0FBQ2YsYUFBTztBQUFBLElBQ1Q7QUFBQSxFQUNGO0FBQ0EsU0FBTyxTQUFTLEtBQUssUUFBUSxDQUFDLEdBQUcsT0FBTyxJQUFJO0FBQzlDO0FBR0EsU0FBUyxjQUFjLFFBQWtCLE9BQWlCLGFBQXFCLE9BQThCO0FBQzNHLE1BQUksT0FBTztBQUNYLE1BQUksWUFBWSxjQUFjO0FBQzlCLE1BQUksYUFBYTtBQUNqQixTQUFPLGFBQWEsWUFBWSxHQUFHO0FBQ2pDLFVBQU0sVUFBVSxZQUFZLGNBQWM7QUFDMUMsVUFBTSxRQUFRLFlBQVksUUFBUSxRQUFRLEtBQUs7QUFDL0MsUUFBSSxVQUFVLFFBQVEsTUFBTSxXQUFXLE1BQU0sUUFBUTtBQUNuRCxhQUFPO0FBQ1AsbUJBQWE7QUFBQSxJQUNmLE9BQU87QUFDTCxrQkFBWTtBQUFBLElBQ2Q7QUFBQSxFQUNGO0FBQ0EsU0FBTztBQUNUOzs7QUN4R0EsSUFBTSxzQkFBc0IsS0FBSztBQUUxQixTQUFTLHNCQUFzQixhQUE2QjtBQUNqRSxTQUFPLGNBQWM7QUFDdkI7QUFFTyxTQUFTLHNCQUFzQixRQUF3QjtBQUM1RCxTQUFPLFNBQVM7QUFDbEI7OztBQ2FPLFNBQVMsU0FBUyxNQUFjLFNBQXNCLE1BQWlCLE9BQW9DO0FBQ2hILFFBQU0sUUFBbUIsRUFBRSxHQUFHLFNBQVMsYUFBYSxzQkFBc0IsS0FBSyxnQkFBZ0IsRUFBRTtBQUNqRyxNQUFJLEtBQUssc0JBQXNCLE9BQVcsT0FBTSxlQUFlLHNCQUFzQixLQUFLLGlCQUFpQjtBQUMzRyxRQUFNLFNBQVMsUUFBUSxNQUFNLE9BQU8sS0FBSztBQUN6QyxNQUFJLENBQUMsT0FBTyxHQUFJLFFBQU87QUFDdkIsUUFBTSxFQUFFLE9BQU8sV0FBVyxJQUFJO0FBQzlCLFNBQU87QUFBQSxJQUNMO0FBQUEsSUFDQTtBQUFBLElBQ0E7QUFBQSxJQUNBLHNCQUFzQixzQkFBc0IsTUFBTSxVQUFVLFFBQVEsSUFBSSxJQUFJLFVBQVU7QUFBQSxJQUN0RixtQkFBbUIsc0JBQXNCLGNBQWMsTUFBTSxRQUFRLFlBQVksU0FBUyxLQUFLLENBQUM7QUFBQSxFQUNsRztBQUNGO0FBU08sU0FBUyxhQUFhLE9BQWtCLEVBQUUsaUJBQWlCLGdCQUFnQixJQUFJLEdBQTJCO0FBQy9HLFFBQU0scUJBQXFCLHNCQUFzQixNQUFNLFFBQVEsVUFBVSxNQUFNLFVBQVU7QUFDekYsU0FBTyxNQUFNLE1BQU0sSUFBSSxDQUFDLE1BQU0sV0FBVztBQUFBLElBQ3ZDLE1BQU07QUFBQSxJQUNOO0FBQUEsSUFDQSxNQUFNLE1BQU0sUUFBUTtBQUFBLElBQ3BCLFlBQVksTUFBTTtBQUFBLElBQ2xCLGlCQUFpQixNQUFNLFFBQVEsWUFBWSxLQUFLLE1BQU07QUFBQSxJQUN0RDtBQUFBLElBQ0EscUJBQXFCLGlCQUFpQixNQUFNLHVCQUF1QixRQUFRO0FBQUEsSUFDM0U7QUFBQSxFQUNGLEVBQUU7QUFDSjtBQUtPLFNBQVMsdUJBQXVCLE9BQStCO0FBQ3BFLFNBQU8sY0FBYyxLQUFLLEVBQUUsR0FBRyxFQUFFLEdBQUcscUJBQXFCO0FBQzNEO0FBRU8sU0FBUyxhQUFhLE9BQXVCLGlCQUF5QixnQkFBb0M7QUFDL0csU0FBTyxjQUFjLEtBQUssRUFBRTtBQUFBLElBQVEsQ0FBQyxFQUFFLFNBQVMsZ0JBQWdCLE9BQU8sTUFDckUsYUFBYSxRQUFRLE9BQU8sRUFBRSxpQkFBaUIsZ0JBQWdCLGlCQUFpQixRQUFRLEtBQUssUUFBUSxJQUFJLENBQUM7QUFBQSxFQUM1RztBQUNGO0FBSUEsU0FBUyxjQUFjLE9BQXVDO0FBQzVELFFBQU0sU0FBeUIsQ0FBQztBQUNoQyxhQUFXLFdBQVcsT0FBTztBQUMzQixRQUFJLFFBQVEsTUFBTSxNQUFNLFdBQVcsRUFBRztBQUN0QyxVQUFNLFFBQVEsT0FBTyxHQUFHLEVBQUU7QUFDMUIsVUFBTUMsT0FBTSxVQUFVLFNBQVksSUFBSSxNQUFNLG9CQUFvQixRQUFRO0FBQ3hFLFdBQU8sS0FBSyxFQUFFLFNBQVMsZ0JBQWdCQSxNQUFLLG1CQUFtQkEsT0FBTSxRQUFRLE1BQU0sa0JBQWtCLENBQUM7QUFBQSxFQUN4RztBQUNBLFNBQU87QUFDVDs7O0FDOUVPLElBQU0sUUFBUSxFQUFFLGtCQUFrQixLQUFLLG1CQUFtQixLQUFLLGtCQUFrQixFQUFFO0FBRW5GLElBQU0sb0JBQW9CO0FBQzFCLElBQU0sb0JBQW9CLE1BQU0sbUJBQW1CLElBQUk7QUFVdkQsU0FBUyxZQUFZLGFBQXVDO0FBQ2pFLE1BQUksZ0JBQWdCLElBQUssUUFBTyxFQUFFLFFBQVEsV0FBVyxNQUFNLEtBQUs7QUFDaEUsU0FBTyxFQUFFLFFBQVEsQ0FBQyxJQUFJLElBQUksSUFBSSxFQUFFLEdBQUcsTUFBTSxDQUFDLEdBQUcsR0FBRyxHQUFHLENBQUMsRUFBRTtBQUN4RDs7O0FDZk8sSUFBTSxpQkFBZ0Q7QUFBQSxFQUMzRCxVQUFVLEVBQUUsTUFBTSxZQUFZLGVBQWUsS0FBSyxnQkFBZ0IsS0FBSyxXQUFXLEdBQUcsU0FBUyxNQUFNLFVBQVUsS0FBSztBQUFBLEVBQ25ILFVBQVUsRUFBRSxNQUFNLFdBQVcsZUFBZSxJQUFJLGdCQUFnQixJQUFJLFdBQVcsR0FBRyxTQUFTLE1BQU0sVUFBVSxLQUFLO0FBQUEsRUFDaEgsVUFBVSxFQUFFLE1BQU0sV0FBVyxlQUFlLE1BQU0sZ0JBQWdCLEtBQUssV0FBVyxHQUFHLFNBQVMsS0FBSztBQUFBLEVBQ25HLE1BQU0sRUFBRSxNQUFNLFdBQVcsZUFBZSxNQUFNLGdCQUFnQixLQUFLLFdBQVcsSUFBSSxTQUFTLEtBQUs7QUFBQSxFQUNoRyxXQUFXLEVBQUUsTUFBTSxXQUFXLGVBQWUsSUFBSSxnQkFBZ0IsSUFBSSxXQUFXLEdBQUcsU0FBUyxNQUFNLFVBQVUsS0FBSztBQUFBLEVBQ2pILE1BQU0sRUFBRSxNQUFNLFlBQVksZUFBZSxJQUFJLGdCQUFnQixJQUFJLFdBQVcsR0FBRyxTQUFTLEdBQUcsVUFBVSxLQUFLO0FBQUEsRUFDMUcsY0FBYyxFQUFFLE1BQU0sV0FBVyxlQUFlLEtBQUssZ0JBQWdCLEtBQUssV0FBVyxHQUFHLFNBQVMsS0FBSyxVQUFVLEtBQUs7QUFBQSxFQUNySCxVQUFVLEVBQUUsTUFBTSxZQUFZLGVBQWUsS0FBSyxnQkFBZ0IsS0FBSyxXQUFXLEdBQUcsU0FBUyxLQUFLLFVBQVUsS0FBSztBQUFBLEVBQ2xILFdBQVcsRUFBRSxNQUFNLFdBQVcsZUFBZSxLQUFLLGdCQUFnQixHQUFHLFdBQVcsR0FBRyxTQUFTLE1BQU0sVUFBVSxLQUFLO0FBQ25IOzs7QUNKTyxTQUFTLGFBQ2QsT0FDQSxPQUNBLE9BQ3VCO0FBQ3ZCLFFBQU0sU0FBMkMsQ0FBQztBQUNsRCxRQUFNLFdBQW1CLENBQUM7QUFDMUIsYUFBVyxRQUFRLE9BQU8sS0FBSyxLQUFLLEdBQWE7QUFDL0MsVUFBTSxRQUFRLFNBQVMsTUFBTSxJQUFJLEtBQUssSUFBSSxlQUFlLElBQUksR0FBRyxNQUFNLElBQUksR0FBRyxLQUFLO0FBQ2xGLFFBQUksVUFBVSxLQUFNLFVBQVMsS0FBSyxJQUFJO0FBQUEsUUFDakMsUUFBTyxJQUFJLElBQUk7QUFBQSxFQUN0QjtBQUNBLFNBQU8sU0FBUyxXQUFXLElBQUksRUFBRSxJQUFJLE1BQU0sT0FBMEMsSUFBSSxFQUFFLElBQUksT0FBTyxTQUFTO0FBQ2pIOzs7QUNiQSxJQUFNLE1BQU07QUFDWixJQUFNLFdBQVc7QUFDakIsSUFBTSxPQUFPLEVBQUUsZUFBZSxJQUFJLFdBQVcsR0FBRyxlQUFlLElBQUk7QUFFbkUsSUFBTSxrQkFBa0Isb0JBQW9CO0FBTXJDLFNBQVMsV0FBVyxPQUF3QixnQkFBd0IsU0FBc0IsT0FBOEI7QUFDN0gsUUFBTSxTQUFTLEVBQUUsa0JBQWtCLGtCQUFrQjtBQUNyRCxRQUFNLFNBQVMsYUFBYSxPQUFPLEVBQUUsVUFBVSxRQUFRLFVBQVUsUUFBUSxVQUFVLFFBQVEsTUFBTSxFQUFFLGtCQUFrQixnQkFBZ0IsRUFBRSxHQUFHLEtBQUs7QUFDL0ksTUFBSSxDQUFDLE9BQU8sR0FBSSxRQUFPO0FBQ3ZCLFFBQU0sRUFBRSxVQUFVLFNBQVMsSUFBSSxPQUFPO0FBQ3RDLFFBQU0sZ0JBQWdCLFNBQVMsTUFBTSxTQUFTLElBQUksS0FBSyxnQkFBZ0IsS0FBSztBQUM1RSxRQUFNLFlBQVksQ0FBQyxVQUFxQixlQUEwQztBQUFBLElBQ2hGLEVBQUUsT0FBTyxVQUFVLHNCQUFzQixHQUFHLEtBQUssUUFBUSxPQUFPO0FBQUEsSUFDaEUsRUFBRSxPQUFPLFVBQVUsc0JBQXNCLEtBQUssZUFBZSxLQUFLLFVBQVU7QUFBQSxJQUM1RSxFQUFFLE9BQU8sWUFBWSxzQkFBc0IsS0FBSyxXQUFXLEtBQUssVUFBVTtBQUFBLEVBQzVFO0FBRUEsUUFBTSxFQUFFLGVBQWUsZUFBZSxJQUFJLGVBQWU7QUFDekQsV0FBUyxTQUFTLGVBQWUsVUFBVSxnQkFBZ0IsVUFBVTtBQUNuRSxVQUFNLFdBQVcsU0FBUyxNQUFNLFVBQVUsRUFBRSxHQUFHLGVBQWUsVUFBVSxlQUFlLE9BQU8sR0FBRyxRQUFRLEtBQUs7QUFDOUcsUUFBSSxhQUFhLEtBQU07QUFDdkIsVUFBTSxRQUFRLE1BQU0sdUJBQXVCLFVBQVUsVUFBVSxRQUFRLENBQUMsSUFBSTtBQUM1RSxVQUFNLE9BQU8sRUFBRSxrQkFBa0IsaUJBQWlCLG1CQUFtQixpQkFBaUIsV0FBVyxNQUFNO0FBQ3ZHLFVBQU0sT0FBTyxTQUFTLE1BQU0sTUFBTSxlQUFlLE1BQU0sTUFBTSxLQUFLO0FBQ2xFLFFBQUksU0FBUyxLQUFNO0FBRW5CLFVBQU0sV0FBVyxFQUFFLEdBQUcsZUFBZSxVQUFVLGVBQWUsS0FBSyxJQUFJLFNBQVMsWUFBWSxLQUFLLFVBQVUsRUFBRTtBQUM3RyxVQUFNLGFBQWEsU0FBUyxNQUFNLFlBQVksSUFBSSxVQUFVLFFBQVEsS0FBSyxLQUFLO0FBQzlFLFVBQU0sUUFBUSxDQUFDLEdBQUcsVUFBVSxVQUFVLFVBQVUsR0FBRyxFQUFFLE9BQU8sTUFBTSxzQkFBc0IsZUFBZSxLQUFLLFVBQVUsQ0FBQztBQUN2SCxXQUFPLEVBQUUsSUFBSSxNQUFNLFVBQVUsYUFBYSxPQUFPLG1CQUFtQixHQUFHLEVBQUU7QUFBQSxFQUMzRTtBQUNBLFNBQU8sRUFBRSxJQUFJLE9BQU8sVUFBVSxDQUFDLE1BQU0sRUFBRTtBQUN6Qzs7O0FDbkNBLElBQU1DLFFBQU8sRUFBRSxZQUFZLEdBQUcsYUFBYSxLQUFLLGdCQUFnQixHQUFHLGdCQUFnQixFQUFFO0FBQ3JGLElBQU0sZ0JBQWdCO0FBQ3RCLElBQU0sZUFBZTtBQUNyQixJQUFNLGVBQWU7QUFNZCxTQUFTLFdBQVcsT0FBd0IsSUFBWSxTQUFzQixPQUE4QjtBQUNqSCxRQUFNLGFBQWEsR0FBRyxtQkFBbUIsR0FBRyxtQkFBbUI7QUFDL0QsUUFBTSxXQUFXLEtBQUssSUFBSSxXQUFXLGFBQWE7QUFDbEQsUUFBTSxTQUFTLEVBQUUsa0JBQWtCLGtCQUFrQjtBQUNyRCxRQUFNLGlCQUFpQixFQUFFLGtCQUFrQixvQkFBb0IsZ0JBQWdCLEdBQUcsa0JBQWtCLElBQUksU0FBUztBQUNqSCxRQUFNLFNBQVM7QUFBQSxJQUNiO0FBQUEsSUFDQSxFQUFFLFdBQVcsUUFBUSxNQUFNLGdCQUFnQixjQUFjLGdCQUFnQixVQUFVLGdCQUFnQixXQUFXLE9BQU87QUFBQSxJQUNySDtBQUFBLEVBQ0Y7QUFDQSxNQUFJLENBQUMsT0FBTyxHQUFJLFFBQU87QUFDdkIsUUFBTSxFQUFFLFdBQVcsTUFBTSxjQUFjLFVBQVUsVUFBVSxJQUFJLE9BQU87QUFFdEUsUUFBTSxVQUEwQjtBQUFBLElBQzlCLEVBQUUsT0FBTyxNQUFNLHNCQUFzQixHQUFHLEtBQUssVUFBVTtBQUFBLElBQ3ZELEVBQUUsT0FBTyxjQUFjLHNCQUFzQixLQUFLLEtBQUssVUFBVTtBQUFBLElBQ2pFLEVBQUUsT0FBTyxVQUFVLHNCQUFzQixLQUFLLEtBQUssVUFBVTtBQUFBLEVBQy9EO0FBQ0EsUUFBTSxnQkFBZ0IsdUJBQXVCLE9BQU87QUFDcEQsUUFBTSxlQUFlLEtBQUssSUFBSSxHQUFHLGtCQUFrQixJQUFJLFVBQVUsZ0JBQWdCLElBQUksYUFBYTtBQUdsRyxRQUFNLFdBQVcsTUFBTSxvQkFBb0JBLE1BQUssaUJBQWlCLFVBQVU7QUFDM0UsUUFBTSxZQUFZLFdBQVdBLE1BQUssaUJBQWlCO0FBQ25ELFFBQU0sV0FBVyxZQUFZQSxNQUFLLGNBQWMsVUFBVTtBQUMxRCxRQUFNQyxPQUFNLFdBQVdELE1BQUs7QUFFNUIsUUFBTSxPQUFPO0FBQ2IsUUFBTSxTQUFTLE9BQU8sb0JBQW9CLFdBQVcsR0FBRztBQUN4RCxRQUFNLFFBQVEsYUFBYSxlQUFlLEdBQUcsbUJBQW1CO0FBQ2hFLFNBQU87QUFBQSxJQUNMLElBQUk7QUFBQSxJQUNKLGdCQUFnQkM7QUFBQSxJQUNoQixVQUFVO0FBQUEsTUFDUixPQUFPQSxNQUFLLE9BQU87QUFBQSxNQUNuQixHQUFHLGFBQWEsV0FBVyxFQUFFLGlCQUFpQixNQUFNLGdCQUFnQixVQUFVLEtBQUssUUFBUSxPQUFPLENBQUM7QUFBQSxNQUNuRztBQUFBLFFBQ0UsTUFBTTtBQUFBLFFBQ04saUJBQWlCO0FBQUEsUUFDakIsZ0JBQWdCO0FBQUEsUUFDaEIsa0JBQWtCO0FBQUEsUUFDbEIsbUJBQW1CO0FBQUEsUUFDbkIsbUJBQW1CO0FBQUEsUUFDbkIsTUFBTTtBQUFBLFFBQ04sR0FBSSxRQUFRLFNBQVMsUUFBUSxFQUFFLFNBQVMsRUFBRSxLQUFLLFdBQVcsYUFBYSxhQUFhLEVBQUU7QUFBQSxNQUN4RjtBQUFBLE1BQ0EsR0FBRyxhQUFhLFNBQVMsT0FBTyxlQUFlLGFBQWEsZUFBZSxpQkFBaUIsQ0FBQztBQUFBLE1BQzdGO0FBQUEsUUFDRSxNQUFNO0FBQUEsUUFDTixLQUFLLE1BQU07QUFBQSxRQUNYLGFBQWEsTUFBTTtBQUFBLFFBQ25CLFVBQVUsV0FBVyxRQUFRLE1BQU0sV0FBVztBQUFBLFFBQzlDLFNBQVMsV0FBVyxPQUFPLE1BQU0sV0FBVztBQUFBLE1BQzlDO0FBQUEsTUFDQSxHQUFHLGFBQWEsV0FBVyxFQUFFLGlCQUFpQixNQUFNLGdCQUFnQixVQUFVLEtBQUssVUFBVSxDQUFDO0FBQUEsSUFDaEc7QUFBQSxFQUNGO0FBQ0Y7QUFHQSxTQUFTLE9BQU8sZ0JBQXdCLEVBQUUsS0FBSyxHQUE2QjtBQUMxRSxRQUFNLEVBQUUsa0JBQWtCLGtCQUFrQixrQkFBa0IsSUFBSTtBQUNsRSxNQUFJLFNBQVMsTUFBTTtBQUNqQixXQUFPO0FBQUEsTUFDTCxNQUFNO0FBQUEsTUFDTixNQUFNLEVBQUUsaUJBQWlCLG1CQUFtQixlQUFlO0FBQUEsTUFDM0QsSUFBSSxFQUFFLGlCQUFpQixvQkFBb0IsbUJBQW1CLGVBQWU7QUFBQSxNQUM3RSxhQUFhO0FBQUEsTUFDYixLQUFLO0FBQUEsSUFDUDtBQUFBLEVBQ0Y7QUFDQSxTQUFPO0FBQUEsSUFDTCxNQUFNO0FBQUEsSUFDTixpQkFBaUIsQ0FBQztBQUFBLElBQ2xCO0FBQUEsSUFDQSxrQkFBa0IsbUJBQW1CLElBQUk7QUFBQSxJQUN6QyxtQkFBbUIsb0JBQW9CLGlCQUFpQjtBQUFBLElBQ3hELE1BQU07QUFBQSxFQUNSO0FBQ0Y7OztBQ2pGQSxJQUFNLHVCQUF1QjtBQVN0QixTQUFTLFdBQVcsT0FBd0IsT0FBcUM7QUFDdEYsUUFBTSxZQUFZLGVBQWUsT0FBTyxLQUFLO0FBQzdDLFFBQU0sS0FBSyxPQUFPLE1BQU0sT0FBTyxNQUFNLFdBQVc7QUFDaEQsTUFBSSxPQUFPLFFBQVEsR0FBRyxtQkFBbUIscUJBQXNCLFFBQU8sRUFBRSxJQUFJLE9BQU8sVUFBVSxDQUFDLE9BQU8sR0FBRyxVQUFVO0FBQ2xILFFBQU0sVUFBVSxZQUFZLE1BQU0sV0FBVztBQUM3QyxRQUFNLFFBQVEsV0FBVyxPQUFPLElBQUksU0FBUyxLQUFLO0FBQ2xELE1BQUksQ0FBQyxNQUFNLEdBQUksUUFBTyxFQUFFLElBQUksT0FBTyxVQUFVLE1BQU0sVUFBVSxVQUFVO0FBQ3ZFLFFBQU0sU0FBUyxXQUFXLE9BQU8sTUFBTSxnQkFBZ0IsU0FBUyxLQUFLO0FBQ3JFLE1BQUksQ0FBQyxPQUFPLEdBQUksUUFBTyxFQUFFLElBQUksT0FBTyxVQUFVLE9BQU8sVUFBVSxVQUFVO0FBQ3pFLE1BQUksVUFBVSxTQUFTLEVBQUcsUUFBTyxFQUFFLElBQUksT0FBTyxVQUFVLENBQUMsR0FBRyxVQUFVO0FBQ3RFLFNBQU87QUFBQSxJQUNMLElBQUk7QUFBQSxJQUNKLE1BQU07QUFBQSxNQUNKLFVBQVUsTUFBTTtBQUFBLE1BQ2hCLHNCQUFzQixNQUFNO0FBQUEsTUFDNUIsdUJBQXVCLE1BQU07QUFBQSxNQUM3QixrQkFBa0IsTUFBTTtBQUFBLE1BQ3hCLFVBQVUsQ0FBQyxHQUFHLE1BQU0sVUFBVSxHQUFHLE9BQU8sUUFBUTtBQUFBLElBQ2xEO0FBQUEsRUFDRjtBQUNGO0FBRUEsU0FBUyxlQUFlLE9BQXdCLE9BQTZDO0FBQzNGLFFBQU0sUUFBUSxPQUFPLEtBQUssY0FBYztBQUN4QyxTQUFPLE1BQ0osSUFBSSxDQUFDLFVBQVUsRUFBRSxNQUFNLFlBQVksTUFBTSxvQkFBb0IsTUFBTSxJQUFJLEtBQUssRUFBRSxFQUFFLEVBQUUsRUFDbEYsT0FBTyxDQUFDLEVBQUUsV0FBVyxNQUFNLFdBQVcsU0FBUyxDQUFDO0FBQ3JEOzs7QUN2REEsU0FBUyxjQUF3Qzs7O0FDQWpELFNBQVMsWUFBWSxvQkFBb0I7QUFDekMsU0FBUyxTQUFTLFlBQVk7QUFDOUIsU0FBUyxxQkFBcUI7QUFHOUIsSUFBTSxZQUFrQztBQUFBLEVBQ3RDLFNBQVM7QUFBQSxFQUNULFVBQVU7QUFBQSxFQUNWLFNBQVM7QUFDWDtBQVNPLFNBQVMsU0FBUyxNQUF3QjtBQUMvQyxTQUFPLGFBQWEsS0FBSyxjQUFjLEdBQUcsMEJBQTBCLFVBQVUsSUFBSSxDQUFDLENBQUM7QUFDdEY7QUFFQSxTQUFTLGdCQUF3QjtBQUMvQixRQUFNLFFBQVEsUUFBUSxjQUFjLFlBQVksR0FBRyxDQUFDO0FBQ3BELFdBQVMsU0FBUyxTQUFTLFNBQVMsUUFBUSxNQUFNLEdBQUc7QUFDbkQsVUFBTSxXQUFXLEtBQUssUUFBUSxjQUFjO0FBQzVDLFFBQUksV0FBVyxRQUFRLEtBQUssT0FBTyxhQUFhLFVBQVUsTUFBTSxDQUFDLEVBQUcsUUFBTztBQUMzRSxRQUFJLFFBQVEsTUFBTSxNQUFNLE9BQVEsT0FBTSxJQUFJLE1BQU0sOENBQThDLEtBQUssNkJBQTZCO0FBQUEsRUFDbEk7QUFDRjtBQUVBLFNBQVMsT0FBTyxVQUEyQjtBQUN6QyxRQUFNLFNBQWtCLEtBQUssTUFBTSxRQUFRO0FBQzNDLFNBQU8sT0FBTyxXQUFXLFlBQVksV0FBVyxRQUFRLFVBQVUsVUFBVSxPQUFPLFNBQVM7QUFDOUY7OztBRDlCTyxJQUFNLFlBQTZCLENBQUMsV0FBVyxZQUFZLFNBQVM7QUFFM0UsSUFBTSxRQUFRLG9CQUFJLElBQWdCO0FBSzNCLFNBQVMsT0FBTyxNQUFrQjtBQUN2QyxNQUFJLE9BQU8sTUFBTSxJQUFJLElBQUk7QUFDekIsTUFBSSxTQUFTLFFBQVc7QUFDdEIsV0FBTyxpQkFBaUIsT0FBTyxTQUFTLElBQUksQ0FBQyxDQUFDO0FBQzlDLHNCQUFrQixJQUFJO0FBQ3RCLFVBQU0sSUFBSSxNQUFNLElBQUk7QUFBQSxFQUN0QjtBQUNBLFNBQU87QUFDVDtBQUdBLElBQU0sYUFBYTtBQU9uQixTQUFTLGtCQUFrQixNQUFrQjtBQUMzQyxhQUFXLGFBQWEsV0FBWSxNQUFLLGtCQUFrQixVQUFVLFdBQVcsQ0FBQyxDQUFDO0FBQ2xGLGFBQVcsYUFBYSxLQUFLLGFBQWMsTUFBSyxrQkFBa0IsU0FBUztBQUM3RTtBQUdBLElBQU0sc0JBQXNCO0FBRzVCLFNBQVMsaUJBQWlCLE1BQWtCO0FBQzFDLFFBQU0sT0FBTyxvQkFBSSxJQUFzQjtBQUN2QyxRQUFNLFNBQVMsQ0FBQ0MsVUFBMkI7QUFDekMsUUFBSSxNQUFNLEtBQUssSUFBSUEsS0FBSTtBQUN2QixRQUFJLFFBQVEsUUFBVztBQUNyQixZQUFNLEtBQUssT0FBT0EsS0FBSTtBQUN0QixVQUFJLEtBQUssUUFBUSxvQkFBcUIsTUFBSyxNQUFNO0FBQ2pELFdBQUssSUFBSUEsT0FBTSxHQUFHO0FBQUEsSUFDcEI7QUFDQSxVQUFNLFlBQVksSUFBSSxVQUFVLElBQUksQ0FBQyxjQUFjLEVBQUUsR0FBRyxTQUFTLEVBQUU7QUFDbkUsV0FBTyxPQUFPLE9BQU8sS0FBSyxFQUFFLFdBQVcsRUFBRSxPQUFPLFVBQVUsRUFBRSxDQUFDO0FBQUEsRUFDL0Q7QUFDQSxTQUFPLE9BQU8sT0FBTyxNQUFNLEVBQUUsUUFBUSxFQUFFLE9BQU8sT0FBTyxFQUFFLENBQUM7QUFDMUQ7OztBRS9DQSxJQUFNLGNBQWM7QUFFcEIsSUFBTSxjQUFjO0FBRXBCLElBQU0sVUFBVSxvQkFBSSxJQUFxQjtBQVlsQyxTQUFTLG9CQUFvQixNQUF3QjtBQUMxRCxTQUFPLENBQUMsR0FBRyxJQUFJLElBQUksY0FBYyxJQUFJLENBQUMsQ0FBQyxFQUFFLE9BQU8sQ0FBQyxjQUFjLENBQUMsVUFBVSxTQUFTLENBQUM7QUFDdEY7QUFPQSxTQUFTLFVBQVUsV0FBNEI7QUFDN0MsTUFBSSxTQUFTLFFBQVEsSUFBSSxTQUFTO0FBQ2xDLE1BQUksV0FBVyxRQUFXO0FBQ3hCLFVBQU0sWUFBWSxVQUFVLFlBQVksQ0FBQyxLQUFLO0FBQzlDLGFBQ0UsWUFBWSxLQUFLLFNBQVMsS0FDMUIsQ0FBQyxZQUFZLEtBQUssU0FBUyxLQUMzQixVQUFVLE1BQU0sQ0FBQyxTQUFTLE9BQU8sSUFBSSxFQUFFLHFCQUFxQixTQUFTLENBQUM7QUFDeEUsWUFBUSxJQUFJLFdBQVcsTUFBTTtBQUFBLEVBQy9CO0FBQ0EsU0FBTztBQUNUOzs7QUNuQ08sSUFBTSxZQUF1QjtBQUFBLEVBQ2xDLFlBQVksTUFBTSxNQUFNLFlBQVk7QUFDbEMsVUFBTSxPQUFPLE9BQU8sSUFBSTtBQUV4QixVQUFNLFFBQVEsS0FBSyxNQUFNLFFBQVEsRUFBRSxPQUFPLENBQUMsS0FBS0MsVUFBUyxNQUFNLEtBQUssT0FBT0EsS0FBSSxFQUFFLGNBQWMsQ0FBQztBQUNoRyxXQUFRLFFBQVEsS0FBSyxhQUFjO0FBQUEsRUFDckM7QUFBQSxFQUNBLFVBQVUsTUFBTTtBQUNkLFVBQU0sT0FBTyxPQUFPLElBQUk7QUFDeEIsV0FBTyxLQUFLLFlBQVksS0FBSztBQUFBLEVBQy9CO0FBQUEsRUFDQTtBQUNGOzs7QUNqQkEsU0FBUyxnQkFBZ0I7QUFDekIsT0FBTyxpQkFBaUI7OztBQ0FqQixTQUFTLFlBQVksT0FBcUI7QUFDL0MsUUFBTSxJQUFJLE1BQU0scUJBQXFCLEtBQUssVUFBVSxLQUFLLENBQUMsRUFBRTtBQUM5RDs7O0FDSEEsU0FBUyxVQUFBQyxlQUFjO0FBVXZCLElBQU0sWUFBWTtBQU1YLFNBQVMsYUFBYSxLQUF3QjtBQUNuRCxRQUFNLFVBQVUsa0JBQWtCLEdBQUc7QUFDckMsTUFBSSxZQUFZLEtBQU0sT0FBTSxJQUFJLFdBQVcsWUFBWSxJQUFJLE1BQU0seUNBQXlDO0FBQzFHLFFBQU0sUUFBUSxJQUFJLFlBQVksRUFBRSxPQUFPLEdBQUc7QUFDMUMsUUFBTSxFQUFFLFFBQVEsSUFBSUMsUUFBTyxDQUFDLEVBQUUsTUFBTSxPQUFPLE1BQU0sT0FBTyxDQUFDLEdBQUc7QUFBQSxJQUMxRDtBQUFBLElBQ0Esc0JBQXNCO0FBQUEsSUFDdEIsYUFBYTtBQUFBLEVBQ2YsQ0FBQztBQUNELFFBQU0sT0FBa0IsQ0FBQztBQUN6QixXQUFTLE1BQU0sR0FBRyxNQUFNLFFBQVEsTUFBTSxPQUFPO0FBQzNDLFFBQUksUUFBdUI7QUFDM0IsYUFBUyxTQUFTLEdBQUcsVUFBVSxRQUFRLE1BQU0sVUFBVTtBQUNyRCxZQUFNLE9BQU8sU0FBUyxRQUFRLFFBQVEsUUFBUSxJQUFJLEtBQUssTUFBTSxNQUFNO0FBQ25FLFVBQUksUUFBUSxVQUFVLEtBQU0sU0FBUTtBQUNwQyxVQUFJLENBQUMsUUFBUSxVQUFVLE1BQU07QUFDM0IsYUFBSyxLQUFLLEVBQUUsS0FBSyxRQUFRLE9BQU8sU0FBUyxTQUFTLE1BQU0sQ0FBQztBQUN6RCxnQkFBUTtBQUFBLE1BQ1Y7QUFBQSxJQUNGO0FBQUEsRUFDRjtBQUNBLFNBQU87QUFDVDs7O0FDN0JPLFNBQVMsT0FBTyxVQUE4QixJQUFZLGtCQUFnQztBQUMvRixRQUFNLFNBQVMsQ0FBQyxTQUEwQixPQUFPLEtBQU0sR0FBRztBQUMxRCxRQUFNLGFBQWEsYUFBYSxHQUFHLFdBQVc7QUFDOUMsYUFBVyxFQUFFLEtBQUssUUFBUSxRQUFRLEtBQUssYUFBYSxHQUFHLEdBQUcsR0FBRztBQUMzRCxhQUFTO0FBQUEsTUFDUCxtQkFBbUIsT0FBTyxHQUFHLFdBQVcsU0FBUyxVQUFVO0FBQUEsTUFDM0QsbUJBQW1CLE9BQU8sR0FBRyxVQUFVLE1BQU0sVUFBVTtBQUFBLE1BQ3ZELE9BQU8sVUFBVSxVQUFVO0FBQUEsTUFDM0IsT0FBTyxVQUFVO0FBQUEsSUFDbkI7QUFBQSxFQUNGO0FBQ0EsV0FBUyxVQUFVLENBQUMsR0FBRyxTQUFTLENBQUMsRUFBRSxLQUFLO0FBQzFDOzs7QUNOTyxTQUFTLFNBQVMsVUFBOEIsTUFBNkI7QUFDbEYsUUFBTSxRQUFRLHNCQUFzQixLQUFLLGdCQUFnQjtBQUN6RCxRQUFNLFlBQVksc0JBQXNCLEtBQUssb0JBQW9CO0FBQ2pFLFFBQU0sYUFBYSxzQkFBc0IsS0FBSyxxQkFBcUI7QUFDbkUsUUFBTSxPQUFPLENBQUMsWUFBWSxJQUFJLE9BQU8sYUFBYSxJQUFJLEtBQUs7QUFDM0QsUUFBTSxVQUFVLENBQUMsT0FBTyxPQUFPLFFBQVEsV0FBVyxRQUFRLFVBQVU7QUFDcEUsV0FBUyxRQUFRLEVBQUUsTUFBTSxRQUFRLEVBQUUsQ0FBQztBQUNwQyxTQUFPLE9BQU8sU0FBUyxLQUFLLFdBQVcsTUFBTSxFQUFFLFVBQVUsQ0FBQyxHQUFHLEdBQUcsR0FBRyxJQUFJLEdBQUcsU0FBUyxTQUFTLFNBQVMsUUFBUSxDQUFDO0FBQzlHLFdBQVMsWUFBWSxRQUFRLEVBQUUsTUFBTSxLQUFLLFNBQVMsQ0FBQztBQUNwRCxhQUFXLFdBQVcsS0FBSyxTQUFVLGFBQVksVUFBVSxTQUFTLEtBQUs7QUFDekUsV0FBUyxpQkFBaUI7QUFDNUI7QUFFQSxTQUFTLFlBQVksVUFBOEIsU0FBc0Isa0JBQWdDO0FBQ3ZHLFFBQU0sS0FBSyxDQUFDLGdCQUFnQyxtQkFBbUIsc0JBQXNCLFdBQVc7QUFDaEcsVUFBUSxRQUFRLE1BQU07QUFBQSxJQUNwQixLQUFLO0FBQ0gsYUFBTyxRQUFRLFVBQVUsU0FBUyxFQUFFO0FBQUEsSUFDdEMsS0FBSztBQUNILGFBQU8sU0FBUyxVQUFVLFNBQVMsRUFBRTtBQUFBLElBQ3ZDLEtBQUs7QUFDSCxhQUFPLFNBQVMsVUFBVSxTQUFTLEVBQUU7QUFBQSxJQUN2QyxLQUFLO0FBQ0gsYUFBTyxPQUFPLFVBQVUsU0FBUyxnQkFBZ0I7QUFBQSxJQUNuRDtBQUNFLGFBQU8sWUFBWSxPQUFPO0FBQUEsRUFDOUI7QUFDRjtBQUlBLFNBQVMsUUFBUSxVQUE4QixLQUFnQixJQUFvQjtBQUNqRixRQUFNLE9BQU8sTUFBWTtBQUN2QixVQUFNLENBQUMsTUFBTUMsSUFBRyxJQUFJLENBQUMsR0FBRyxJQUFJLGVBQWUsR0FBRyxHQUFHLElBQUksY0FBYyxDQUFDO0FBQ3BFLFVBQU0sQ0FBQyxPQUFPLE1BQU0sSUFBSSxDQUFDLHNCQUFzQixJQUFJLGdCQUFnQixHQUFHLHNCQUFzQixJQUFJLGlCQUFpQixDQUFDO0FBQ2xILFFBQUksSUFBSSxzQkFBc0IsT0FBVyxVQUFTLEtBQUssTUFBTUEsTUFBSyxPQUFPLE1BQU07QUFBQSxRQUMxRSxVQUFTLFlBQVksTUFBTUEsTUFBSyxPQUFPLFFBQVEsc0JBQXNCLElBQUksaUJBQWlCLENBQUM7QUFBQSxFQUNsRztBQUNBLE1BQUksSUFBSSxTQUFTLFFBQVc7QUFDMUIsU0FBSztBQUNMLGFBQVMsVUFBVSxRQUFRLElBQUksSUFBSSxDQUFDLEVBQUUsS0FBSztBQUFBLEVBQzdDO0FBQ0EsTUFBSSxJQUFJLFlBQVksUUFBVztBQUM3QixTQUFLO0FBQ0wsYUFBUyxVQUFVLElBQUksUUFBUSxXQUFXLEVBQUUsWUFBWSxRQUFRLElBQUksUUFBUSxHQUFHLENBQUMsRUFBRSxPQUFPO0FBQUEsRUFDM0Y7QUFDRjtBQUVBLFNBQVMsU0FBUyxVQUE4QixNQUFvQixJQUFvQjtBQUN0RixXQUNHLE9BQU8sR0FBRyxLQUFLLEtBQUssZUFBZSxHQUFHLEdBQUcsS0FBSyxLQUFLLGNBQWMsQ0FBQyxFQUNsRSxPQUFPLEdBQUcsS0FBSyxHQUFHLGVBQWUsR0FBRyxHQUFHLEtBQUssR0FBRyxjQUFjLENBQUMsRUFDOUQsVUFBVSxLQUFLLFdBQVcsRUFDMUIsWUFBWSxRQUFRLEtBQUssR0FBRyxDQUFDLEVBQzdCLE9BQU87QUFDWjtBQUVBLFNBQVMsU0FBUyxVQUE4QixNQUFnQixJQUFvQjtBQUNsRixRQUFNLE9BQU8sY0FBYyxLQUFLLElBQUk7QUFDcEMsUUFBTSxZQUFZLG9CQUFvQixJQUFJO0FBQzFDLE1BQUksVUFBVSxTQUFTLEdBQUc7QUFFeEIsVUFBTSxJQUFJLE1BQU0sd0JBQXdCLFVBQVUsTUFBTSxpQ0FBaUM7QUFBQSxFQUMzRjtBQUNBLFdBQ0csS0FBSyxLQUFLLElBQUksRUFDZCxTQUFTLEtBQUssVUFBVSxFQUN4QixVQUFVLFFBQVEsS0FBSyxHQUFHLENBQUMsRUFDM0IsS0FBSyxNQUFNLEdBQUcsS0FBSyxlQUFlLEdBQUcsR0FBRyxLQUFLLG1CQUFtQixHQUFHO0FBQUEsSUFDbEUsV0FBVztBQUFBLElBQ1gsVUFBVTtBQUFBLElBQ1Ysa0JBQWtCLEtBQUssa0JBQWtCO0FBQUEsRUFDM0MsQ0FBQztBQUNMO0FBRUEsU0FBUyxRQUFRLEtBQTRDO0FBQzNELFNBQU8sQ0FBQyxHQUFHLEdBQUc7QUFDaEI7OztBSnJFTyxTQUFTLFVBQVVDLFFBQW1FLE9BQTJCO0FBQ3RILFNBQU8sU0FBUyxLQUFLLFNBQVNBLFFBQU8sS0FBSyxHQUFHLEVBQUUsWUFBWSxNQUFNLENBQUM7QUFDcEU7QUFFQSxnQkFBZ0IsU0FDZEEsUUFDQSxFQUFFLE9BQU8sVUFBVSxXQUFXLFdBQVcsS0FBSyxHQUN0QjtBQUV4QixRQUFNLFdBQVcsSUFBSSxZQUFZO0FBQUEsSUFDL0IsZUFBZTtBQUFBLElBQ2Y7QUFBQSxJQUNBLE1BQU07QUFBQTtBQUFBLElBQ04sTUFBTTtBQUFBLElBQ04sY0FBYztBQUFBLElBQ2QsaUJBQWlCO0FBQUE7QUFBQSxJQUNqQixNQUFNLEVBQUUsT0FBTyxPQUFPLFNBQVMsZUFBZSxVQUFVLGVBQWUsY0FBYyxVQUFVO0FBQUEsRUFDakcsQ0FBQztBQUNELGFBQVcsUUFBUSxVQUFXLFVBQVMsYUFBYSxNQUFNLE9BQU8sSUFBSSxDQUFDO0FBRXRFLE1BQUksWUFBWTtBQUNoQixtQkFBaUIsUUFBUUEsUUFBTztBQUM5QixhQUFTLFVBQVUsSUFBSTtBQUN2QjtBQUNBLFdBQU8sUUFBUSxRQUFRO0FBQUEsRUFDekI7QUFDQSxNQUFJLGNBQWMsRUFBRyxPQUFNLElBQUksTUFBTSwrQkFBK0I7QUFDcEUsV0FBUyxJQUFJO0FBQ2IsU0FBTyxRQUFRLFFBQVE7QUFDekI7QUFHQSxVQUFVLFFBQVEsVUFBaUQ7QUFDakUsV0FBUyxRQUF1QixTQUFTLEtBQUssR0FBRyxVQUFVLE1BQU0sUUFBUSxTQUFTLEtBQUssRUFBRyxPQUFNO0FBQ2xHOzs7QUt0REEsSUFBTSxPQUFPLEVBQUUsVUFBVSxzQkFBc0IsVUFBVSwrQkFBNEIsTUFBTSxxTEFBeUssV0FBVywwREFBc0QsY0FBYyx1RUFBaUUsVUFBVSxpREFBOEMsV0FBVywrR0FBNEcsVUFBVSxNQUFNLGFBQWEsSUFBYTtBQUM3bUIsSUFBTSxJQUFFO0FBQ1IsSUFBSSxPQUFLO0FBQUcsSUFBTSxNQUFJLENBQUMsT0FBWSxPQUFNLE9BQUssYUFBVyxRQUFPLGNBQVk7QUFDNUUsSUFBTSxPQUFLLENBQUMsTUFBVyxNQUFNLEtBQUssRUFBQyxRQUFPLEVBQUMsR0FBRSxNQUFJLEVBQUUsSUFBSSxFQUFFLENBQUMsQ0FBQyxFQUFFLEtBQUssRUFBRTtBQUNwRSxnQkFBZ0IsTUFBTSxHQUFTO0FBQUUsV0FBUSxJQUFFLEdBQUUsSUFBRSxHQUFFLEtBQUk7QUFBRSxVQUFNLElBQUUsV0FBVyxFQUFDLEdBQUcsTUFBTSxVQUFTLGNBQWMsS0FBSyxDQUFDLEVBQUUsWUFBWSxDQUFDLEtBQUssS0FBSyxDQUFDLEVBQUUsWUFBWSxDQUFDLEtBQUssTUFBSyxHQUFHLEtBQUssQ0FBQyxDQUFDLElBQUksS0FBSyxDQUFDLENBQUMsSUFBSSxLQUFLLENBQUMsQ0FBQyxJQUFJLE9BQU0seUNBQXlDLEtBQUssRUFBRSxDQUFDLEdBQUUsR0FBRSxTQUFTO0FBQUcsUUFBRyxDQUFDLEVBQUUsR0FBSSxPQUFNLElBQUksTUFBTSxLQUFLLFVBQVUsQ0FBQyxDQUFDO0FBQUcsVUFBTSxFQUFFO0FBQU0sUUFBRyxJQUFFLFFBQU8sTUFBSztBQUFDLGlCQUFXLEtBQUs7QUFBRyxjQUFRLElBQUksVUFBUyxJQUFFLEdBQUUsU0FBUSxRQUFRLFlBQVksRUFBRSxXQUFTLEtBQUssUUFBUSxDQUFDLEdBQUUsT0FBTyxRQUFRLFlBQVksRUFBRSxNQUFJLE1BQUksQ0FBRTtBQUFBLElBQUU7QUFBQSxFQUFFO0FBQUU7QUFDN2UsV0FBVyxNQUFNLFFBQVEsSUFBSSxLQUFHLHdCQUF3QixNQUFNLEdBQUcsRUFBRSxJQUFJLE1BQU0sR0FBRztBQUFFLFFBQU0sSUFBRSxZQUFZLElBQUk7QUFBRyxNQUFJLElBQUU7QUFBRyxtQkFBaUIsS0FBSyxVQUFVLE1BQU0sQ0FBQyxHQUFFLEVBQUMsT0FBTSxLQUFJLFVBQVMsTUFBSyxXQUFVLG9CQUFJLEtBQUssQ0FBQyxFQUFDLENBQUMsRUFBRyxNQUFHLEVBQUU7QUFBUSxRQUFNLEtBQUcsWUFBWSxJQUFJLElBQUU7QUFBRyxVQUFRLElBQUksR0FBRSxTQUFRLEdBQUcsUUFBUSxDQUFDLElBQUUsT0FBTSxJQUFFLEtBQUcsTUFBSyxLQUFHLFNBQVEsSUFBRSxJQUFFLEtBQUcsU0FBUztBQUFHOyIsCiAgIm5hbWVzIjogWyJ3b3JkIiwgInRvcCIsICJnYXBzIiwgInRvcCIsICJ3b3JkIiwgIndvcmQiLCAiY3JlYXRlIiwgImNyZWF0ZSIsICJ0b3AiLCAicGFnZXMiXQp9Cg==
