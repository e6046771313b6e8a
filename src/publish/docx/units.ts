/** Twentieths of a point, in which Word measures. */
export const twips = (millimetres: number): number => Math.round(millimetres / 25.4 * 1440);
export const twipsOfPoints = (points: number): number => Math.round(points * 20);
/** Word counts the size of letters in half points. */
export const halfPoints = (points: number): number => Math.round(points * 2);
