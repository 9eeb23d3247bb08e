/** What the pages of recommending have besides the style that all small pages share. */
export const sharingStyle = `
.from{margin-bottom:.5rem;font-size:1.0625rem;font-weight:600;color:#3d3831;overflow-wrap:anywhere}
label{display:block;font-weight:600;margin-bottom:.375rem}
input[type=email]{width:100%;min-height:3rem;padding:.625rem .75rem;border:1.5px solid #6b655b;border-radius:.75rem;font:inherit;background:#fff;color:#1f1c18}
input:focus-visible,summary:focus-visible{outline:3px solid #1f1c18;outline-offset:2px}
.problem{margin-top:.5rem;color:#8e1f0b;font-weight:600}
.link{margin-top:.25rem;overflow-wrap:anywhere;text-align:center;user-select:all;-webkit-user-select:all;font-size:1rem}
.label+.link{margin-bottom:0}
.qr{display:block;width:11rem;height:11rem;margin:1rem auto 0;background:#fff}
.rows{list-style:none;display:grid;margin:.625rem 0 0;padding:0}
.rows li{padding:.75rem 0;border-top:1px solid #e4e0d7}
.rows li:first-child{border-top:0}
.rows .line{display:flex;flex-wrap:wrap;gap:.125rem .75rem;justify-content:space-between;align-items:baseline}
.rows .state{color:#3d3831;font-size:.9375rem}
.rows .code{font-size:1.1875rem;text-align:left}
.rows .plain{margin-top:.5rem}
.choices{display:grid;gap:.625rem;margin-top:.875rem}
.choices form{display:block}
.chosen{border-color:#1f1c18;border-width:2px;font-weight:600}
.more p+.rows{margin-top:.875rem}
.quietly{font-size:.9375rem;color:#5c564c}
[lang]{hyphens:manual}
`;
