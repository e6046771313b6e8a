/** One line of the benchmark: a figure, and what it is held against in the same run. */
export interface Measured {
  readonly name: string;
  readonly value: string;
  readonly reference?: string;
  /** value ÷ reference where both are times. */
  readonly ratio?: number;
  /** In words; `most` says it as a number that `figure`, or else `ratio`, is held to. */
  readonly budget?: string;
  readonly most?: number;
  /** The value as a number, in the unit of `most`. */
  readonly figure?: number;
  /** Why the budget is missed, where that is known. */
  readonly reason?: string;
}

/** undefined where nothing is to be kept. */
export function isKept({ ratio, figure, most }: Measured): boolean | undefined {
  const held = figure ?? ratio;
  return most === undefined || held === undefined ? undefined : held <= most;
}

/** Seconds of the process and of the clock. */
export interface Times {
  readonly cpu: Spread;
  readonly wall: Spread;
}

export interface Spread {
  readonly mean: number;
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
}

/**
 * Runs each function `calls` times a round, in turn, so that a slow moment of the machine hits all alike; `round` counts from 0, so
 * that each can take other files. CPU time of the whole process, so that what a thread of it does is counted.
 */
export async function interleaved(
  functions: readonly ((round: number, call: number) => unknown)[], rounds: number, calls: number, warm = 3,
): Promise<Times[]> {
  const cpu = functions.map(() => [] as number[]);
  const wall = functions.map(() => [] as number[]);
  for (let round = -warm; round < rounds; round++) {
    for (const [index, run] of functions.entries()) {
      const [before, started] = [process.cpuUsage(), process.hrtime.bigint()];
      for (let call = 0; call < calls; call++) await run(Math.max(0, round), call);
      const { user, system } = process.cpuUsage(before);
      if (round < 0) continue;
      cpu[index]!.push((user + system) / 1e6 / calls);
      wall[index]!.push(Number(process.hrtime.bigint() - started) / 1e9 / calls);
    }
  }
  return functions.map((_, index) => ({ cpu: spreadOf(cpu[index]!), wall: spreadOf(wall[index]!) }));
}

export function spreadOf(seconds: readonly number[]): Spread {
  const sorted = [...seconds].sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  const mean = seconds.reduce((sum, one) => sum + one, 0) / seconds.length;
  return { mean, median: at(0.5), p95: at(0.95), worst: sorted.at(-1)! };
}

/** Median CPU seconds of one call of each function; they take turns, so that a slow moment of the machine hits all alike. */
export function medians(functions: readonly (() => unknown)[], rounds: number, callsPerRound: number): number[] {
  const times = functions.map(() => new Float64Array(rounds));
  for (let round = -5; round < rounds; round++) {
    functions.forEach((run, index) => {
      const before = process.cpuUsage();
      for (let call = 0; call < callsPerRound; call++) run();
      const { user, system } = process.cpuUsage(before);
      if (round >= 0) times[index]![round] = (user + system) / 1e6 / callsPerRound;
    });
  }
  return times.map((own) => own.sort()[Math.floor(rounds / 2)]!);
}

export function microseconds(seconds: number): string {
  return `${(seconds * 1e6).toFixed(2)} µs`;
}

export const milliseconds = (seconds: number): string => `${(seconds * 1e3).toFixed(2)} ms`;

/** `1.20 ms CPU (mean 1.25, p95 1.31, worst 2.02; clock 1.22)`. */
export function inWords({ cpu, wall }: Times): string {
  const number = (seconds: number): string => (seconds * 1e3).toFixed(2);
  const all = `mean ${number(cpu.mean)}, p95 ${number(cpu.p95)}, worst ${number(cpu.worst)}; clock ${number(wall.median)}`;
  return `${number(cpu.median)} ms CPU (${all})`;
}

/** `median 120 ms, p95 131, worst 202`, of milliseconds by the clock. */
export const clockInWords = ({ median, p95, worst }: Spread): string =>
  `median ${median.toFixed(0)} ms, p95 ${p95.toFixed(0)}, worst ${worst.toFixed(0)}`;
