/** A column of numbers: how far left and right they reach. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
}
