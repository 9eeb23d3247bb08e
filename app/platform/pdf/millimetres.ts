const pointsPerMillimetre = 72 / 25.4;

export function pointsFromMillimetres(millimetres: number): number {
  return millimetres * pointsPerMillimetre;
}

export function millimetresFromPoints(points: number): number {
  return points / pointsPerMillimetre;
}
