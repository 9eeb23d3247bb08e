import type { PagePalette } from "../domain/page-palette";

/** The whole style of a page for customers: nothing is fetched. Phones first; a wide window only centres the same column. */
export const pageStyle = ({ ground, onGround, accent, onAccent, accentText, isSerif }: PagePalette): string => `
:root{--ground:${ground};--on-ground:${onGround};--accent:${accent};--on-accent:${onAccent};--accent-text:${accentText};--head:${isSerif ? serif : sans}}${rules}`;

const sans = `system-ui,-apple-system,"Segoe UI",Roboto,sans-serif`;
const serif = `"Iowan Old Style","Palatino Linotype",Palatino,Charter,Georgia,serif`;

const rules = `
*{box-sizing:border-box}
html{color-scheme:light;-webkit-text-size-adjust:100%}
body{margin:0;min-height:100vh;min-height:100svh;padding:1.25rem 1rem 2.5rem;background:var(--ground);color:#1f1c18;font:1.0625rem/1.5 ${sans}}
main{max-width:27rem;margin:0 auto}
[hidden]{display:none!important}
h1,h2,p,ul,dl,dd{margin:0;padding:0}
.shop{margin:.25rem 0 1.125rem;text-align:center;font:600 1.0625rem/1.3 var(--head);letter-spacing:.01em;color:var(--on-ground);text-wrap:balance;overflow-wrap:anywhere}
.ticket,.more{background:#fff;border-radius:1.125rem;box-shadow:0 1px 2px rgb(31 28 24/.08),0 8px 24px rgb(31 28 24/.08)}
.ticket{position:relative;overflow:hidden}
.ticket::before{content:"";display:block;height:.5rem;background:var(--accent)}
.part{padding:1.5rem 1.375rem}
.part+.part{border-top:2px dashed #d9d5cc;position:relative}
.part+.part::before,.part+.part::after{content:"";position:absolute;top:-.75rem;width:1.5rem;height:1.5rem;border-radius:50%;background:var(--ground)}
.part+.part::before{left:-.875rem}.part+.part::after{right:-.875rem}
.over{font-size:.9375rem;color:#5c564c;margin-bottom:.375rem}
h1{font:600 1.75rem/1.2 var(--head);color:var(--accent-text);text-wrap:balance;overflow-wrap:anywhere;hyphens:auto}
.quiet h1{font-size:1.5rem;color:#1f1c18}
.quiet h1+p{margin-top:.75rem;color:#3d3831}
.until{margin-top:1rem;display:flex;flex-wrap:wrap;align-items:baseline;gap:.375rem .625rem;font-weight:600}
.until small{flex-basis:100%;font-size:.9375rem;font-weight:400;color:#5c564c}
.left{padding:.125rem .625rem;border-radius:1rem;background:var(--accent);color:var(--on-accent);font-size:.9375rem;line-height:1.5}
.note{margin-top:1rem;color:#3d3831}
.label{font-size:.875rem;color:#5c564c;text-align:center}
.code{margin:.25rem 0 0;text-align:center;font:600 1.5rem/1.3 ui-monospace,"SF Mono",Menlo,Consolas,monospace;letter-spacing:.05em;white-space:nowrap;user-select:all;-webkit-user-select:all}
.copy{display:block;margin:.125rem auto 0}
.button,.plain{font:inherit;cursor:pointer;text-align:center;text-decoration:none;border-radius:.75rem;min-height:3rem}
.button{display:block;width:100%;margin-top:1.25rem;padding:.8125rem 1rem;border:2px solid var(--accent);background:var(--accent);color:var(--on-accent);font-weight:600;font-size:1.125rem;line-height:1.3}
.button:hover{filter:brightness(1.08)}
.second{background:#fff;color:#1f1c18;border-color:#8c857a;font-weight:500;font-size:1.0625rem}
form>.button:first-child{margin-top:0}
form+.button{margin-top:.75rem}
.hint{margin-top:.625rem;font-size:.9375rem;color:#5c564c;text-align:center;text-wrap:pretty}
.more{margin-top:1rem;padding:1.25rem 1.375rem}
h2{font:600 1.125rem/1.3 var(--head)}
.more p{margin-top:.375rem;color:#3d3831}.more .ways+p{margin-top:.875rem;font-size:.9375rem}
.slot .given{margin-top:1rem}.more .label{margin-top:0;color:#5c564c}.more .code{margin-top:.25rem;color:#1f1c18}.address{text-align:center;overflow-wrap:anywhere;user-select:all;-webkit-user-select:all}.more .address{margin-top:.25rem;color:#1f1c18}
.ways{display:grid;gap:.625rem;margin-top:.875rem;list-style:none}
.plain{display:flex;align-items:center;justify-content:center;width:100%;padding:.625rem 1rem;border:1.5px solid #b8b1a5;background:#fff;color:#1f1c18;font-weight:500}
.plain:hover,.second:hover{border-color:#1f1c18;filter:none}
.copy.plain{display:block;width:auto;min-height:2.75rem;padding:.25rem 1rem;border:0;text-decoration:underline;text-underline-offset:.2em;color:#3d3831}
.terms{list-style:none;display:grid;gap:.375rem;margin-top:.625rem;color:#3d3831}
.terms li{padding-left:1.375rem;position:relative;overflow-wrap:anywhere}
.terms li::before{content:"";position:absolute;left:.25rem;top:.6em;width:.4375rem;height:.4375rem;border-radius:50%;background:var(--accent)}
.asked{margin-top:.875rem}.more .asked p{margin-top:0;font-weight:600;color:#1f1c18;overflow-wrap:anywhere}
.star-row{display:flex;gap:.125rem;position:relative}
.star-row label,.star-row a{display:flex;width:3.25rem;height:3.25rem;align-items:center;justify-content:center;cursor:pointer;border-radius:.75rem;color:#1f1c18}
.star-shape{width:2.25rem;height:2.25rem;fill:#fff;stroke:#6b655b;stroke-width:1.5;stroke-linejoin:round}
@media (hover:hover){.star-row label:hover .star-shape,.star-row a:hover .star-shape,.star-row label:has(~label:hover) .star-shape,.star-row a:has(~a:hover) .star-shape{stroke:#b25e09;stroke-width:2.5}}
a:focus-visible,button:focus-visible{outline:3px solid #1f1c18;outline-offset:3px;box-shadow:0 0 0 3px #fff}
@media (min-width:40rem){body{padding-top:3.5rem}h1{font-size:2rem}}
@media print{body{background:#fff;padding:0}.button,.more.ways-part,.copy{display:none}.ticket,.more{box-shadow:none;border:1px solid #999}}
`;
