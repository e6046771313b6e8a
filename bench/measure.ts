/** One line of the benchmark: a figure, and what it is held against in the same run. */
export interface Measured {
  readonly name: string;
  readonly value: string;
  readonly reference?: string;
  /** value ÷ reference where both are times. */
  readonly ratio?: number;
  readonly budget?: string;
}

/** Median seconds of one call of each function; they take turns, so that a slow moment of the machine hits all alike. */
export function medians(functions: readonly (() => unknown)[], rounds: number, callsPerRound: number): number[] {
  const times = functions.map(() => new Float64Array(rounds));
  for (let round = -5; round < rounds; round++) {
    functions.forEach((run, index) => {
      const start = process.hrtime.bigint();
      for (let call = 0; call < callsPerRound; call++) run();
      if (round >= 0) times[index]![round] = Number(process.hrtime.bigint() - start) / 1e9 / callsPerRound;
    });
  }
  return times.map((own) => own.sort()[Math.floor(rounds / 2)]!);
}

export function microseconds(seconds: number): string {
  return `${(seconds * 1e6).toFixed(2)} µs`;
}
