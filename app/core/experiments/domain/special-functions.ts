// The functions under the distributions, after Press, Teukolsky, Vetterling, Flannery: Numerical Recipes, 3rd ed., chapter 6.

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012,
  9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x > 0 (Lanczos, g = 7; 15 digits). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const sum = lanczos.reduce((total, coefficient, index) => total + (index === 0 ? coefficient : coefficient / (x - 1 + index)), 0);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

const tiny = 1e-300;
const precise = 1e-15;
const mostSteps = 10_000;

/** Q(a, x): the upper part of the incomplete gamma function, 1 at x = 0. */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < mostSteps && Math.abs(term) > Math.abs(sum) * precise; n++) sum += term *= x / (a + n);
    return Math.max(0, 1 - scale * sum);
  }
  return scale * continuedFraction(x + 1 - a, (n) => [-n * (n - a), x + 2 * n + 1 - a]);
}

/** I(a, b; x): the incomplete beta function, 0 at x = 0 and 1 at x = 1. */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x);
  const scale = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  return scale * continuedFraction(1, (n) => {
    const m = Math.floor(n / 2);
    return [n % 2 === 0 ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)) : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)), 1];
  });
}

/** 1 / (first + p₁ / (q₁ + p₂ / (q₂ + …))), by the method of Lentz; `part` says pₙ and qₙ. */
function continuedFraction(first: number, part: (n: number) => [p: number, q: number]): number {
  let c = 1 / tiny;
  let d = 1 / first;
  let value = d;
  for (let n = 1; n < mostSteps; n++) {
    const [p, q] = part(n);
    d = 1 / awayFromZero(q + p * d);
    c = awayFromZero(q + p / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < precise) break;
  }
  return value;
}

const awayFromZero = (value: number): number => (Math.abs(value) < tiny ? tiny : value);

/** The x ≥ 0 at which something that only falls comes down to a value it had not reached at 0. */
export function whereItFallsTo(value: number, falling: (x: number) => number): number {
  let [low, high] = [0, 1];
  while (falling(high) > value && high < 1e12) [low, high] = [high, high * 2];
  for (let n = 0; n < 200 && high - low > high * 1e-15; n++) {
    const middle = (low + high) / 2;
    if (falling(middle) > value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
