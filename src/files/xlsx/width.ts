/** Excel stores 5 pixels of padding with a width; a digit of 宋体 11 is 8 pixels wide. */
const padding = 0.625;

export function storedWidth(characters: number): number {
  return characters + padding;
}

export function charactersOf(stored: number): number {
  return Math.max(0, stored - padding);
}
